/**
 * A zone: a sheet with a heading. Only its heading and edge take the pointer, so that inside it one can draw a
 * selection and double click for a note.
 */
import { Group2d, Rectangle2d, ShapeUtil, T } from 'tldraw';
import type { TLShapePartial } from 'tldraw';
import { AGREEMENT_STATES, ZONE_HEADER, ZONE_KINDS } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { ZONE } from '../types.ts';
import type { ZoneShape } from '../types.ts';
import { carriedBy } from './carrying.ts';
import { ZoneHead, ZoneSheet } from './ZoneView.tsx';

const TITLE_HEIGHT = 64;

export class ZoneShapeUtil extends ShapeUtil<ZoneShape> {
  static override type = ZONE;
  static override props = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    kind: T.literalEnum(...ZONE_KINDS),
    title: T.string,
    prompt: T.string,
    agreements: T.arrayOf(
      T.object({
        ...{ id: T.string, text: T.string, who: T.string, due: T.string },
        state: T.literalEnum(...AGREEMENT_STATES),
      }),
    ),
    agreedFrom: T.number,
  };

  /** Where what lies on the zone stood when the drag began, relative to the zone. */
  #carried: { shape: TLShapePartial; dx: number; dy: number }[] = [];

  override getDefaultProps(): ZoneShape['props'] {
    return { w: 1200, h: 900, kind: 'neutral', title: '', prompt: '', agreements: [], agreedFrom: 0 };
  }

  override getGeometry({ props: { w, h } }: ZoneShape) {
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({ width: w, height: Math.min(h, TITLE_HEIGHT), isFilled: true }),
      ],
    });
  }

  override canEdit = () => false;
  override canResize = () => false;
  override canBind = () => false;
  override canSnap = () => true;
  override hideResizeHandles = () => true;
  override hideRotateHandle = () => true;

  override getText({ props }: ZoneShape) {
    return props.title;
  }

  override getAriaDescriptor({ props }: ZoneShape) {
    return `${m.canvas_zone()}: ${props.title}. ${props.prompt}`;
  }

  override onTranslateStart(shape: ZoneShape) {
    const selected = new Set(this.editor.getSelectedShapeIds());
    this.#carried = carriedBy(this.editor, shape)
      .filter(({ id }) => !selected.has(id))
      .map(({ id, type, x, y }) => ({ shape: { id, type }, dx: x - shape.x, dy: y - shape.y }));
  }

  override onTranslate(_initial: ZoneShape, { x, y }: ZoneShape) {
    this.editor.updateShapes(this.#carried.map(({ shape, dx, dy }) => ({ ...shape, x: x + dx, y: y + dy })));
  }

  override onTranslateEnd() {
    this.#carried = [];
  }

  /** Drawn below every other shape. The canvas knows this member, but leaves it out of its published types. */
  backgroundComponent(shape: ZoneShape) {
    return <ZoneSheet shape={shape} />;
  }

  override component(shape: ZoneShape) {
    return <ZoneHead shape={shape} headerHeight={ZONE_HEADER} />;
  }

  override indicator({ props: { w, h } }: ZoneShape) {
    return <rect width={w} height={h} rx={12} />;
  }
}
