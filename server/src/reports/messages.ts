/** What the server and a process that makes reports say to each other. */
import type { BoardSnapshot, Note } from '@samenbord/board';
import type { GroupBoard, ReportChoices } from '@samenbord/report';

export const EXPORT_FORMATS = ['pdf', 'markdown', 'html', 'csv', 'tldraw', 'svg', 'png'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** An image as the board keeps it. */
export interface BoardImage {
  bytes: Uint8Array;
  type: string;
  width: number;
  height: number;
}

/** What is to be made. The same order gives the same file. */
export interface ReportOrder {
  format: ExportFormat;
  board: BoardSnapshot;
  choices: ReportChoices;
  /** Notes that wait on the facilitators' desk. */
  late: readonly Note[];
  /** Boards of breakout groups, told after that of the plenary. */
  groups: readonly GroupBoard[];
  /** By the id that drawings name. */
  images: ReadonlyMap<string, BoardImage>;
  /** Of a picture: the zone that it shows; empty for the whole board. */
  zone: string;
}

export type ReportReply =
  | { kind: 'step'; step: number; steps: number; label: string }
  | { kind: 'done'; file: Uint8Array }
  /** The report could not be made; the process itself is still well. */
  | { kind: 'failed'; message: string };
