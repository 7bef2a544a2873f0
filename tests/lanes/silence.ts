/** A study day in a silent phase on the real product: who is there, what they write, and every byte that they get. */
import { OPEN_WORK, addRecord, newId, readStage, recordMap } from '@samenbord/board';
import type { Note, PhaseRules } from '@samenbord/board';
import { createHash, randomBytes } from 'node:crypto';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { api } from '../support/api.ts';
import type { Api, CreatedBoard, Joined } from '../support/api.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';

/** A y-websocket client that keeps every frame it gets. */
export interface Listener {
  readonly doc: Y.Doc;
  readonly frames: readonly Buffer[];
  synced(): Promise<void>;
  until(condition: (doc: Y.Doc) => boolean): Promise<void>;
  /** Resolves with the code that the server closes with. */
  closed(): Promise<number>;
  close(): void;
}

export function listen(base: string, room: string, params: Record<string, string>): Listener {
  const frames: Buffer[] = [];
  const doc = new Y.Doc();
  const closing = Promise.withResolvers<number>();
  class Recorded extends WebSocket {
    constructor(address: string) {
      super(address);
      this.on('message', (data: Buffer | ArrayBuffer) => frames.push(Buffer.from(data as Uint8Array)));
      this.once('close', closing.resolve);
    }
  }
  const provider = new WebsocketProvider(`${base.replace('http', 'ws')}/sync`, room, doc, {
    params,
    WebSocketPolyfill: Recorded as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  return {
    doc,
    frames,
    synced: () =>
      new Promise((resolve) => {
        if (provider.synced) resolve();
        else provider.once('sync', () => resolve());
      }),
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!condition(doc)) return;
          doc.off('update', look);
          resolve();
        };
        doc.on('update', look);
        look();
      }),
    closed: () => closing.promise,
    close: () => {
      provider.destroy();
    },
  };
}

export interface Writer extends Joined {
  name: string;
  board: Listener;
  lane: Listener;
}

export interface Written {
  id: string;
  text: string;
  key: string;
}

/** Words that stand nowhere else. */
export const secretText = (): string => `Geheim ${randomBytes(18).toString('base64url')} 🌱`;

export const claimOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** Writes a note in the own lane as our own client does. */
export function writeInSilence(lane: Y.Doc, more: Partial<Note> = {}): Written {
  const written = { id: newId(), text: secretText(), key: randomBytes(24).toString('base64url') };
  lane.transact(() =>
    addRecord(lane, 'notes', written.id, {
      text: written.text,
      pos: [0, 0],
      claim: claimOf(written.key),
      ...more,
    }),
  );
  return written;
}

export class Silence {
  readonly product: Product;
  readonly api: Api;
  readonly board: CreatedBoard;
  readonly facilitator: Listener;
  readonly #open: Listener[] = [];

  private constructor(product: Product, board: CreatedBoard) {
    this.product = product;
    this.api = api(product.url);
    this.board = board;
    this.facilitator = this.listen(board.tokens.facilitator);
  }

  /** A board in a phase in which people write without seeing each other. */
  static async begin(rules: Partial<PhaseRules> = {}): Promise<Silence> {
    const product = await startProduct();
    const board = await api(product.url).create({ title: 'Studiedag', template: 'leeg-bord' });
    const silence = new Silence(product, board);
    await silence.facilitator.synced();
    await silence.rule({ see: false, ...rules });
    return silence;
  }

  /** Changes what the phase allows, and waits until it holds. */
  async rule(rules: Partial<PhaseRules>): Promise<void> {
    const { doc } = this.facilitator;
    const witness = this.listen(this.board.tokens.screen);
    const { phase } = readStage(doc);
    const may = { ...OPEN_WORK, ...rules };
    recordMap(doc, 'phases', phase)?.set('may', may);
    await witness.until(
      (seen) => JSON.stringify(recordMap(seen, 'phases', phase)?.get('may')) === JSON.stringify(may),
    );
    witness.close();
  }

  listen(token: string, plane = '', lanes = ''): Listener {
    const room = plane === '' ? this.board.id : `${this.board.id}/${plane}`;
    return this.listenOn(room, token, lanes);
  }

  /** The same on another board, of a group. */
  listenOn(room: string, token: string, lanes = ''): Listener {
    const listener = listen(this.product.url, room, { token, ...(lanes === '' ? {} : { lanes }) });
    this.#open.push(listener);
    return listener;
  }

  async join(name: string, ageGroup = ''): Promise<Writer> {
    const joined = await this.api.join(this.board.code, { name, ageGroup });
    const board = this.listen(joined.token);
    const lane = this.listen(joined.token, 'own');
    await Promise.all([board.synced(), lane.synced()]);
    return { ...joined, name, board, lane };
  }

  /** Resolves once the server has everything that a writer wrote in the lane. */
  async saved({ token }: Writer, written: readonly Written[], lanes = ''): Promise<void> {
    const again = this.listen(token, 'own', lanes);
    await again.until((doc) => written.every(({ id }) => recordMap(doc, 'notes', id) !== undefined));
    again.close();
  }

  reveal(zone?: string) {
    return this.api.act(this.board.id, this.board.tokens.facilitator, {
      type: 'notes.reveal',
      ...(zone === undefined ? {} : { zone }),
    });
  }

  hangUp(): void {
    for (const listener of this.#open) listener.close();
  }

  async end(): Promise<void> {
    this.hangUp();
    await this.product.dispose();
  }
}
