/**
 * Notes that were laid together: a frame around them with a title. It has no place of its own; dragging it drags its
 * notes, and it is painted again around them.
 */
import { Group2d, Rectangle2d, ShapeUtil, T } from 'tldraw';
import type { TLShapePartial } from 'tldraw';
import { CLUSTER_HEAD } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { worldOf } from '../../CanvasContext.tsx';
import { recordOf, shapeIdOf } from '../../ids.ts';
import { CLUSTER } from '../types.ts';
import type { ClusterShape } from '../types.ts';
import { ClusterFrame, ClusterHead } from './ClusterView.tsx';

export class ClusterShapeUtil extends ShapeUtil<ClusterShape> {
  static override type = CLUSTER;
  static override props = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    title: T.string,
    count: T.number,
  };

  /** Where its notes stood when the drag began, relative to the frame. */
  #carried: { shape: TLShapePartial; dx: number; dy: number }[] = [];

  override getDefaultProps(): ClusterShape['props'] {
    return { w: 400, h: 300, title: '', count: 0 };
  }

  override getGeometry({ props: { w, h } }: ClusterShape) {
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({ width: w, height: Math.min(h, CLUSTER_HEAD), isFilled: true }),
      ],
    });
  }

  override canEdit = () => false;
  override canResize = () => false;
  override canBind = () => false;
  override hideResizeHandles = () => true;
  override hideRotateHandle = () => true;
  override hideSelectionBoundsFg = () => true;

  override getText({ props }: ClusterShape) {
    return props.title;
  }

  override getAriaDescriptor({ props }: ClusterShape) {
    return `${props.title || m.cluster_untitled()}. ${m.list_note_count({ count: props.count })}`;
  }

  override onTranslateStart(shape: ClusterShape) {
    const selected = new Set(this.editor.getSelectedShapeIds());
    const cluster = recordOf(shape.id)?.id ?? '';
    this.#carried = [...(worldOf(this.editor)?.painter.notesIn(cluster) ?? [])].flatMap((note) => {
      const lies = this.editor.getShape(shapeIdOf('note', note));
      if (!lies || selected.has(lies.id)) return [];
      return [{ shape: { id: lies.id, type: lies.type }, dx: lies.x - shape.x, dy: lies.y - shape.y }];
    });
  }

  override onTranslate(_initial: ClusterShape, { x, y }: ClusterShape) {
    this.editor.updateShapes(this.#carried.map(({ shape, dx, dy }) => ({ ...shape, x: x + dx, y: y + dy })));
  }

  override onTranslateEnd() {
    this.#carried = [];
  }

  /** Drawn below every other shape. The canvas knows this member, but leaves it out of its published types. */
  backgroundComponent(shape: ClusterShape) {
    return <ClusterFrame shape={shape} />;
  }

  override component(shape: ClusterShape) {
    return <ClusterHead shape={shape} />;
  }

  override indicator({ props: { w, h } }: ClusterShape) {
    return <rect width={w} height={h} rx={8} />;
  }
}
