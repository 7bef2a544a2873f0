/**
 * Shows the shared document on the canvas: changed records are gathered and painted once per frame, as remote
 * changes, so that the canvas's own history and the way back (StoreToDoc) never see them.
 */
import {
  COLLECTION_NAMES,
  clusterBox,
  noteBox,
  readCollection,
  recordMap,
  rootMap,
  shownDots,
  zonesInOrder,
} from '@samenbord/board';
import type { Box, Choices, Collection, Point } from '@samenbord/board';
import { atom } from 'tldraw';
import type { Atom, TLBinding, TLShape, TLStore } from 'tldraw';
import * as Y from 'yjs';
import { isHidden, isOwnNameless, noteOf } from '#lib/board/notes.ts';
import type { BoardSession } from '#lib/board/session.ts';
import { missingAsset } from '../images/assets.ts';
import { KINDS, shapeIdOf, targetOfSketch } from '../ids.ts';
import type { ListedAgreement } from '../shapes/types.ts';
import { clusterShape, listed, noteShape, sketchRecord, theoryShape, zoneShape } from './pictures.ts';
import { Surroundings, liveRecord } from './surroundings.ts';

/** Collections that something on the canvas shows. */
const SHOWN: readonly Collection[] = COLLECTION_NAMES.filter((name) => !['phases', 'groups'].includes(name));

type Painted = TLShape | TLBinding;

export class DocToStore {
  /** Counts up whenever a link changes: what draws links listens to it. */
  readonly linksVersion: Atom<number> = atom('links version', 0);
  /** Places that are not in the document yet: what others are dragging now. */
  readonly liveElsewhere = new Map<string, Point>();
  /** Shapes that this person is dragging now: their place on the canvas is newer than the document's. */
  readonly heldHere = new Set<string>();

  readonly #session: BoardSession;
  readonly #store: TLStore;
  readonly #around: Surroundings;
  readonly #dirty = new Map<Collection, Set<string>>();
  /** Notes added here whose author the server has yet to fill in. */
  readonly #addedHere = new Set<string>();
  #agreements: ListedAgreement[] = [];
  /** Notes in the zone that lists the agreements: the list begins below them. */
  #amongAgreements: ReadonlySet<string> = new Set();
  /** Note → dots that stand on it now. */
  #dots: Choices = {};
  /** Notes that agreements grew from. */
  #sources: ReadonlySet<string> = new Set();
  #frame: number | undefined;
  readonly #stops: (() => void)[] = [];

