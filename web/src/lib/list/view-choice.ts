/** Which of the two equal ways to take part opens first: the board as a whole, or the list. Kept on this device. */
import { readKept, writeKept } from '#lib/language/kept.ts';

const VIEWS = ['board', 'list'] as const;
export type View = (typeof VIEWS)[number];

export interface Device {
  /** A phone in either direction, or a laptop's page that is much enlarged. */
  small: boolean;
  /** Whether it draws with its graphics chip. */
  draws: boolean;
}

/** @param kept what was chosen on this device before, if anything */
export function viewFor(kept: string | null, device: Device): View {
  return VIEWS.find((view) => view === kept) ?? (device.small || !device.draws ? 'list' : 'board');
}

/** Looked at only where it matters: to wake a graphics chip takes an old laptop a tenth of a second. */
const thisDevice: Device = {
  get small() {
    return matchMedia('(max-width: 48rem), (pointer: coarse) and (max-height: 32rem)').matches;
  },
  get draws() {
    return document.createElement('canvas').getContext('webgl2') !== null;
  },
};

/** The view that somebody on this device gets who did not ask for one. */
export const usualView = (): View => viewFor(readKept('view'), thisDevice);

export const keepView = (view: View): void => {
  writeKept('view', view);
};
