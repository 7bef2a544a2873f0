/** Changes as a shared text tells them: steps from the front to the back. */
export type Step = { retain: number } | { insert: string } | { delete: number };
export type Delta = readonly Step[];

/** Where an index lies after a change; text inserted exactly there comes after it. */
export function indexAfter(index: number, delta: Delta): number {
  let at = 0;
  let moved = index;
  for (const step of delta) {
    if (at > moved) break;
    if ('retain' in step) at += step.retain;
    else if ('insert' in step) {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else moved -= Math.min(step.delete, Math.max(0, moved - at));
  }
  return moved;
}

/** Where one character lies after a change; undefined when it was taken out. */
export function characterAfter(index: number, delta: Delta): number | undefined {
  let at = 0;
  let moved = index;
  for (const step of delta) {
    if (at > moved) break;
    if ('retain' in step) at += step.retain;
    else if ('insert' in step) {
      moved += step.insert.length;
      at += step.insert.length;
    } else if (moved < at + step.delete) return undefined;
    else moved -= step.delete;
  }
  return moved;
}

/** Where the last change of a delta ends: what an undo brings the eye to. */
export function endOfChange(delta: Delta): number {
  let at = 0;
  let end = 0;
  for (const step of delta) {
    if ('retain' in step) at += step.retain;
    else {
      if ('insert' in step) at += step.insert.length;
      end = at;
    }
  }
  return end;
}
