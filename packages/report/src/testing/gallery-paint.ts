/** What one cell of the gallery adds to the board. */
import type { BoardSnapshot, Note, Reaction, Records, Sketch } from '@samenbord/board';

export interface Parts {
  sketch?: Records<Sketch>;
  notes?: Records<Note>;
  reactions?: Records<Reaction>;
  more?: (board: BoardSnapshot) => BoardSnapshot;
}
export type Paint = (id: string, x: number, y: number) => Parts;
/** By the name of the cell. */
export type Paints = Readonly<Record<string, Paint>>;
