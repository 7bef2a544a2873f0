import { describe, expect, it } from 'vitest';
import { assetOfImage } from './images.ts';
import { sketchAllowed } from './sketch.ts';

const IMAGE = assetOfImage('0123456789abcdef0123456789abcdef');
const linkedText = (href: unknown) => ({
  type: 'text',
  props: {
    richText: {
      type: 'doc',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
    },
  },
});

describe('a drawing may be', () => {
  it.each([
    { type: 'geo', props: { geo: 'rectangle', url: '', w: 10, h: 10 } },
    { type: 'draw', props: { segments: [{ points: [{ x: 0, y: 0 }] }] } },
    { type: 'arrow', fromId: 'shape:a', toId: 'shape:b', props: { terminal: 'start' } },
    { type: 'image', props: { w: 10, h: 10, url: '', assetId: IMAGE, crop: null } },
    { type: 'text', props: { richText: { type: 'doc', content: [{ text: 'javascript:alert(1)' }] } } },
    linkedText('https://onderwijs.vlaanderen.be/'),
    linkedText('mailto:directie@delinde.be'),
  ])('%j', (shape) => {
    expect(sketchAllowed(shape)).toBe(true);
  });
});

describe('a drawing may not be', () => {
  it.each([
    {},
    { type: 'embed', props: { url: 'https://example.org/' } },
    { type: 'bookmark', props: { url: '', assetId: IMAGE } },
    { type: 'video', props: { assetId: IMAGE } },
    { type: 'constructor', props: {} },
    { type: 'image', props: { w: 10, h: 10 } },
    { type: 'image', props: { assetId: 'asset:https://example.org/x.png' } },
    { type: 'image', props: { assetId: IMAGE, url: 'https://example.org/' } },
    { type: 'image', props: { assetId: IMAGE }, meta: { src: 'https://example.org/x.png' } },
    { type: 'image', props: { assetId: IMAGE, src: 'data:image/svg+xml,<svg/>' } },
    { type: 'geo', props: { url: 'https://example.org/' } },
    { type: 'geo', props: { assetId: IMAGE } },
    { type: 'geo', props: { fill: [{ src: '//example.org/x.png' }] } },
    linkedText('javascript:alert(1)'),
    linkedText(' https://example.org/'),
    linkedText('//example.org/'),
    linkedText(7),
  ])('%j', (shape) => {
    expect(sketchAllowed(shape)).toBe(false);
  });
});
