/** The words of agreements. */
import { AGREEMENT_STATES } from '@samenbord/board';
import type { Agreement, AgreementOrigin, AgreementState } from '@samenbord/board';
import { dayAndMonth } from '#lib/language/format.ts';
import { m } from '#lib/paraglide/messages.js';

const STATES: Record<AgreementState, () => string> = {
  new: m.agreement_state_new,
  busy: m.agreement_state_busy,
  done: m.agreement_state_done,
  dropped: m.agreement_state_dropped,
};

export const stateText = (state: AgreementState): string => STATES[state]();

export const states = () => AGREEMENT_STATES.map((state) => ({ value: state, name: stateText(state) }));

export const kindText = ({ kind }: Pick<Agreement, 'kind'>): string =>
  kind === 'together' ? m.adopt_together() : m.adopt_own();

/** `Samen · het team · tegen 15 januari`, as far as it is known. */
export const factsOf = (agreement: Pick<Agreement, 'kind' | 'who' | 'due'>): string =>
  [
    kindText(agreement),
    agreement.who,
    agreement.due === '' ? '' : m.agreement_by({ date: dayAndMonth(agreement.due) }),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');

export const originText = ({ title, date }: AgreementOrigin): string =>
  date === '' ? m.agreement_from({ title }) : m.agreement_from_on({ title, date: dayAndMonth(date) });
