/** What somebody hears of what is selected: its text, who wrote it, where it lies and what it is linked to. */
import { LINK_LABELS, countAll, notesInZone } from '@samenbord/board';
import type { LinkLabel, Note } from '@samenbord/board';
import type { Editor, TLShapeId } from 'tldraw';
import { allNotes, isHidden, noteOf } from '#lib/board/notes.ts';
import { whoSeesLong } from '#lib/lane/who-sees.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { recordOf } from '../ids.ts';
import { labelText } from '../links/labels.tsx';
import { liveRecord } from '../sync/surroundings.ts';

export function describeSelection(world: CanvasWorld, editor: Editor, ids: readonly TLShapeId[]): string {
  const [id] = ids;
  if (id === undefined) return '';
  if (ids.length > 1) return m.walk_selected({ count: ids.length });
  const record = recordOf(id);
  switch (record?.kind) {
    case 'note':
      return describeNote(world, record.id);
    case 'theory':
      return describeCard(world, record.id);
    case 'zone':
      return describeZone(world, record.id);
    default: {
      const shape = editor.getShape(id);
      const util = shape && editor.getShapeUtil(shape);
      return (shape && (util?.getAriaDescriptor(shape) ?? util?.getText(shape))) || m.walk_drawing();
    }
  }
}

const sentences = (parts: readonly (string | false | undefined)[]): string =>
  parts
    .filter((part) => part !== false && part !== undefined && part !== '')
    .map((part) => (/[.!?…]$/.test(String(part)) ? part : `${String(part)}.`))
    .join(' ');

function authorOf(world: CanvasWorld, id: string, note: Note, name: string): string {
  if (isHidden(world.session, id)) return whoSeesLong(note);
  if (note.onBehalf) return m.canvas_note_on_behalf({ name: note.onBehalf });
  if (note.anonymous) return world.painter.isOwn(id) ? m.lane_yours() : m.lane_by_nameless();
  return world.painter.isOwn(id)
    ? m.canvas_note_own()
    : m.canvas_note_by({ name: name || m.canvas_colleague() });
}

function describeNote(world: CanvasWorld, id: string): string {
  const { doc } = world.session;
  const note = noteOf(world.session, id);
  if (!note) return '';
  const name = note.author === null ? '' : (liveRecord(doc, 'people', note.author)?.name ?? '');
  const links = [...world.painter.links.values()]
    .filter((link) => link.note === id)
    .map(({ label, theory }) => `${labelText(label)} ${liveRecord(doc, 'theory', theory)?.title ?? ''}`);
  const zone = liveRecord(doc, 'zones', note.zone)?.title ?? '';
  const inZone = notesInZone(allNotes(world.session), note.zone);
  return sentences([
    `${m.canvas_note()}: ${note.text.trim() || m.canvas_note_empty()}`,
    authorOf(world, id, note, name),
    zone !== '' && m.walk_in_zone({ zone, place: inZone.indexOf(id) + 1, count: inZone.length }),
    note.cluster !== '' && liveRecord(doc, 'clusters', note.cluster)?.title,
    note.tags.join(', '),
    links.length > 0 && `${m.list_linked_cards()}: ${links.join(', ')}`,
    note.pinned && m.canvas_pinned(),
  ]);
}

function describeCard(world: CanvasWorld, id: string): string {
  const { doc } = world.session;
  const card = liveRecord(doc, 'theory', id);
  if (!card) return '';
  const counts: Record<LinkLabel, number> = { already: 0, partly: 0, chafes: 0, trying: 0 };
  for (const { theory, label } of world.painter.links.values()) if (theory === id) counts[label] += 1;
  const gathered = LINK_LABELS.filter((label) => counts[label] > 0)
    .map((label) => `${String(counts[label])} ${labelText(label)}`)
    .join(', ');
  return sentences([
    `${m.canvas_theory()}: ${card.title}`,
    card.text,
    countAll(counts) > 0 ? gathered : m.canvas_white_spot(),
  ]);
}

function describeZone(world: CanvasWorld, id: string): string {
  const { doc } = world.session;
  const zone = liveRecord(doc, 'zones', id);
  if (!zone) return '';
  const count = notesInZone(allNotes(world.session), id).length;
  return sentences([`${m.canvas_zone()}: ${zone.title}`, zone.prompt, m.list_note_count({ count })]);
}
