/** Faults planted in a room, one at a time: a test of the test. Each has to be found. */
import { can } from '@samenbord/board';
import type { Actor, Change, Decision, Late, Situation } from '@samenbord/board';
import { ROOM_PARTS } from '@samenbord/sync';
import type { RoomParts } from '@samenbord/sync';
import type { Fault } from './day.ts';

const YES: Decision = { allowed: true };

type Twist = (decision: Decision, change: Change, actor: Actor) => Decision;

/** The rules with one of them wrong. */
const rules = (twist: Twist): Fault => ({
  parts: {
    ...ROOM_PARTS,
    can: (actor, change, situation) => twist(can(actor, change, situation), change, actor),
  },
});
const without = (why: Late): Fault =>
  rules((decision) => (!decision.allowed && decision.why === why ? YES : decision));
const part = (parts: Partial<RoomParts>): Fault => ({ parts: { ...ROOM_PARTS, ...parts } });
const asOwner = (actor: Actor, situation: Situation): Situation => ({
  ...situation,
  owner: actor.participant,
});

export const FAULTS: Readonly<Record<string, Fault>> = {
  'silence is not heeded': without('silence'),
  'notes are added after adding is over': without('adding-over'),
  'closed zones take notes': without('zone-closed'),
  'things move when nothing may': without('moving-over'),
  'links are made after linking is over': without('linking-over'),
  'reactions are given after reacting is over': without('reacting-over'),
  'drawings are made after drawing is over': without('drawing-over'),
  'pinned notes move': without('pinned'),
  'a locked board changes': without('locked'),
  'everything is everybody’s': part({
    can: (actor, change, situation) => can(actor, change, asOwner(actor, situation)),
  }),
  'participants change zones': rules((decision, { root }) => (root === 'zones' ? YES : decision)),
  'what is late is refused': rules((decision) =>
    !decision.allowed && decision.late ? { allowed: false, why: 'not-yours' } : decision,
  ),
  'what was silent goes to the desk': rules((decision) =>
    !decision.allowed && decision.late === 'lane'
      ? { allowed: false, why: 'silence', late: 'tray' }
      : decision,
  ),
  'nothing is set back': part({ compensate: () => () => undefined }),
  'texts are not set back': part({
    compensate: (doc, late, now) =>
      ROOM_PARTS.compensate(
        doc,
        late.filter((one) => one.change.do !== 'text'),
        now,
      ),
  }),
  'the bin is not set back': part({
    compensate: (doc, late, now) =>
      ROOM_PARTS.compensate(
        doc,
        late.filter(({ change }) => change.do !== 'set' || change.key !== 'deleted'),
        now,
      ),
  }),
  'late notes go on to everybody': part({ withhold: (sections, placeOf) => ({ sections, placeOf }) }),
  'nothing is signed': part({ sign: () => undefined }),
  'what the server writes in somebody’s name is nobody’s': part({ signedIn: () => [] }),
  'the tray is dropped': { loses: 'toDesk' },
  'the lane is dropped': { loses: 'toLane' },
  'what is typed into a late note is dropped': { loses: 'more' },
};
