/** Session templates as data. `templates.test.ts` checks all of them with `checkTemplate`, and how they read. */
import type { Template } from '@samenbord/board';
import { collegasDenkenMee } from './sessions/collegas-denken-mee.ts';
import { durfIkHetZeggen } from './sessions/durf-ik-het-zeggen.ts';
import { eenDoelVeelOgen } from './sessions/een-doel-veel-ogen.ts';
import { energieInOnsTeam } from './sessions/energie-in-ons-team.ts';
import { leegBord } from './sessions/leeg-bord.ts';
import { planlastOpTafel } from './sessions/planlast-op-tafel.ts';
import { samenVoorbereiden } from './sessions/samen-voorbereiden-eigen-invulling.ts';
import { talentenmarkt } from './sessions/talentenmarkt.ts';
import { vanKleuterTotZesde } from './sessions/van-kleuter-tot-zesde.ts';
import { vanLeerplanNaarMijnKlas } from './sessions/van-leerplan-naar-mijn-klas.ts';
import { zesWekenLater } from './sessions/zes-weken-later.ts';

export * from './frames/index.ts';

/** In the order of the gallery; the empty board last. */
export const TEMPLATES: readonly Template[] = [
  vanLeerplanNaarMijnKlas,
  durfIkHetZeggen,
  vanKleuterTotZesde,
  samenVoorbereiden,
  eenDoelVeelOgen,
  collegasDenkenMee,
  talentenmarkt,
  planlastOpTafel,
  energieInOnsTeam,
  zesWekenLater,
  leegBord,
];

/** Used where nobody chose. */
export const DEFAULT_TEMPLATE = leegBord.id;

export const templateById = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);
