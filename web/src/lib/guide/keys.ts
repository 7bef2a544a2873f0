/** One hand on the keyboard: what each key of the guiding page does. */
import { isTypedInto } from '#lib/keys/typed-into.ts';
import { m } from '#lib/paraglide/messages.js';
import { PANELS } from './guide.svelte.ts';
import type { Guide } from './guide.svelte.ts';

interface Key {
  key: string;
  says: () => string;
  act: (guide: Guide) => void;
}

export const KEYS: readonly Key[] = [
  {
    key: 'v',
    says: m.guide_key_next,
    act: (guide) => {
      guide.next();
    },
  },
  {
    key: 't',
    says: m.guide_key_timer,
    act: (guide) => {
      guide.turnTimer();
    },
  },
  {
    key: '+',
    says: m.guide_key_more,
    act: (guide) => {
      guide.lengthen();
    },
  },
  {
    key: 'l',
    says: m.guide_key_lock,
    act: (guide) => {
      guide.turnLock();
    },
  },
  {
    key: 'k',
    says: m.guide_key_calm,
    act: (guide) => {
      guide.turnCalm();
    },
  },
  {
    key: 'h',
    says: m.guide_key_whole,
    act: (guide) => {
      guide.gather('');
    },
  },
  {
    key: 'z',
    says: m.guide_key_undo,
    act: (guide) => {
      guide.undo(guide.lastUndoable);
    },
  },
];

export function guideKeys(guide: Guide, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || guide.desk.sheet !== undefined)
    return;
  if (isTypedInto(event)) return;
  if (guide.desk.board.state.closed) return;
  const panel = PANELS[Number(event.key) - 1];
  const known = KEYS.find(({ key }) => key === event.key.toLowerCase());
  if (panel) guide.panel = panel;
  else if (known) known.act(guide);
  else return;
  event.preventDefault();
}
