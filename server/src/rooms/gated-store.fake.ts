import { memoryStore } from '../storage/memory.ts';
import type { Store } from '../storage/store.ts';
import { settled } from './clock.fake.ts';

/** A store whose appends wait at a gate that the test opens, or fail. */
export class GatedStore {
  readonly inner = memoryStore();
  readonly waiting: { key: string; open: () => void }[] = [];
  gated = false;
  failing = false;
  snapshots = 0;

  readonly store: Store = {
    load: (key) => this.inner.load(key),
    append: async (key, epoch, records) => {
      if (this.gated) await new Promise<void>((open) => this.waiting.push({ key, open }));
      if (this.failing) throw new Error('EIO: the disk is gone');
      return this.inner.append(key, epoch, records);
    },
    snapshot: (key, epoch, seq, bytes) => {
      this.snapshots++;
      return this.inner.snapshot(key, epoch, seq, bytes);
    },
    planes: (board) => this.inner.planes(board),
    erase: (...keys) => this.inner.erase(...keys),
    close: () => this.inner.close(),
  };

  async openGate(): Promise<void> {
    for (const { open } of this.waiting.splice(0)) open();
    await settled();
  }
}
