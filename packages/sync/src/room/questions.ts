/** Who asked for the document (step 1), and who is answered when. The states are those of `Reading` in session.ts. */
import { ANSWER_EVERY } from '../limits.ts';
import type { Session } from './session.ts';

/** Whether broadcasts go to this session: it was answered once. */
export const follows = ({ reading: { kind } }: Session): boolean =>
  kind === 'following' || kind === 'asking-again';

export function ask(session: Session, stateVector: Uint8Array): void {
  // A copy: the view would keep the whole frame, or change under a host that reuses its buffers.
  const question = stateVector.slice();
  session.reading = { kind: follows(session) ? 'asking-again' : 'asking', stateVector: question };
}

/**
 * The answers whose turn it is; equal questions (everybody after a restart) are written out once. They wait for the
 * commit that is about to begin, if any: until `answered`, a first answer keeps broadcasts away.
 */
export function answersDue(
  sessions: Iterable<Session>,
  now: number,
  write: (stateVector: Uint8Array) => Uint8Array,
): Map<Session, Uint8Array> {
  const byQuestion = new Map<string, Uint8Array>();
  const answers = new Map<Session, Uint8Array>();
  for (const session of sessions) {
    if (session.reading.kind !== 'asking' && session.reading.kind !== 'asking-again') continue;
    const { kind, stateVector } = session.reading;
    // A whole board is dear to write out: who follows already has everything, and can wait.
    if (kind === 'asking-again' && now - session.answeredAt < ANSWER_EVERY) continue;
    session.answeredAt = now;
    const question = asKey(stateVector);
    const answer = byQuestion.get(question) ?? write(stateVector);
    byQuestion.set(question, answer);
    answers.set(session, answer);
    session.reading = kind === 'asking' ? { kind: 'awaiting' } : { kind: 'following' };
  }
  return answers;
}

/** The answer is on its way: what follows is broadcast. A question asked meanwhile stays open. */
export function answered(session: Session): void {
  if (session.reading.kind === 'asking') session.reading = { ...session.reading, kind: 'asking-again' };
  else if (session.reading.kind !== 'asking-again') session.reading = { kind: 'following' };
}

const latin = new TextDecoder('latin1');
/** Equal for equal bytes only: every byte has a character of its own. */
const asKey = (bytes: Uint8Array): string => latin.decode(bytes);
