/** Properties that shapes of tldraw 3 must have, with what they hold where nothing else was chosen. */

/** A text of paragraphs. */
export const richText = (lines: readonly string[]) => ({
  type: 'doc',
  content: lines.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  })),
});

/** Without colour, size, dash and scale. */
export const ARROW = {
  kind: 'arc',
  labelColor: 'black',
  fill: 'none',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  font: 'draw',
  start: { x: 0, y: 0 },
  end: { x: 200, y: 60 },
  bend: 0,
  text: '',
  labelPosition: 0.5,
  elbowMidPoint: 0.5,
};

/** Of an arrow to the middle of what it holds on to; without its terminal. */
export const BINDING = {
  normalizedAnchor: { x: 0.5, y: 0.5 },
  isExact: false,
  isPrecise: false,
  snap: 'none',
};
