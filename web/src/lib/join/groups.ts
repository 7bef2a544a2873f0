/** The age groups that a Flemish primary school works in, as the board stores them. */
import { m } from '#lib/paraglide/messages.js';

/** The stored text is Dutch in every language: it groups people's notes, whoever reads them. */
export const AGE_GROUPS: readonly { value: string; label: () => string }[] = [
  { value: 'peuters en kleuters', label: m.join_group_kleuter },
  { value: 'eerste graad', label: m.join_group_eerste },
  { value: 'tweede graad', label: m.join_group_tweede },
  { value: 'derde graad', label: m.join_group_derde },
  { value: '', label: m.join_group_none },
];
