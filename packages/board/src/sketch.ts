/**
 * What a free drawing may hold. The renderer's record is kept whole, so whatever in it reaches out of the house or
 * runs when it is clicked has to be refused before it is stored.
 */
import { imageOfShape } from './images.ts';

/** Kinds of drawing, and of the ties between them; embeds, bookmarks and videos would reach out of the house. */
export const SKETCH_TYPES: ReadonlySet<string> = new Set([
  'draw',
  'geo',
  'arrow',
  'line',
  'text',
  'highlight',
  'frame',
  'group',
  'image',
]);

const LINK = /^(https?:\/\/|mailto:)/i;

/** Keys under which the renderer looks for an address, at any depth, and what may stand there. */
const ADDRESSES: Readonly<Record<string, (value: unknown) => boolean>> = {
  // Loaded as soon as the drawing is shown.
  src: () => false,
  // A button on the drawing.
  url: (value) => value === '',
  // An address that somebody typed within a text: it opens when it is clicked, and loads nothing before.
  href: (value) => value === '' || value === null || (typeof value === 'string' && LINK.test(value)),
};

function addressesAllowed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inside]) => {
    const allows = Object.hasOwn(ADDRESSES, key) ? ADDRESSES[key] : undefined;
    return allows ? allows(inside) : addressesAllowed(inside);
  });
}

const namesAsset = ({ props }: Readonly<Record<string, unknown>>): boolean =>
  typeof props === 'object' && props !== null && 'assetId' in props && props.assetId !== null;

/**
 * Whether a drawing may be stored. For values that fit their field already: how deep they are nested is not
 * looked at again.
 */
export function sketchAllowed(shape: Readonly<Record<string, unknown>>): boolean {
  const { type } = shape;
  if (typeof type !== 'string' || !SKETCH_TYPES.has(type)) return false;
  if (type === 'image' ? imageOfShape(shape) === undefined : namesAsset(shape)) return false;
  return addressesAllowed(shape);
}
