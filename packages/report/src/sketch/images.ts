/** Images on paper: cropped, mirrored and turned as on the canvas. */
import { imageOfShape } from '@samenbord/board';
import type { Box, BoardSnapshot } from '@samenbord/board';
import { num, path, rect } from '../display/svg.ts';
import type { ImageFile } from '../options.ts';
import { formOf } from './forms.ts';
import { dataOf } from './outline.ts';
import { numberAt, textAt, valuesAt } from './read.ts';
import type { Values } from './read.ts';

/** What a page can show at most of a board unit, in points: nothing is ever drawn larger. */
const POINTS_PER_UNIT = 0.75;
const PIXELS_PER_POINT = 200 / 72;

/** What every reader of PDF and of SVG can show. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg']);

interface Crop {
  /** The whole image in the units of its drawing, whose own corner is the origin. */
  whole: Box;
  isCircle: boolean;
}

function cropOf(props: Values, w: number, h: number): Crop {
  const crop = valuesAt(props, 'crop');
  const [from, to] = [valuesAt(crop, 'topLeft'), valuesAt(crop, 'bottomRight')];
  const part = (start: number, end: number): [number, number] =>
    end - start > 0.001 && start >= 0 && end <= 1 ? [start, end] : [0, 1];
  const [left, right] = part(numberAt(from, 'x', 0), numberAt(to, 'x', 1));
  const [top, bottom] = part(numberAt(from, 'y', 0), numberAt(to, 'y', 1));
  const [width, height] = [w / (right - left), h / (bottom - top)];
  return { whole: [-left * width, -top * height, width, height], isCircle: crop.isCircle === true };
}

export const sizeOfImage = (props: Values): readonly [w: number, h: number] => [
  Math.max(1, numberAt(props, 'w', 100)),
  Math.max(1, numberAt(props, 'h', 100)),
];

/** Pixels that the whole file needs to be printed at 200 per inch. */
function pixelsOnPaper(shape: Values): number {
  const props = valuesAt(shape, 'props');
  const { whole } = cropOf(props, ...sizeOfImage(props));
  return Math.ceil(Math.max(whole[2], whole[3]) * POINTS_PER_UNIT * PIXELS_PER_POINT);
}

export const altOfImage = (props: Values): string => textAt(props, 'altText');

/** `key`: of the drawing, for the names inside. Without its file an empty frame. */
export function drawImage(props: Values, file: ImageFile | undefined, key: string): string {
  const [w, h] = sizeOfImage(props);
  if (!file || !SHOWN.has(file.type))
    return rect([0, 0, w, h], 4, { fill: '#E9E5DA', stroke: '#B8B2A2', width: 2, dash: [8, 8] });
  const { whole, isCircle } = cropOf(props, w, h);
  const [x, y, width, height] = whole;
  // The whole image is mirrored before it is cropped.
  const mirror = [props.flipX === true ? -1 : 1, props.flipY === true ? -1 : 1] as const;
  const flip = `matrix(${String(mirror[0])} 0 0 ${String(mirror[1])} ${mirror[0] < 0 ? num(2 * x + width) : '0'} ${mirror[1] < 0 ? num(2 * y + height) : '0'})`;
  const data = Buffer.from(file.bytes).toString('base64');
  const id = `image-${key}`;
  return (
    `<clipPath id="${id}">${path(dataOf(formOf(isCircle ? 'ellipse' : 'rectangle', w, h).outline), { fill: '#000000' })}</clipPath>` +
    `<g clip-path="url(#${id})"><g transform="${flip}"><image x="${num(x)}" y="${num(y)}" width="${num(width)}" ` +
    `height="${num(height)}" preserveAspectRatio="none" href="data:${file.type};base64,${data}"/></g></g>`
  );
}

/** Image id → pixels that its longer side needs at 200 per inch on the largest page that shows it. */
export function imagesOnPaper(board: BoardSnapshot): Map<string, number> {
  const needed = new Map<string, number>();
  for (const { shape } of Object.values(board.sketch)) {
    const image = imageOfShape(shape);
    if (image !== undefined) needed.set(image, Math.max(needed.get(image) ?? 0, pixelsOnPaper(shape)));
  }
  return needed;
}
