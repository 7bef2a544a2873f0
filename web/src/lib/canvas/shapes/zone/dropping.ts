/** Where a note that is being dragged would land: the zone under its centre, as the board's rules have it. */
import type { Editor } from 'tldraw';
import { center, contains } from '@samenbord/board';
import { NOTE } from '../types.ts';
import type { NoteShape, ZoneShape } from '../types.ts';

export function isDropTarget(editor: Editor, { x, y, props: { w, h } }: ZoneShape): boolean {
  if (!editor.isIn('select.translating')) return false;
  return editor
    .getSelectedShapes()
    .filter((shape) => editor.isShapeOfType<NoteShape>(shape, NOTE))
    .some((note) => contains([x, y, w, h], center([note.x, note.y, note.props.side, note.props.side])));
}
