/**
 * Takes to the shared document what this person does on the canvas. While a pointer is down nothing is written: the
 * drag is told to others as presence, and committed on drop as one step of undo. What may not be done is refused
 * before the canvas shows it; whatever strays all the same is painted again from the document.
 */
import { SKETCH_TYPES, putInBin, readCollection, recordMap, setFields } from '@samenbord/board';
import type { Point } from '@samenbord/board';
import { react } from 'tldraw';
import type { Editor, TLBinding, TLRecord, TLShape, TLShapeId } from 'tldraw';
import type { BoardSession } from '#lib/board/session.ts';
import { KINDS, recordOf, shapeIdOf, sketchIdOfBinding, sketchIdOfShape } from '../ids.ts';
import { NOTE, OWN_TYPES } from '../shapes/types.ts';
import type { NoteShape } from '../shapes/types.ts';
import type { DocToStore } from './DocToStore.ts';
import { hangUp, isHidden, mayDo, move } from '#lib/board/notes.ts';
import { sketchOf } from './pictures.ts';
import { writeSketch } from './sketch.ts';

type Touched = TLShape['id'] | TLBinding['id'];

/** While text of a drawing is typed, it is kept this often. */
const TYPING_COMMIT_MS = 1000;

/** Hundredths are finer than any hand; more digits would only make the document longer. */
const tidy = ({ x, y }: TLShape): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];

export class StoreToDoc {
  readonly #editor: Editor;
  readonly #session: BoardSession;
  readonly #painter: DocToStore;
  readonly #onDrag: (places: Record<string, Point>) => void;
  readonly #layInBin: (notes: readonly string[]) => void;
  readonly #touched = new Set<Touched>();
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #stops: (() => void)[] = [];
  #stopped = false;

