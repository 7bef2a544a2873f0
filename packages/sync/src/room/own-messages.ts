/** Messages of our own, for who said hello: a stock client complains about what it doesn't know. */
import { writeAwarenessUpdate } from '../awareness.ts';
import * as wire from '../wire.ts';
import { send } from './effects.ts';
import type { Effect } from './effects.ts';
import type { Session } from './session.ts';

/** Nobody here: what a stock client takes for a sign of life. */
const NOBODY = wire.writeAwareness(writeAwarenessUpdate([]));
const KEEPALIVE = wire.writeKeepalive();

/** @param code one of the error registry's, of `Late`, or of the host that made the room tell it */
export const notice = ({ greeted, info }: Session, code: string): Effect[] =>
  greeted ? [send(info.id, wire.writeNotice(code))] : [];

export const saved = ({ greeted, info }: Session, frames: number): Effect[] =>
  greeted ? [send(info.id, wire.writeSaved(frames))] : [];

export const signOfLife = ({ greeted, info }: Session): Effect => send(info.id, greeted ? KEEPALIVE : NOBODY);
