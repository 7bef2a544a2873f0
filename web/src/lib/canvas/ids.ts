/**
 * Between the ids of the board's records and those of the canvas's shapes. Notes, zones and cards carry their kind
 * in the shape id. Drawings get their id from the canvas, which may begin with a sign that no record's id begins
 * with: hence the prefixes.
 */
import type { TLBindingId, TLShapeId } from 'tldraw';

export const KINDS = { note: 'notes', zone: 'zones', theory: 'theory', cluster: 'clusters' } as const;
export type Kind = keyof typeof KINDS;

export interface OwnRecord {
  kind: Kind;
  id: string;
}

const OWN_SHAPE = /^shape:(note|zone|theory|cluster):(.+)$/;
const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && Object.hasOwn(KINDS, kind);

export const shapeIdOf = (kind: Kind, id: string): TLShapeId => `shape:${kind}:${id}` as TLShapeId;

/** The record behind a shape; undefined for drawings. */
export function recordOf(shapeId: string): OwnRecord | undefined {
  const [, kind, id] = OWN_SHAPE.exec(shapeId) ?? [];
  return isKind(kind) && id ? { kind, id } : undefined;
}

/** The note behind a shape, or undefined when it is something else. */
export function noteOf(shapeId: string): string | undefined {
  const record = recordOf(shapeId);
  return record?.kind === 'note' ? record.id : undefined;
}

export type SketchTarget = { type: 'shape'; id: TLShapeId } | { type: 'binding'; id: TLBindingId };

export const sketchIdOfShape = (id: TLShapeId): string => `s:${id.slice('shape:'.length)}`;
export const sketchIdOfBinding = (id: TLBindingId): string => `b:${id.slice('binding:'.length)}`;

/** What a record under `sketch` stands for on the canvas; undefined for ids that no canvas made. */
export function targetOfSketch(id: string): SketchTarget | undefined {
  if (id.startsWith('s:')) return { type: 'shape', id: `shape:${id.slice(2)}` as TLShapeId };
  if (id.startsWith('b:')) return { type: 'binding', id: `binding:${id.slice(2)}` as TLBindingId };
  return undefined;
}
