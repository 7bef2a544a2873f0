/**
 * Zones that grew, made room or were dragged at any time: somebody who has not heard of it yet may still write where
 * they were. Read from the document itself, in which every value of a place but the first has one before it; so a
 * restarted server knows it too, and nothing is kept for it.
 */
import { recordMap } from '@samenbord/board';
import type * as Y from 'yjs';

export const isShifted = (doc: Y.Doc, zone: string): boolean =>
  Boolean(recordMap(doc, 'zones', zone)?._map.get('box')?.left);
