/** A theory card: what the day's frame says, with how many notes of practice hang on it. */
import { Rectangle2d, ShapeUtil, T } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { THEORY } from '../types.ts';
import type { TheoryShape } from '../types.ts';
import { TheoryView } from './TheoryView.tsx';

export class TheoryShapeUtil extends ShapeUtil<TheoryShape> {
  static override type = THEORY;
  static override props = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    title: T.string,
    text: T.string,
    source: T.string,
    linked: T.object({ already: T.number, partly: T.number, chafes: T.number, trying: T.number }),
  };

  override getDefaultProps(): TheoryShape['props'] {
    return {
      w: 320,
      h: 170,
      title: '',
      text: '',
      source: '',
      linked: { already: 0, partly: 0, chafes: 0, trying: 0 },
    };
  }

  override getGeometry({ props: { w, h } }: TheoryShape) {
    return new Rectangle2d({ width: w, height: h, isFilled: true });
  }

  override canEdit = () => false;
  override canResize = () => false;
  override hideResizeHandles = () => true;
  override hideRotateHandle = () => true;
  override hideSelectionBoundsFg = () => true;

  override getText({ props }: TheoryShape) {
    return `${props.title} ${props.text}`;
  }

  override getAriaDescriptor({ props }: TheoryShape) {
    return `${m.canvas_theory()}: ${props.title}. ${props.text}`;
  }

  override component(shape: TheoryShape) {
    return <TheoryView shape={shape} />;
  }

  override indicator({ props: { w, h } }: TheoryShape) {
    return <rect width={w} height={h} rx={6} />;
  }
}