  constructor(
    editor: Editor,
    session: BoardSession,
    painter: DocToStore,
    onDrag: (places: Record<string, Point>) => void,
    layInBin: (notes: readonly string[]) => void,
  ) {
    this.#editor = editor;
    this.#session = session;
    this.#painter = painter;
    this.#onDrag = onDrag;
    this.#layInBin = layInBin;
    const { sideEffects } = editor;
    const touch = ({ id }: TLRecord, source: 'user' | 'remote') => {
      if (source === 'user') this.#touched.add(id as Touched);
    };
    this.#stops.push(
      sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
        source === 'user' && !this.#mayBin(shape) ? false : undefined,
      ),
      sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
        source === 'user' ? this.#tamed(before, after) : after,
      ),
      sideEffects.registerAfterCreateHandler('shape', touch),
      sideEffects.registerAfterChangeHandler('shape', (_before, after, source) => {
        touch(after, source);
      }),
      sideEffects.registerAfterDeleteHandler('shape', touch),
      sideEffects.registerAfterCreateHandler('binding', touch),
      sideEffects.registerAfterChangeHandler('binding', (_before, after, source) => {
        touch(after, source);
      }),
      sideEffects.registerAfterDeleteHandler('binding', touch),
      sideEffects.registerOperationCompleteHandler((source) => {
        if (source === 'user') this.#settle();
      }),
      react('commit when the hand rests', () => {
        editor.getPath();
        editor.getEditingShapeId();
        this.#settle();
      }),
    );
    const settle = () => {
      this.#settle();
    };
    // A pointer that comes up without changing the store still ends an interaction.
    editor.on('event', settle);
    this.#stops.push(() => {
      editor.off('event', settle);
      clearTimeout(this.#typing);
    });
  }

  stop(): void {
    this.commit();
    this.#stopped = true;
    for (const stop of this.#stops) stop();
  }

  #mayBin(shape: TLShape): boolean {
    const now = Date.now();
    const own = recordOf(shape.id);
    if (own && own.kind !== 'note') return false;
    const [root, record] = own
      ? (['notes', own.id] as const)
      : (['sketch', sketchIdOfShape(shape.id)] as const);
    if (!recordMap(this.#session.doc, root, record) && !isHidden(this.#session, record)) return true;
    return mayDo(this.#session, { do: 'set', root, record, key: 'deleted', value: now });
  }

  /** Keeps our shapes flat on the page, upright, and in their place when this person may not move them. */
  #tamed(before: TLShape, after: TLShape): TLShape {
    const own = recordOf(after.id);
    if (!own) return after;
    const moved = before.x !== after.x || before.y !== after.y;
    const value: Point = [after.x, after.y];
    const key = own.kind === 'note' || own.kind === 'theory' ? 'pos' : 'box';
    const change = { do: 'set', root: KINDS[own.kind], record: own.id, key, value } as const;
    const stays = after.parentId !== before.parentId || (moved && !mayDo(this.#session, change));
    return {
      ...after,
      ...(stays ? { x: before.x, y: before.y } : {}),
      rotation: 0,
      parentId: before.parentId,
      index: before.index,
      opacity: 1,
      isLocked: before.isLocked,
    };
  }

  #settle(): void {
    if (this.#touched.size === 0) return;
    const editing = this.#editor.getEditingShapeId();
    if (this.#editor.inputs.isPointing) this.#drag();
    else if (editing && !recordOf(editing))
      this.#typing ??= setTimeout(() => {
        this.commit();
      }, TYPING_COMMIT_MS);
    else this.commit();
  }

  /** Tells others where things are while they are being dragged. */
  #drag(): void {
    const places: Record<string, Point> = {};
    for (const id of this.#touched) {
      const own = recordOf(id);
      const shape = own && this.#editor.getShape(id as TLShapeId);
      this.#painter.heldHere.add(id);
      // Where a note goes that nobody sees yet, nobody sees either.
      if (own && shape && !isHidden(this.#session, own.id)) places[own.id] = [shape.x, shape.y];
    }
    this.#onDrag(places);
  }

  /** Writes everything touched to the document, as one step of undo. */
  commit(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    if (this.#touched.size === 0) return;
    const touched = [...this.#touched];
    this.#touched.clear();
    this.#painter.heldHere.clear();
    const { doc, origin, history } = this.#session;
    // The undo manager joins what follows closely into one step, until it is told to stop.
    history.stopCapturing();
    doc.transact(() => {
      // Zones before notes: a note belongs to the zone that lies under it after the move.
      for (const id of touched) this.#commitSheet(id);
      this.#commitNotes(touched);
    }, origin);
    for (const id of touched) this.#commitSketch(id);
    history.stopCapturing();
    this.#onDrag({});
    // The store is still in the operation that is being committed, and takes no painting until it is through.
    queueMicrotask(() => {
      if (!this.#stopped) this.#adoptStrays();
    });
    for (const [kind, collection] of Object.entries(KINDS))
      this.#painter.repaint(
        collection,
        touched.map(recordOf).flatMap((own) => (own?.kind === kind ? [own.id] : [])),
      );
    this.#editor.clearHistory();
  }

  #commitNotes(touched: readonly Touched[]): void {
    const places: Record<string, Point> = {};
    const gone: string[] = [];
    for (const id of touched) {
      const own = recordOf(id);
      if (own?.kind !== 'note') continue;
      const shape = this.#editor.getShape(id as TLShapeId);
      if (!shape) gone.push(own.id);
      else places[own.id] = tidy(shape);
    }
    if (gone.length > 0) this.#layInBin(gone);
    move(this.#session, places);
  }

  /** Zones and theory cards. */
  #commitSheet(id: Touched): void {
    const { doc, origin } = this.#session;
    const own = recordOf(id);
    const record = this.#editor.store.get(id);
    // A cluster lies where its notes lie.
    if (!own || own.kind === 'note' || own.kind === 'cluster' || record?.typeName !== 'shape') return;
    if (own.kind === 'theory') setFields(doc, 'theory', own.id, { pos: tidy(record) }, origin);
    else {
      const box = readCollection(doc, 'zones')[own.id]?.box;
      if (box) setFields(doc, 'zones', own.id, { box: [...tidy(record), box[2], box[3]] }, origin);
    }
  }

  #commitSketch(id: Touched): void {
    if (recordOf(id)) return;
    const { doc, origin } = this.#session;
    const record = this.#editor.store.get(id);
    const sketchId = id.startsWith('binding:')
      ? sketchIdOfBinding(id as TLBinding['id'])
      : sketchIdOfShape(id as TLShapeId);
    const change = { do: 'add', root: 'sketch', record: sketchId } as const;
    if (!record) putInBin(doc, 'sketch', sketchId, Date.now(), origin);
    // Painting it again takes away what was drawn without leave.
    else if (!mayDo(this.#session, change)) this.#painter.repaint('sketch', [sketchId]);
    else if (record.typeName === 'binding' || SKETCH_TYPES.has(record.type))
      writeSketch(doc, sketchId, sketchOf(record), origin);
  }

  /** Copies that the canvas made of our shapes (duplicate, paste) become notes of this person. */
  #adoptStrays(): void {
    const strays = this.#editor
      .getCurrentPageShapes()
      .filter((shape) => OWN_TYPES.has(shape.type) && !recordOf(shape.id));
    if (strays.length === 0) return;
    const adopted: TLShapeId[] = [];
    for (const stray of strays) {
      if (!this.#editor.isShapeOfType<NoteShape>(stray, NOTE)) continue;
      const { text, color } = stray.props;
      const pos: Point = [stray.x, stray.y];
      adopted.push(shapeIdOf('note', hangUp(this.#session, { text, color, at: { pos }, now: Date.now() })));
    }
    this.#editor.store.mergeRemoteChanges(() => {
      this.#editor.store.remove(strays.map(({ id }) => id));
    });
    this.#painter.flush();
    this.#editor.setSelectedShapes(adopted);
  }
}
