/**
 * What is typed into a drawing, as HTML. It stands in for tldraw's own, which needs a whole text editor to show a word
 * (web/lean-canvas.ts): that editor comes once the board is there. Names are tldraw's.
 */
import { allDefaultFontFaces } from 'tldraw';
import type {
  Editor,
  RichTextFontVisitorState,
  TLFontFace,
  TLRichText,
  tipTapDefaultExtensions as All,
} from 'tldraw';

/** None until the text editor is there (textEditing.ts). */
export const tipTapDefaultExtensions: typeof All = [];

/** In the order in which they lie around each other, the outermost first. */
const MARKS: readonly (readonly [name: string, tag: string])[] = [
  ['highlight', 'mark'],
  ['link', 'a target="_blank" rel="noopener noreferrer nofollow"'],
  ['bold', 'strong'],
  ['code', 'code'],
  ['italic', 'em'],
  ['strike', 's'],
];
/** What the gate lets through (packages/board/src/sketch.ts). */
const ADDRESS = /^(https?:\/\/|mailto:)/i;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function textAt(node: object, key: string): string {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'string' ? value : '';
}

function childrenOf(node: object, key = 'content'): object[] {
  const value: unknown = Reflect.get(node, key);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function attribute(node: object, name: string): unknown {
  const attributes: unknown = Reflect.get(node, 'attrs');
  return isObject(attributes) ? Reflect.get(attributes, name) : undefined;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

/** A piece of a line, with the tags around it. */
interface Run {
  html: string;
  tags: string[];
}

function runOf(node: object): Run {
  const marks = childrenOf(node, 'marks');
  const tags = MARKS.flatMap(([name, tag]) => {
    const mark = marks.find((one) => textAt(one, 'type') === name);
    if (!mark) return [];
    if (name !== 'link') return [tag];
    const href = attribute(mark, 'href');
    return [`${tag} href="${typeof href === 'string' && ADDRESS.test(href) ? escaped(href) : ''}"`];
  });
  return { html: textAt(node, 'type') === 'hardBreak' ? '<br>' : escaped(textAt(node, 'text')), tags };
}

/** Neighbours under the same tag lie in one of it. */
function lineOf(runs: readonly Run[]): string {
  const [first] = runs;
  if (!first) return '';
  const [tag] = first.tags;
  const end = runs.findIndex(({ tags }) => tags[0] !== tag);
  const same = end < 0 ? runs : runs.slice(0, end);
  const rest = end < 0 ? [] : runs.slice(end);
  if (tag === undefined) return same.map(({ html }) => html).join('') + lineOf(rest);
  const inner = lineOf(same.map(({ html, tags }) => ({ html, tags: tags.slice(1) })));
  return `<${tag}>${inner}</${tag.split(' ')[0] ?? ''}>${lineOf(rest)}`;
}

function lineElement(node: object, name: string): string {
  const wanted = attribute(node, 'dir');
  const direction = wanted === 'ltr' || wanted === 'rtl' ? wanted : 'auto';
  return `<${name} dir="${direction}">${lineOf(childrenOf(node).map(runOf))}</${name}>`;
}

function blockOf(node: object): string {
  const inner = () => childrenOf(node).map(blockOf).join('');
  switch (textAt(node, 'type')) {
    case 'paragraph':
      return lineElement(node, 'p');
    case 'heading': {
      const level = Number(attribute(node, 'level'));
      return lineElement(node, `h${String(level >= 1 && level <= 6 ? Math.floor(level) : 1)}`);
    }
    case 'bulletList':
      return `<ul>${inner()}</ul>`;
    case 'orderedList': {
      const start = Number(attribute(node, 'start') ?? 1);
      return start === 1 || !Number.isInteger(start)
        ? `<ol>${inner()}</ol>`
        : `<ol start="${String(start)}">${inner()}</ol>`;
    }
    case 'listItem':
      return `<li>${inner()}</li>`;
    default:
      return inner();
  }
}

export const renderHtmlFromRichText = (_editor: Editor, richText: TLRichText): string =>
  blockOf(richText).replaceAll('<p dir="auto"></p>', '<p><br /></p>');

export const renderHtmlFromRichTextForMeasurement = (editor: Editor, richText: TLRichText): string =>
  `<div class="tl-rich-text">${renderHtmlFromRichText(editor, richText)}</div>`;

export function isEmptyRichText({ content: [first, ...more] }: TLRichText): boolean {
  return (
    first !== undefined && more.length === 0 && isObject(first) && !('content' in first && first.content)
  );
}

function plainLines(node: object): string[] {
  const type = textAt(node, 'type');
  const children = childrenOf(node);
  if (type !== 'paragraph' && type !== 'heading') return children.flatMap(plainLines);
  return [children.map((run) => (textAt(run, 'type') === 'hardBreak' ? '\n' : textAt(run, 'text'))).join('')];
}

export const renderPlaintextFromRichText = (_editor: Editor, richText: TLRichText): string =>
  plainLines(richText).join('\n');

/** The files of letters that a text needs. */
export function getFontsFromRichText(
  _editor: Editor,
  richText: TLRichText,
  base: RichTextFontVisitorState,
): TLFontFace[] {
  const found = new Set<TLFontFace>();
  const visit = (node: object, before: RichTextFontVisitorState) => {
    const marks = new Set(childrenOf(node, 'marks').map((mark) => textAt(mark, 'type')));
    const state = {
      family: marks.has('code') ? 'tldraw_mono' : before.family,
      weight: marks.has('bold') ? 'bold' : before.weight,
      style: marks.has('italic') ? 'italic' : before.style,
    };
    const face = faceOf(state);
    if (face) found.add(face);
    for (const child of childrenOf(node)) visit(child, state);
  };
  visit(richText, base);
  return [...found];
}

const faceOf = ({ family, style, weight }: RichTextFontVisitorState): TLFontFace | undefined =>
  allDefaultFontFaces.find(
    ({ family: one, style: cut = 'normal', weight: bold = 'normal' }) =>
      one === family && cut === style && bold === weight,
  );

/** Asked of nobody: `getFontsFromRichText` above knows its fonts. */
export const defaultAddFontsFromNode = (_node: unknown, state: RichTextFontVisitorState) => state;
