/**
 * Says in the file that it is accessible (PDF/UA-1). The typesetter writes a file that keeps that standard, but names
 * only one standard per file, and that is PDF/A-3a. So its metadata and catalog are written again with the
 * identification, as an incremental update (ISO 32000-1, 7.5.6): appended objects and a cross-reference section.
 */

const UA_NAMESPACE = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
/** PDF/A wants every foreign property described (ISO 19005-3, 6.6.2.3). */
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Identification Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** The bytes of an entry in a cross-reference table. */
const ENTRY = 20;

/** Latin-1 keeps bytes and characters one to one. */
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Returns the file unchanged where it is not built as expected: it is sound all the same. */
export function identifyAsAccessible(pdf: Uint8Array): Uint8Array {
  const file = asText(pdf);
  const trailer = file.slice(file.lastIndexOf('trailer'));
  const table = Number(/startxref\s+(\d+)/.exec(trailer)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const heading = /^xref\s+0 \d+\s*?\n/.exec(file.slice(table, table + 40))?.[0];
  if (!heading || !root) return pdf;

  const objectAt = (id: number): string => {
    const start = Number(file.slice(table + heading.length + id * ENTRY).slice(0, 10));
    return file.slice(start, file.indexOf('endobj', start) + 'endobj'.length);
  };
  const catalog = objectAt(root);
  const metadataId = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1]);
  if (!metadataId || !catalog.includes('/ViewerPreferences <<')) return pdf;
  const metadata = accessibleMetadata(objectAt(metadataId), metadataId);
  if (!metadata) return pdf;

  const titled = catalog.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  return append(file, table, trailer, [
    [metadataId, metadata],
    [root, titled],
  ]);
}

function accessibleMetadata(object: string, id: number): string | undefined {
  const packet = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1];
  const marks = [
    '<rdf:Description rdf:about=""',
    '<pdfaExtension:schemas><rdf:Bag>',
    '<pdfaid:part>',
  ] as const;
  if (!packet || marks.some((mark) => !packet.includes(mark))) return undefined;
  const said = packet
    .replace(marks[0], `${marks[0]} ${UA_NAMESPACE}`)
    .replace(marks[1], marks[1] + UA_SCHEMA)
    .replace(marks[2], `<pdfuaid:part>1</pdfuaid:part>${marks[2]}`);
  return `${id} 0 obj\n<<\n  /Length ${said.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${said}\nendstream\nendobj`;
}

function append(
  file: string,
  table: number,
  trailer: string,
  objects: readonly (readonly [number, string])[],
): Uint8Array {
  let body = file.endsWith('\n') ? file : `${file}\n`;
  let section = 'xref\n';
  for (const [id, object] of objects) {
    section += `${id} 1\n${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${object}\n`;
  }
  const entries = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(trailer)?.[1] ?? '<< >>';
  const chained = entries.replace('<<', `<<\n  /Prev ${table}`);
  return Buffer.from(`${body}${section}trailer\n${chained}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}
