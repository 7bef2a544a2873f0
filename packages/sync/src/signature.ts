/** The key of a record that names its maker. Whatever a client writes there, the server writes what it knows. */
import type { Collection } from '@samenbord/board';

export const SIGNATURE: Readonly<Partial<Record<Collection, string>>> = {
  notes: 'author',
  sketch: 'author',
  links: 'by',
  reactions: 'participant',
};
