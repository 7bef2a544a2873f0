/** A note on the canvas: where it can be touched and what may be done with it. Its look is NoteView's. */
import { Rectangle2d, ShapeUtil, T } from 'tldraw';
import type { TLHandle, TLHandleDragInfo } from 'tldraw';
import { NOTE_COLORS } from '@samenbord/board';
import { noteOf } from '../../ids.ts';
import { LINK_GRIP } from '../../links/Grip.tsx';
import { linkStateOf } from '../../links/state.ts';
import { whoSeesLong } from '#lib/lane/who-sees.ts';
import { m } from '#lib/paraglide/messages.js';
import { NOTE } from '../types.ts';
import type { NoteShape } from '../types.ts';
import { NoteView } from './NoteView.tsx';

/** Pixels between a note and the grip of its link. */
const GRIP_DISTANCE = 18;

export class NoteShapeUtil extends ShapeUtil<NoteShape> {
  static override type = NOTE;
  static override props = {
    side: T.positiveNumber,
    text: T.string,
    color: T.literalEnum(...NOTE_COLORS),
    by: T.string,
    own: T.boolean,
    nameless: T.boolean,
    agreed: T.boolean,
    onBehalf: T.string,
    group: T.string,
    zone: T.string,
    practice: T.boolean,
    hidden: T.boolean,
    readAhead: T.boolean,
    reactions: T.object({ heart: T.number, recognise: T.number, curious: T.number }),
    linked: T.object({ already: T.number, partly: T.number, chafes: T.number, trying: T.number }),
    tags: T.arrayOf(T.string),
    pinned: T.boolean,
    dots: T.number,
  };

  override getDefaultProps(): NoteShape['props'] {
    return {
      side: 200,
      text: '',
      color: 'yellow',
      by: '',
      own: true,
      nameless: false,
      agreed: false,
      onBehalf: '',
      group: '',
      zone: '',
      practice: false,
      hidden: false,
      readAhead: false,
      reactions: { heart: 0, recognise: 0, curious: 0 },
      linked: { already: 0, partly: 0, chafes: 0, trying: 0 },
      tags: [],
      pinned: false,
      dots: 0,
    };
  }

  override getGeometry({ props: { side } }: NoteShape) {
    return new Rectangle2d({ width: side, height: side, isFilled: true });
  }

  override canEdit = () => true;
  override canResize = () => false;
  override hideResizeHandles = () => true;
  override hideRotateHandle = () => true;
  override hideSelectionBoundsFg = () => true;

  override getText({ props }: NoteShape) {
    return props.text;
  }

  override getAriaDescriptor({ props }: NoteShape) {
    const text = props.text.trim() || m.canvas_note_empty();
    if (props.hidden) return `${m.canvas_note()}: ${text}. ${whoSeesLong(props)}`;
    const by = props.own ? m.canvas_note_own() : props.by && m.canvas_note_by({ name: props.by });
    return by ? `${m.canvas_note()}: ${text}. ${by}` : `${m.canvas_note()}: ${text}`;
  }

  /** The grip from which a practice note is drawn to a theory card. */
  override getHandles({ props }: NoteShape): TLHandle[] {
    if (!props.practice || !linkStateOf(this.editor).allowed()) return [];
    // As far from the edge on the screen at every zoom.
    const x = props.side + GRIP_DISTANCE / this.editor.getZoomLevel();
    return [{ id: LINK_GRIP, type: 'vertex', index: 'a1' as TLHandle['index'], x, y: props.side / 2 }];
  }

  override onHandleDrag(shape: NoteShape, { handle }: TLHandleDragInfo<NoteShape>) {
    const note = noteOf(shape.id);
    if (note) linkStateOf(this.editor).pull(note, [shape.x + handle.x, shape.y + handle.y]);
  }

  override onHandleDragEnd() {
    linkStateOf(this.editor).drop();
  }

  override onHandleDragCancel() {
    linkStateOf(this.editor).cancel();
  }

  override component(shape: NoteShape) {
    return <NoteView shape={shape} />;
  }

  override indicator({ props: { side } }: NoteShape) {
    return <rect width={side} height={side} rx={3} />;
  }
}
