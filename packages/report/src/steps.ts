import type { Language } from '@samenbord/board';

/** What is done for a report, in order; told to `onProgress` at the start of each. */
export const reportSteps = ['gather', 'fit', 'typeset', 'write'] as const;
export type ReportStep = (typeof reportSteps)[number];

const LABELS: Readonly<Record<ReportStep, Readonly<Record<Language, string>>>> = {
  gather: { nl: 'We lezen het bord', en: 'Reading the board' },
  fit: { nl: 'We schikken de briefjes', en: 'Arranging the notes' },
  typeset: { nl: 'We maken de pagina’s', en: 'Making the pages' },
  write: { nl: 'We bewaren het verslag', en: 'Writing the file' },
};

/** A step as told to the person who waits. */
export const stepLabel = (step: ReportStep, language: Language): string => LABELS[step][language];
