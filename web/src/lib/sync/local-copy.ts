/**
 * The copy of a board on this device, so that work done without a connection outlives the tab. Kept per board and
 * participant: somebody else on the same laptop must not send it as theirs.
 */
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

export interface LocalCopy {
  destroy(): Promise<void>;
  /** Takes the copy off this device. */
  erase(): Promise<void>;
}

/** A database that does not answer in this time is taken as forbidden or blocked: the board opens without it. */
const PATIENCE = 3000;
const PROBE = 'samenbord:probe';

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
    setTimeout(resolve, PATIENCE, false);
  });

/** Fills the document from this device and keeps it there from now on; undefined where the browser keeps nothing. */
export async function openLocalCopy(
  board: string,
  participant: string,
  doc: Y.Doc,
): Promise<LocalCopy | undefined> {
  if (typeof indexedDB === 'undefined' || !(await canKeep())) return undefined;
  const persistence = new IndexeddbPersistence(`samenbord:${board}:${participant}`, doc);
  const ready = await Promise.race([
    persistence.whenSynced.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ]);
  const copy: LocalCopy = {
    destroy: () => persistence.destroy(),
    erase: () => persistence.clearData(),
  };
  return ready ? copy : undefined;
}
