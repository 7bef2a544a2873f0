/** The house's HTML of a text is that of tldraw's own text editor, whatever was typed. */
import fc from 'fast-check';
import { Editor, renderHtmlFromRichText as ofTldraw, tipTapDefaultExtensions } from 'tldraw';
import type { TLRichText } from 'tldraw';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isEmptyRichText, renderHtmlFromRichText, renderPlaintextFromRichText } from './drawnText.ts';

/** As much of a document as it takes to write HTML. */
class Fake {
  readonly nodes: (Fake | string)[] = [];
  readonly attributes: [string, string][] = [];
  readonly name: string;
  constructor(name = '') {
    this.name = name;
  }
  appendChild(node: Fake | string): Fake | string {
    if (node instanceof Fake && node.name === '') this.nodes.push(...node.nodes);
    else this.nodes.push(node);
    return node;
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.push([name, String(value)]);
  }
  get innerHTML(): string {
    return this.nodes.map((node) => (node instanceof Fake ? node.outerHTML : escaped(node))).join('');
  }
  get outerHTML(): string {
    const attributes = this.attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const open = `<${this.name}${attributes}>`;
    return this.name === 'br' ? open : `${open}${this.innerHTML}</${this.name}>`;
  }
}
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

const document = {
  createElement: (name: string) => new Fake(name),
  createTextNode: (text: string) => text,
  createDocumentFragment: () => new Fake(),
  implementation: { createHTMLDocument: () => document },
};

beforeAll(() => {
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', { document });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

// Only its text options are asked for.
const textOptions = () => ({ tipTapConfig: { extensions: tipTapDefaultExtensions } });
const editor = Object.create(Editor.prototype, { getTextOptions: { value: textOptions } }) as Editor;

const mark = fc.constantFrom('bold', 'italic', 'strike', 'code', 'highlight');
const word = fc.record({
  type: fc.constant('text'),
  text: fc.string({ minLength: 1 }),
  marks: fc.uniqueArray(mark).map((names) => names.map((type) => ({ type }))),
});
const link = fc.constantFrom('https://www.onderwijs.be/?a=1&b=2', 'mailto:els@school.be').map((href) => ({
  type: 'text',
  text: 'hier',
  marks: [{ type: 'link', attrs: { href } }],
}));
const line = fc.array(fc.oneof(word, word, link, fc.constant({ type: 'hardBreak' })), { maxLength: 4 });
const paragraph = line.map((content) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content }));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([level, content]) => ({ type: 'heading', attrs: { level, dir: 'auto' }, content }));
const list = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
  .map(([type, items]) => ({ type, content: items.map((item) => ({ type: 'listItem', content: [item] })) }));
const text: fc.Arbitrary<TLRichText> = fc
  .array(fc.oneof(paragraph, heading, list), { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }));

/** Tags without the attributes that only say what is so anyhow. */
const shown = (html: string) =>
  html.replace(
    /<(a|ol)( [^>]*)>/g,
    (_, tag: string, rest: string) => `<${tag}${/ href="[^"]*"/.exec(rest)?.[0] ?? ''}>`,
  );

it('is the HTML of a text editor', () => {
  fc.assert(
    fc.property(text, (typed) => {
      expect(shown(renderHtmlFromRichText(editor, typed))).toBe(shown(ofTldraw(editor, typed)));
    }),
  );
});

it.each(['javascript:alert(1)', 'data:text/html,x', ' https://a.be'])('leads nowhere for %s', (href) => {
  const content = [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }];
  const html = renderHtmlFromRichText(editor, { type: 'doc', content: [{ type: 'paragraph', content }] });
  expect(html).toContain('href=""');
});

it('shows nothing of what is no text', () => {
  const odd = {
    type: 'doc',
    content: [null, 'x', { type: 'paragraph', content: [{ type: 'text', text: 5 }] }],
  };
  expect(renderHtmlFromRichText(editor, odd)).toBe('<p><br /></p>');
});

it('is read aloud line by line', () => {
  const paragraphs = ['een', 'twee'].map((said) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: said }],
  }));
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: paragraphs }] };
  expect(renderPlaintextFromRichText(editor, { type: 'doc', content: [list] })).toBe('een\ntwee');
});

it('is empty as long as nothing was typed', () => {
  expect(isEmptyRichText({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(true);
  expect(
    isEmptyRichText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text' }] }] }),
  ).toBe(false);
});
