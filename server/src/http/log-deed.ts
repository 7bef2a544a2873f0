import { newId, writeLog } from '@samenbord/board';
import type { OtherDeed } from '@samenbord/board';
import type { Member } from '../catalog/catalog.ts';
import type { Parts } from './parts.ts';

/** Tells the others who lead, in their log, of something that is no action on the board. Names nobody but the leader. */
export const logDeed = (
  { rooms, now }: Pick<Parts, 'rooms' | 'now'>,
  board: string,
  { actor, name }: Member,
  type: OtherDeed,
): Promise<void> =>
  rooms.change(board, (_doc, desk) => {
    writeLog(desk, newId(), { type, about: '', at: now(), by: { participant: actor.participant, name } });
  });
