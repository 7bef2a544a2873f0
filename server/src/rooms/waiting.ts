/** Those who want to know when what happened until now is durable. */
import { isDiskFull } from '../storage/disk-full.ts';
import { RoomUnavailable } from './unavailable.ts';

export interface Waiting {
  /** Called when the batch is closed: the document holds exactly what will be durable. */
  closed?: () => void;
  durable: () => void;
  failed: (error: Error) => void;
}

export const failAll = (waiting: readonly Waiting[], cause: unknown): void => {
  const code = isDiskFull(cause) ? 'disk-full' : 'restart';
  for (const { failed } of waiting) failed(new RoomUnavailable(code, { cause }));
};

/** A promise of what `read` gives when the batch is closed, kept when that is durable; `wait` puts it in the line. */
export function readWhenDurable<T>(read: () => T, wait: (waiting: Waiting) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let result: Promise<T> | undefined;
    wait({
      closed: () => {
        result = new Promise((settle) => settle(read()));
        // Whoever asked hears of it below; until then nobody does.
        result.catch(() => undefined);
      },
      durable: () => {
        if (result) resolve(result);
      },
      failed: reject,
    });
  });
}
