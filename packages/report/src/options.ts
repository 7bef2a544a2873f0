import type { Language } from '@samenbord/board';
import type { ReportStep } from './steps.ts';

export interface ReportOptions {
  /** Of the report's own words; what people wrote stays as it is. */
  language: Language;
  onProgress?: (step: ReportStep) => void;
  /** Looked at between the steps. */
  signal?: AbortSignal;
}
