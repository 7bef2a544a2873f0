/** Adding notes from the canvas: each is made in the document, painted at once, and opened for typing. */
import {
  NOTE_SIDE,
  freePlace,
  noteBox,
  overlaps,
  readCollection,
  takenOn,
  zoneOfNote,
} from '@samenbord/board';
import type { NewNote, Point } from '@samenbord/board';
import type { Atom, Editor } from 'tldraw';
import { shapeIdOf } from './ids.ts';
import type { CanvasOptions } from './options.ts';
import type { DocToStore } from './sync/DocToStore.ts';
import { allNotes, hangUp, mayDo } from '#lib/board/notes.ts';

const GAP = 20;

export class NoteTyping {
  readonly #editor: Editor;
  readonly #options: Atom<CanvasOptions>;
  readonly #painter: DocToStore;

  constructor(editor: Editor, options: Atom<CanvasOptions>, painter: DocToStore) {
    this.#editor = editor;
    this.#options = options;
    this.#painter = painter;
  }

  /** Adds a note at the first free place of a zone. */
  addIn(zone: string): void {
    this.#add({ zone });
  }

  /** Adds a note around a point. */
  addAt([x, y]: Point): void {
    const half = NOTE_SIDE.normal / 2;
    this.#add({ pos: [x - half, y - half] });
  }

  /** Adds a note to the right of another, or at the next free place of its zone. */
  addBeside(note: string): void {
    const { session } = this.#options.get();
    const { doc } = session;
    const notes = allNotes(session);
    const zones = readCollection(doc, 'zones');
    const beside = notes[note];
    if (!beside) return;
    const zone = zones[beside.zone];
    const side = NOTE_SIDE[beside.size];
    const pos: Point = [beside.pos[0] + side + GAP, beside.pos[1]];
    const taken = takenOn(doc, notes);
    const free = !taken.some((box) => overlaps(box, noteBox({ pos, size: beside.size })));
    const inside = !zone || pos[0] + side <= zone.box[0] + zone.box[2];
    if (free && inside) this.#add({ pos }, beside.color);
    else if (zone) this.#add({ pos: freePlace(zone.box, taken, beside.size) }, beside.color);
    else this.#add({ pos: [pos[0], pos[1] + GAP] }, beside.color);
  }

  start(note: string): void {
    const id = shapeIdOf('note', note);
    this.#painter.flush();
    if (!this.#editor.getShape(id)) return;
    this.#editor.setCurrentTool('select');
    this.#editor.select(id);
    this.#editor.setEditingShape(id);
  }

  #add(at: NewNote['at'], color = this.#options.get().color()): void {
    const { session, readOnly } = this.#options.get();
    const zones = readCollection(session.doc, 'zones');
    const zone = 'zone' in at ? at.zone : zoneOfNote(zones, { pos: at.pos, size: 'normal' });
    if (readOnly || !mayDo(session, { do: 'add', root: 'notes', record: '', zone })) return;
    this.start(hangUp(session, { text: '', at, color, group: session.me.group, now: Date.now() }));
  }
}