  constructor(session: BoardSession, store: TLStore) {
    this.#session = session;
    this.#store = store;
    this.#around = new Surroundings(session.doc);
    for (const collection of SHOWN) {
      const root = rootMap(session.doc, collection);
      const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
        for (const event of events) this.#gather(collection, event, transaction);
      };
      root.observeDeep(observer);
      this.#stops.push(() => {
        root.unobserveDeep(observer);
      });
      this.#mark(collection, root.keys());
    }
    if (session.lane) {
      this.#mark('notes', rootMap(session.lane.doc, 'notes').keys());
      const stop = session.lane.observe((notes) => {
        this.repaint('notes', notes);
      });
      const stopVoting = session.lane.observeBallots(() => {
        // As if the votes had changed: which dots stand where depends on both.
        this.repaint('votes', ['']);
      });
      this.#stops.push(stop, stopVoting);
    }
    this.flush();
  }

  get links() {
    return this.#around.links.all;
  }

  /** The notes that lie in a cluster. */
  notesIn(cluster: string): ReadonlySet<string> {
    return this.#around.clusters.of(cluster);
  }

  holds(collection: Collection, id: string): boolean {
    return rootMap(this.#session.doc, collection).has(id);
  }

  /** Whether this person wrote a note. */
  isOwn(note: string): boolean {
    if (isHidden(this.#session, note)) return true;
    const record = liveRecord(this.#session.doc, 'notes', note);
    if (record?.anonymous) return isOwnNameless(this.#session, record);
    const author = record?.author;
    return author === null ? this.#addedHere.has(note) : author === this.#session.me.participant;
  }

  /** Paints these records again, also when the document did not change: the canvas may have strayed. */
  repaint(collection: Collection, ids: Iterable<string>): void {
    this.#mark(collection, ids);
    this.#schedule();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #gather(
    collection: Collection,
    event: Y.YEvent<Y.AbstractType<unknown>>,
    transaction: Y.Transaction,
  ): void {
    const [id] = event.path;
    if (typeof id === 'string') this.#mark(collection, [id]);
    else {
      for (const [key, { action }] of event.keys)
        if (collection === 'notes' && action === 'add' && transaction.local) this.#addedHere.add(key);
      this.#mark(collection, event.keys.keys());
    }
    this.#schedule();
  }

  #mark(collection: Collection, ids: Iterable<string>): void {
    const marked = this.#dirty.get(collection) ?? new Set<string>();
    for (const id of ids) marked.add(id);
    this.#dirty.set(collection, marked);
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.flush();
    });
  }

  /** Paints everything gathered now, without waiting for the frame. */
  flush(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    if ([...this.#dirty.values()].every((ids) => ids.size === 0)) return;
    this.#spread();
    const put: Painted[] = [];
    const remove: Painted['id'][] = [];
    const paint = (shape: Painted | undefined, id: Painted['id']) => {
      if (shape) put.push(shape);
      else if (this.#store.has(id)) remove.push(id);
    };
    for (const kind of ['zone', 'theory', 'note', 'cluster'] as const)
      for (const id of this.#dirty.get(KINDS[kind]) ?? [])
        paint(this.#picture(kind, id), shapeIdOf(kind, id));
    this.#store.mergeRemoteChanges(() => {
      this.#store.put(put);
      this.#store.remove(remove);
    });
    for (const id of this.#dirty.get('sketch') ?? []) this.#paintSketch(id);
    this.#dirty.clear();
  }

  /** Marks what shows something of the changed records. */
  #spread(): void {
    const { doc } = this.#session;
    for (const id of this.#dirty.get('reactions') ?? [])
      this.#mark('notes', this.#around.reactions.refresh(id));
    const links = this.#dirty.get('links');
    for (const id of links ?? []) {
      const touched = this.#around.refreshLink(id);
      this.#mark('theory', touched.theory);
      this.#mark('notes', touched.notes);
    }
    if (links) this.linksVersion.update((version) => version + 1);
    if (this.#dirty.has('agreements')) {
      const made = Object.entries(readCollection(doc, 'agreements'));
      const stand = made.filter(([, agreement]) => agreement.state !== 'dropped');
      const sources = new Set(stand.flatMap(([, agreement]) => agreement.sources));
      this.#mark('notes', [...this.#sources, ...sources]);
      this.#sources = sources;
      // What was let go of keeps its place, and says so.
      this.#agreements = made.sort(([, a], [, b]) => a.createdAt - b.createdAt).map(listed);
      this.#mark('zones', rootMap(doc, 'zones').keys());
    }
    this.#spreadAmongAgreements();
    if (this.#dirty.has('votes')) this.#countDots();
    for (const id of this.#dirty.get('notes') ?? [])
      this.#mark('clusters', this.#around.clusters.refresh(id));
    const people = this.#dirty.get('people');
    const zones = this.#dirty.get('zones');
    if (people || zones)
      for (const [id, note] of rootMap(doc, 'notes')) {
        if (!(note instanceof Y.Map)) continue;
        const by: unknown = note.get('author');
        const zone: unknown = note.get('zone');
        if (people?.has(String(by)) || zones?.has(String(zone))) this.#mark('notes', [id]);
      }
  }

  #spreadAmongAgreements(): void {
    const dirty = this.#dirty.get('notes');
    const home = this.#agreements.length > 0 ? this.#agreementZone() : undefined;
    if (!dirty || home === undefined) return;
    const zoneOf = (id: string): unknown => recordMap(this.#session.doc, 'notes', id)?.get('zone');
    if ([...dirty].some((id) => this.#amongAgreements.has(id) || zoneOf(id) === home))
      this.#mark('zones', [home]);
  }

  /** How far below the top of its zone the list of agreements begins. */
  #agreementsFrom(zone: string, [, top]: Box): number {
    const { doc } = this.#session;
    const among = [...rootMap(doc, 'notes')]
      .filter(([, note]) => note instanceof Y.Map && note.get('zone') === zone)
      .map(([id]) => id);
    this.#amongAgreements = new Set(among);
    const bottoms = among.flatMap((id) => {
      const note = liveRecord(doc, 'notes', id);
      if (!note) return [];
      const [, y, , side] = noteBox(note);
      return [y + side - top];
    });
    return Math.max(0, ...bottoms);
  }

  #picture(kind: keyof typeof KINDS, id: string): TLShape | undefined {
    const { doc, me } = this.#session;
    const locked = me.role !== 'facilitator';
    if (kind === 'zone') {
      const zone = liveRecord(doc, 'zones', id);
      if (!zone) return undefined;
      const lists = zone.kind === 'agreement' && id === this.#agreementZone() && this.#agreements.length > 0;
      return zoneShape(id, zone, this.#place(kind, id, [zone.box[0], zone.box[1]]), {
        agreements: lists ? this.#agreements : [],
        agreedFrom: lists ? this.#agreementsFrom(id, zone.box) : 0,
        isLocked: locked,
      });
    }
    if (kind === 'theory') {
      const card = liveRecord(doc, 'theory', id);
      if (!card) return undefined;
      return theoryShape(id, card, this.#place(kind, id, card.pos), this.#around.linkCounts(id));
    }
    if (kind === 'cluster') return this.#cluster(id);
    const note = noteOf(this.#session, id);
    if (!note) return undefined;
    const hidden = isHidden(this.#session, id);
    const by = note.author === null ? '' : (liveRecord(doc, 'people', note.author)?.name ?? '');
    const zone = liveRecord(doc, 'zones', note.zone);
    const reactions = this.#around.reactionCounts(id);
    const own = this.isOwn(id);
    const linked = this.#around.linkCountsOfNote(id);
    const dots = this.#dots[id] ?? 0;
    const agreed = own && this.#sources.has(id);
    return noteShape(id, note, this.#place(kind, id, note.pos), {
      by,
      own,
      agreed,
      practice: zone?.kind === 'practice',
      zone: zone?.title ?? '',
      hidden,
      reactions,
      linked,
      dots,
    });
  }

  /** Around its notes, wherever somebody is dragging them now. */
  #cluster(id: string): TLShape | undefined {
    const { doc } = this.#session;
    const cluster = liveRecord(doc, 'clusters', id);
    const notes = [...this.#around.clusters.of(id)];
    const boxes = notes.flatMap((note) => {
      const record = liveRecord(doc, 'notes', note);
      return record ? [noteBox({ size: record.size, pos: this.#place('note', note, record.pos) })] : [];
    });
    const box = clusterBox(boxes);
    return cluster && box && clusterShape(id, { title: cluster.title, notes, box });
  }

  /** Marks the notes on which dots came or went. */
  #countDots(): void {
    const { doc, lane } = this.#session;
    const before = this.#dots;
    this.#dots =
      shownDots(readCollection(doc, 'votes'), lane?.ballots ?? new Map(), (id) => this.holds('notes', id))
        ?.dots ?? {};
    this.#mark('notes', [...Object.keys(before), ...Object.keys(this.#dots)]);
  }

  #agreementZone(): string | undefined {
    return zonesInOrder(readCollection(this.#session.doc, 'zones')).find(
      ([, zone]) => zone.kind === 'agreement',
    )?.[0];
  }

  #place(kind: keyof typeof KINDS, id: string, stored: Point): Point {
    const shapeId = shapeIdOf(kind, id);
    if (this.heldHere.has(shapeId)) {
      const shape = this.#store.get(shapeId);
      if (shape) return [shape.x, shape.y];
    }
    return this.liveElsewhere.get(id) ?? stored;
  }

  #paintSketch(id: string): void {
    const target = targetOfSketch(id);
    if (!target || this.heldHere.has(target.id)) return;
    const sketch = liveRecord(this.#session.doc, 'sketch', id);
    const record = sketch && sketchRecord(id, sketch);
    this.#store.mergeRemoteChanges(() => {
      if (!record) this.#store.remove([target.id]);
      else
        try {
          const asset = record.typeName === 'shape' ? missingAsset(this.#store, record) : undefined;
          this.#store.put(asset ? [asset, record] : [record]);
        } catch {
          // Another version of the canvas, or a foreign client, may draw what this one cannot show: it stays in the
          // document, unseen here.
        }
    });
  }
}
