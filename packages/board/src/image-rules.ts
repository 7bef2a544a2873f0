/** Who may add images. */
import type * as Y from 'yjs';
import type { Actor, Late, Refusal } from './rules.ts';
import { mayNow } from './situation.ts';
import { readStage } from './snapshot.ts';

export type ImageDecision = { allowed: true } | { allowed: false; why: Refusal | Late | 'images-off' };

/** Whether this person may add an image now: whoever may draw, unless the facilitators keep images to themselves. */
export function mayAddImage(doc: Y.Doc, actor: Actor): ImageDecision {
  const decision = mayNow(doc, actor, { do: 'add', root: 'sketch', record: 'image' });
  if (!decision.allowed) return { allowed: false, why: decision.why };
  return readStage(doc).imagesOff && actor.role === 'participant'
    ? { allowed: false, why: 'images-off' }
    : decision;
}
