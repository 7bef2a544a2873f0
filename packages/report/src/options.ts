import type { BoardSnapshot, Language, Note, ReportPart } from '@samenbord/board';
import type { ReportStep } from './steps.ts';

/** ISO sizes of the pages that are read. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/**
 * How large the page of the whole board is. `large`: the chosen paper where its notes can be read on that, else the
 * smallest larger sheet on which they can. `paper`: the chosen paper, however small the notes become.
 */
export const OVERVIEW_SIZES = ['large', 'paper'] as const;
export type OverviewSize = (typeof OVERVIEW_SIZES)[number];

/** A board of a breakout group, told after that of the plenary. */
export interface GroupBoard {
  name: string;
  board: BoardSnapshot;
}

/** A file of an image that drawings of the board show. */
export interface ImageFile {
  bytes: Uint8Array;
  /** As a media type. */
  type: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** What stands beside the board and may be told with it. Never attached to the report. */
export interface Beside {
  /** Notes that came in too late and wait on the facilitators' desk. */
  late?: readonly Note[];
  groups?: readonly GroupBoard[];
  /** By the id that the drawings name: as large as a page needs. */
  images?: ReadonlyMap<string, ImageFile>;
  /** The same images as the board keeps them, to be opened again with it. */
  originals?: ReadonlyMap<string, ImageFile>;
}

/** What the reader chooses. */
export interface ReportChoices {
  /** Of the report's own words; what people wrote stays as it is. */
  language: Language;
  /** All parts when absent. */
  parts?: readonly ReportPart[];
  /** False: nobody can be recognised by name, in what is read and in what is attached. A table asks for them. */
  names?: boolean;
  paper?: Paper;
  /** `large` when absent. */
  overview?: OverviewSize;
}

export interface ReportOptions extends ReportChoices {
  beside?: Beside;
  onProgress?: (step: ReportStep) => void;
  /** Looked at between the steps. */
  signal?: AbortSignal;
}
