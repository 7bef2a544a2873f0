/** What was typed into a drawing, with its styles and lists. */
import type { Paragraph } from '../fit/rich.ts';
import type { Run } from '../fit/fit.ts';
import { listAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';

const PLAIN = { bold: false, italic: false };
/** Deeper lists than this are drawn as this deep. */
const DEEPEST = 4;
const INDENT = '\u00a0\u00a0\u00a0';

/** Paragraphs of a rich text document; of an older record the lines of its `text`. */
export function paragraphsOf(props: Values): Paragraph[] {
  const blocks = listAt(valuesAt(props, 'richText'), 'content');
  if (blocks.length > 0) return trimmed(blocks.flatMap((block) => paragraphs(block, 0, '')));
  return trimmed(
    textAt(props, 'text')
      .split('\n')
      .map((text) => ({ spans: [{ ...PLAIN, text }], mark: '' })),
  );
}

export const textOf = ({ spans }: Paragraph): string => spans.map(({ text }) => text).join('');

/** Without styles, a paragraph per line. */
export const plainText = (props: Values): string => paragraphsOf(props).map(textOf).join('\n').trim();

/** Without the empty paragraphs at both ends. */
function trimmed(found: Paragraph[]): Paragraph[] {
  const isSaid = (paragraph: Paragraph): boolean => textOf(paragraph).trim() !== '';
  return found.slice(
    found.findIndex(isSaid) < 0 ? found.length : found.findIndex(isSaid),
    found.findLastIndex(isSaid) + 1,
  );
}

function paragraphs(node: Values, depth: number, mark: string): Paragraph[] {
  const children = listAt(node, 'content');
  switch (textAt(node, 'type')) {
    case 'bulletList':
      return children.flatMap((item) => paragraphs(item, depth + 1, '•'));
    case 'orderedList':
      return children.flatMap((item, index) => paragraphs(item, depth + 1, `${String(index + 1)}.`));
    case 'listItem':
      return children.flatMap((inner, index) => paragraphs(inner, depth, index === 0 ? mark : ''));
    default: {
      const indent = INDENT.repeat(Math.min(depth, DEEPEST));
      return lines(children).map((spans, index) => ({
        spans,
        mark: depth === 0 ? '' : `${indent}${index === 0 ? mark : ''}\u00a0`,
      }));
    }
  }
}

/** A paragraph's spans, a list for each of its lines. */
function lines(children: readonly Values[]): Run[][] {
  const found: Run[][] = [[]];
  for (const child of children) {
    if (textAt(child, 'type') === 'hardBreak') {
      found.push([]);
      continue;
    }
    const marks = listAt(child, 'marks').map((mark) => textAt(mark, 'type'));
    found
      .at(-1)
      ?.push({ text: textAt(child, 'text'), bold: marks.includes('bold'), italic: marks.includes('italic') });
  }
  return found;
}
