/** Theory frames: swappable data, one file each; the reading tests hold for all that are listed here. */
import { coTeaching } from './co-teaching.ts';
import { cooperatiefLeren } from './cooperatief-leren.ts';
import { eigenVisie } from './eigen-visie.ts';
import { feedback } from './feedback.ts';
import type { TheoryFrame } from './frame.ts';
import { go } from './go.ts';
import { opStap } from './op-stap.ts';
import { ovsg } from './ovsg.ts';
import { plg } from './plg.ts';
import { welbevinden } from './welbevinden.ts';
import { zill } from './zill.ts';
import { zorgcontinuum } from './zorgcontinuum.ts';

export type { FrameCard, TheoryFrame } from './frame.ts';
export { cutIntoCards } from './cut.ts';
export { findCards } from './find.ts';

/** Curricula first, then the school's own words, then other theory. */
export const FRAMES: readonly TheoryFrame[] = [
  zill,
  opStap,
  go,
  ovsg,
  eigenVisie,
  plg,
  welbevinden,
  zorgcontinuum,
  cooperatiefLeren,
  coTeaching,
  feedback,
];
