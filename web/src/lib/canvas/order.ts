/** The board's stacking order (see packages/board) as the renderer's branded keys. */
import { clusterStacking, noteStacking, theoryStacking, zoneStacking } from '@samenbord/board';
import type { IndexKey } from 'tldraw';

export const zoneIndex = (order: number): IndexKey => zoneStacking(order) as IndexKey;
export const theoryIndex = (id: string, at: number): IndexKey => theoryStacking(id, at) as IndexKey;
export const clusterIndex = (id: string): IndexKey => clusterStacking(id) as IndexKey;
export const noteIndex = (id: string, createdAt: number): IndexKey => noteStacking(id, createdAt) as IndexKey;
