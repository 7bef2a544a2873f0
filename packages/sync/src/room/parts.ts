import { GATE_PARTS } from '../gate/gate.ts';
import type { GateParts } from '../gate/gate.ts';
import { compensate } from './compensation.ts';
import { sign, signedIn } from './signing.ts';

/** Steps that another kind of room does in another way, or a test takes out to see whether their absence is noticed. */
export interface RoomParts extends GateParts {
  compensate: typeof compensate;
  sign: typeof sign;
  signedIn: typeof signedIn;
}
export const ROOM_PARTS: RoomParts = { ...GATE_PARTS, compensate, sign, signedIn };
