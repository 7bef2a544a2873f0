/** What a report is made of, in its order. The cover and how to read it are always there. */
export const REPORT_PARTS = [
  'summary',
  'agreements',
  'board',
  'zones',
  'groups',
  'notes',
  'matrix',
  'votes',
  'phases',
  'late',
  'people',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
