import type { Stage } from '../records.ts';

/** What everybody is to read now: it is about the phase in which it was said, and goes with it. */
export const messageNow = ({ message, since }: Pick<Stage, 'message' | 'since'>): Stage['message'] =>
  message && message.text !== '' && message.at >= since ? message : null;
