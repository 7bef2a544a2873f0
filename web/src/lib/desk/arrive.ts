/** How somebody comes to sit at a board's page. */
import { readSummary, stateAhead } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import { seats, tokenInFragment } from '#lib/api/seats.ts';
import type { Seat, SeatKind } from '#lib/api/seats.ts';
import type { BoardSummary } from '#lib/api/types.ts';

export type Arrival =
  /** With what the server has, where that was asked at once: a summary and all of the board's document. */
  | { kind: 'seated'; seat: Seat; summary?: BoardSummary; state?: Uint8Array | undefined }
  /** Nothing on this device says who this is. */
  | { kind: 'no-seat' }
  /** A key that the server does not know (any more). */
  | { kind: 'signed-out' }
  | { kind: 'no-board' }
  | { kind: 'problem'; problem: ApiProblem };

/**
 * Takes the key out of the address (history and screenshots must not hold it) and exchanges it for a seat; without
 * one, the seat that this tab or device has. A known seat needs no server, so that a board opens without a connection.
 */
export async function arrive(board: string, kind: SeatKind, takeFragment: () => string): Promise<Arrival> {
  const token = tokenInFragment(takeFragment());
  const known = seats().find(board, kind);
  if (token === undefined || token === known?.token)
    return known ? { kind: 'seated', seat: known } : { kind: 'no-seat' };
  try {
    const [summary, state] = await Promise.all([readSummary(board, token), stateAhead(board, token)]);
    const { me } = summary;
    const seat: Seat = {
      board,
      token,
      participant: me.participantId,
      role: me.role,
      name: me.name,
      group: me.group,
      code: '',
      screen: '',
    };
    seats().keep(seat, kind);
    return { kind: 'seated', seat, summary, state };
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem)) throw thrown;
    if (thrown.status === 401) return { kind: 'signed-out' };
    if (thrown.status === 404) return { kind: 'no-board' };
    return { kind: 'problem', problem: thrown };
  }
}
