/** Where a colleague who leads looks, in words. */
import type { Doing } from '#lib/board/desk-plane.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Readonly<Record<Doing, () => string>> = {
  board: m.doing_board,
  guide: m.doing_guide,
  prepare: m.doing_prepare,
  script: m.doing_script,
  notes: m.doing_notes,
  votes: m.doing_votes,
  people: m.doing_people,
  kept: m.doing_kept,
  close: m.doing_close,
};

export const doingWords = (doing: Doing): string => WORDS[doing]();
