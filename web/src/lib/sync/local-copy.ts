/**
 * The copy of a document on this device, so that work done without a connection outlives the tab. Kept per board and
 * participant: somebody else on the same laptop must not send it as theirs.
 */
import { IndexeddbPersistence, clearDocument } from 'y-indexeddb';
import type * as Y from 'yjs';

export interface LocalCopy {
  /** Whether it held anything that the document lacked. */
  readonly broughtBack: boolean;
  /**
   * Tells from now on whether everything in the document is written to this device: false with every change, true once
   * the browser has it in its database.
   */
  onWritten(tell: (written: boolean) => void): void;
  /** Keeps a small value beside the document. */
  remember(name: string, value: readonly string[]): Promise<void>;
  recall(name: string): Promise<readonly string[]>;
  destroy(): Promise<void>;
  /** Takes the copy off this device. */
  erase(): Promise<void>;
}

export interface OpeningCopy {
  /** Resolves once the copy is in use, or will not be soon: nothing waits any longer for it. */
  readonly inTime: Promise<void>;
  /**
   * The copy, in the document by then, which may be long after the board was opened; undefined where the browser keeps
   * nothing. Of a database that never answers it never resolves.
   */
  readonly copy: Promise<LocalCopy | undefined>;
}

/**
 * Milliseconds that a board waits for the browser's database, which may be forbidden, blocked or, on an old laptop with
 * much to do, slow. What it holds joins the document when it comes all the same.
 */
const PATIENCE = 3000;
const PROBE = 'samenbord:probe';
/** y-indexeddb's store of updates. */
const UPDATES = 'updates';

const canKeep = (): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      const probe = indexedDB.open(PROBE);
      probe.onsuccess = () => {
        probe.result.close();
        indexedDB.deleteDatabase(PROBE);
        resolve(true);
      };
      probe.onerror = () => {
        resolve(false);
      };
    } catch {
      resolve(false);
    }
  });

const nameOf = (parts: readonly string[]): string => `samenbord:${parts.join(':')}`;

/**
 * Fills the document from this device and keeps it there from now on.
 * @param parts what it is a copy of: board and participant, and of a lane its mark
 * @param use takes the copy as soon as what it holds is in the document
 */
export function openLocalCopy(
  parts: readonly string[],
  doc: Y.Doc,
  use: (copy: LocalCopy) => void | Promise<void>,
): OpeningCopy {
  const copy = fill(parts, doc, use);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  return { copy, inTime: Promise.race([copy.then(() => undefined), patience]) };
}

async function fill(
  parts: readonly string[],
  doc: Y.Doc,
  use: (copy: LocalCopy) => void | Promise<void>,
): Promise<LocalCopy | undefined> {
  if (typeof indexedDB === 'undefined' || !(await canKeep())) return undefined;
  const persistence = new IndexeddbPersistence(nameOf(parts), doc);
  let broughtBack = false;
  const notice = (_update: Uint8Array, origin: unknown) => {
    broughtBack ||= origin === persistence;
  };
  doc.on('update', notice);
  await persistence.whenSynced;
  doc.off('update', notice);
  const copy: LocalCopy = {
    broughtBack,
    onWritten: (tell) => {
      watchWrites(persistence, doc, tell);
    },
    remember: async (name, value) => {
      await persistence.set(name, JSON.stringify(value));
    },
    recall: async (name) => {
      const kept: unknown = await persistence.get(name);
      const value: unknown = typeof kept === 'string' ? JSON.parse(kept) : [];
      return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
    },
    destroy: () => persistence.destroy(),
    erase: () => persistence.clearData(),
  };
  await use(copy);
  return copy;
}

/** Takes a copy off this device that nothing has open. */
export const eraseLocalCopy = (parts: readonly string[]): Promise<void> => clearDocument(nameOf(parts));

/**
 * y-indexeddb writes without telling when it is done. Transactions over one store run in the order in which they were
 * asked for, so a look that is asked for after a write comes after it; a write that fails (no room left) aborts, which
 * the database hears of.
 */
function watchWrites({ db }: IndexeddbPersistence, doc: Y.Doc, tell: (written: boolean) => void): void {
  if (!db) return;
  let asked = 0;
  let failed = false;
  db.addEventListener('abort', () => {
    failed = true;
    tell(false);
  });
  const look = () => {
    const mine = ++asked;
    try {
      const transaction = db.transaction([UPDATES], 'readonly');
      transaction.objectStore(UPDATES).count();
      transaction.oncomplete = () => {
        if (mine === asked && !failed) tell(true);
      };
    } catch {
      // The database was closed meanwhile: nothing more is written.
    }
  };
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (!local) return;
    tell(false);
    look();
  });
  look();
}
