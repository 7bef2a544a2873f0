export { REPORT_ERRORS, ReportError } from './errors.ts';
export type { ReportErrorCode } from './errors.ts';
export { renderReport } from './render.ts';
export type { ReportOptions } from './render.ts';
export { reportSteps, stepLabel } from './steps.ts';
export type { ReportStep } from './steps.ts';
