/** The study days that somebody took part in on this device, so that the way back is on the first page. */
import { isId } from '@samenbord/board';
import { seats } from '#lib/api/seats.ts';
import type { Seat } from '#lib/api/seats.ts';
import { deviceStorage } from '#lib/device/storage.ts';
import { StoredList } from '#lib/device/stored-list.ts';

export interface KnownBoard {
  board: string;
  title: string;
}

const MOST = 12;

const isKnown = (value: unknown): value is KnownBoard => {
  if (typeof value !== 'object' || value === null) return false;
  const { board, title } = value as Partial<KnownBoard>;
  return isId(board) && typeof title === 'string';
};

let shared: StoredList<KnownBoard> | undefined;
const stored = () =>
  (shared ??= new StoredList(deviceStorage(), 'samenbord:boards', isKnown, ({ board }) => board));

export const rememberBoard = (known: KnownBoard): void => {
  stored().keep(known, MOST);
};

export const forgetBoard = (board: string): void => {
  stored().forget(board);
};

/** Those where this device still has a seat, the latest first. */
export const knownBoards = (): (KnownBoard & { seat: Seat })[] =>
  stored()
    .all()
    .flatMap((known) => {
      const seat = seats().find(known.board);
      return seat ? [{ ...known, seat }] : [];
    })
    .reverse();
