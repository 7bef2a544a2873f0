/** The words of links, reactions and colours. */
import type { LinkLabel, NoteColor, ReactionKind } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';

const LABELS: Record<LinkLabel, () => string> = {
  already: m.canvas_link_already,
  partly: m.canvas_link_partly,
  chafes: m.canvas_link_chafes,
  trying: m.canvas_link_trying,
};
const REACTIONS: Record<ReactionKind, () => string> = {
  heart: m.canvas_react_heart,
  recognise: m.canvas_react_recognise,
  curious: m.canvas_react_curious,
};
const COLORS: Record<NoteColor, () => string> = {
  yellow: m.color_yellow,
  peach: m.color_peach,
  pink: m.color_pink,
  lilac: m.color_lilac,
  blue: m.color_blue,
  green: m.color_green,
};

export const labelText = (label: LinkLabel): string => LABELS[label]();
export const reactionText = (kind: ReactionKind): string => REACTIONS[kind]();
export const colorText = (color: NoteColor): string => COLORS[color]();
