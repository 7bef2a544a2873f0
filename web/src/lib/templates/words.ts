/** The words for what templates carry as plain names. */
import type { PhaseKind, TemplateNeed, WorkingForm, ZoneKind } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';

type Words<T extends string> = Readonly<Record<T, () => string>>;

export const NEED_WORDS: Words<TemplateNeed> = {
  curriculum: m.need_curriculum,
  line: m.need_line,
  calm: m.need_calm,
  voice: m.need_voice,
  teamwork: m.need_teamwork,
  care: m.need_care,
  workload: m.need_workload,
  wellbeing: m.need_wellbeing,
  'follow-up': m.need_follow_up,
  free: m.need_free,
};

export const FORM_WORDS: Words<WorkingForm> = {
  'silent-writing': m.form_silent_writing,
  'think-pair-share': m.form_think_pair_share,
  '1-2-4-all': m.form_1_2_4_all,
  placemat: m.form_placemat,
  dots: m.form_dots,
  'line-up': m.form_line_up,
  incident: m.form_incident,
  market: m.form_market,
  rounds: m.form_rounds,
  groups: m.form_groups,
};

export const PHASE_WORDS: Words<PhaseKind> = {
  work: m.phase_kind_work,
  silence: m.phase_kind_silence,
  groups: m.phase_kind_groups,
  vote: m.phase_kind_vote,
  break: m.phase_kind_break,
  close: m.phase_kind_close,
};

export const ZONE_WORDS: Words<ZoneKind> = {
  theory: m.zone_kind_theory,
  practice: m.zone_kind_practice,
  neutral: m.zone_kind_neutral,
  agreement: m.zone_kind_agreement,
};
