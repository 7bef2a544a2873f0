/** Records of the board as shapes of the canvas. Pure: the same record gives the same shape on every screen. */
import { NOTE_SIDE, THEORY_CARD, sketchAllowed } from '@samenbord/board';
import type {
  Agreement,
  LaidTogether,
  LinkLabel,
  Note,
  Point,
  ReactionKind,
  Sketch,
  TheoryCard,
  Zone,
} from '@samenbord/board';
import type { IndexKey, TLBinding, TLShape, TLShapeId } from 'tldraw';
import { clusterIndex, noteIndex, theoryIndex, zoneIndex } from '../order.ts';
import { shapeIdOf, targetOfSketch } from '../ids.ts';
import { CLUSTER, NOTE, THEORY, ZONE } from '../shapes/types.ts';
import type { ClusterShape, ListedAgreement, NoteShape, TheoryShape, ZoneShape } from '../shapes/types.ts';

const PAGE = 'page:page';

/** What every one of our shapes has in common. The cast is to tldraw's branded page id. */
const base = (pos: Point, index: IndexKey, isLocked: boolean) => ({
  typeName: 'shape' as const,
  x: pos[0],
  y: pos[1],
  rotation: 0,
  index,
  parentId: PAGE as TLShape['parentId'],
  isLocked,
  opacity: 1,
  meta: {},
});

export interface NoteSurroundings {
  by: string;
  own: boolean;
  agreed: boolean;
  practice: boolean;
  /** Title of its zone. */
  zone: string;
  /** Whether nobody else sees it yet. */
  hidden: boolean;
  reactions: Record<ReactionKind, number>;
  linked: Record<LinkLabel, number>;
  dots: number;
}

export const noteShape = (id: string, note: Note, pos: Point, around: NoteSurroundings): NoteShape => ({
  ...base(pos, noteIndex(id, note.createdAt), false),
  id: shapeIdOf('note', id),
  type: NOTE,
  props: {
    side: NOTE_SIDE[note.size],
    text: note.text,
    color: note.color,
    by: around.by,
    own: around.own,
    nameless: note.anonymous,
    agreed: around.agreed,
    onBehalf: note.onBehalf,
    group: note.group,
    zone: around.zone,
    practice: around.practice && !around.hidden,
    hidden: around.hidden,
    readAhead: note.readAhead,
    reactions: around.reactions,
    linked: around.linked,
    tags: note.tags,
    pinned: note.pinned,
    dots: around.dots,
  },
});

export const zoneShape = (
  id: string,
  zone: Zone,
  pos: Point,
  {
    agreements,
    agreedFrom,
    isLocked,
  }: Pick<ZoneShape['props'], 'agreements' | 'agreedFrom'> & { isLocked: boolean },
): ZoneShape => ({
  ...base(pos, zoneIndex(zone.order), isLocked),
  id: shapeIdOf('zone', id),
  type: ZONE,
  props: {
    w: zone.box[2],
    h: zone.box[3],
    kind: zone.kind,
    title: zone.title,
    prompt: zone.prompt,
    agreements,
    agreedFrom,
  },
});

export const theoryShape = (
  id: string,
  card: TheoryCard,
  pos: Point,
  linked: Record<LinkLabel, number>,
): TheoryShape => ({
  // Nobody but facilitators moves it; everybody selects it, to see what hangs on it.
  ...base(pos, theoryIndex(id, 0), false),
  id: shapeIdOf('theory', id),
  type: THEORY,
  props: {
    w: THEORY_CARD[0],
    h: THEORY_CARD[1],
    title: card.title,
    text: card.text,
    source: card.source,
    linked,
  },
});

export const clusterShape = (id: string, { title, notes, box }: LaidTogether): ClusterShape => ({
  ...base([box[0], box[1]], clusterIndex(id), false),
  id: shapeIdOf('cluster', id),
  type: CLUSTER,
  props: { w: box[2], h: box[3], title, count: notes.length },
});

export const listed = ([id, agreement]: [string, Agreement]): ListedAgreement => ({
  id,
  text: agreement.text,
  who: agreement.who,
  due: agreement.due,
  state: agreement.state,
});

/** The renderer's record of a drawing, unchecked: the store's validators decide whether it can be shown. */
export function sketchRecord(id: string, sketch: Sketch): TLShape | TLBinding | undefined {
  const target = targetOfSketch(id);
  if (!target) return undefined;
  const [x, y, rotation, parent, index] = sketch.pos;
  if (target.type === 'binding') return { ...sketch.shape, id: target.id, typeName: 'binding' } as TLBinding;
  if (!sketchAllowed(sketch.shape)) return undefined;
  const parentId = parent === '' ? PAGE : (`shape:${parent.replace(/^s:/, '')}` as TLShapeId);
  return { ...sketch.shape, id: target.id, typeName: 'shape', x, y, rotation, parentId, index } as TLShape;
}

/** The record under `sketch` for a drawing or a binding of it. */
export function sketchOf(record: TLShape | TLBinding): Pick<Sketch, 'pos' | 'shape'> {
  if (record.typeName === 'binding') {
    const { id: _id, typeName: _typeName, ...shape } = record;
    return { pos: [0, 0, 0, '', 'a1'], shape };
  }
  const { id: _id, typeName: _typeName, x, y, rotation, parentId, index, ...shape } = record;
  const parent = parentId.startsWith('shape:') ? `s:${parentId.slice('shape:'.length)}` : '';
  return { pos: [x, y, rotation, parent, index], shape };
}
