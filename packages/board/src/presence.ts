/** What a client tells about itself through awareness. `user` is filled in by the server, whatever was sent. */
import type { Point, Role } from './records.ts';

export interface Presence {
  user?: { id: string; name: string; role: Role };
  /** The pointer on the board, in board units; null when it is elsewhere. */
  cursor?: Point | null;
  /** Id of the note whose text the person is editing. */
  editing?: string | null;
  /** Live positions of records being dragged: id → place. Committed to the document on drop. */
  dragging?: Readonly<Record<string, Point>>;
  /** How many local changes the server has not yet acknowledged. */
  unsaved?: number;
}
