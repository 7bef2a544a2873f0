/** What a zone takes along when it is moved: notes, cards and clusters whose centre lies on it. */
import type { Editor, TLShape } from 'tldraw';
import { center, contains } from '@samenbord/board';
import { CLUSTER, NOTE, THEORY } from '../types.ts';
import type { ZoneShape } from '../types.ts';

export function carriedBy(editor: Editor, zone: ZoneShape): TLShape[] {
  const box = [zone.x, zone.y, zone.props.w, zone.props.h] as const;
  return editor.getCurrentPageShapes().filter((shape) => {
    if (![NOTE, THEORY, CLUSTER].includes(shape.type)) return false;
    const { w, h } = editor.getShapeGeometry(shape).bounds;
    return contains(box, center([shape.x, shape.y, w, h]));
  });
}
