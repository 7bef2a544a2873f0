/** The least that has to change to make one text another. */
import type * as Y from 'yjs';

/** One change to a string: at an index, take `remove` code units out and put `insert` in. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest edit that turns one string into the other. The caret says which of several equal letters was typed:
 * what was inserted ends there. Never parts the two halves of a surrogate pair. Undefined when nothing changed.
 */
export function smallestEdit(before: string, after: string, caret = after.length): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let suffix = 0;
  const behindCaret = Math.min(shorter, Math.max(0, after.length - caret));
  while (
    suffix < behindCaret &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix += 1;
  let prefix = 0;
  while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  // The caret may not lie behind the change (a drop, a spelling suggestion): then the end can shrink further.
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix += 1;
  if (prefix > 0 && isHigh(before.charCodeAt(prefix - 1))) prefix -= 1;
  if (suffix > 0 && isLow(before.charCodeAt(before.length - suffix))) suffix -= 1;
  return {
    at: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

/** The beginning of a text, of at most so many code units, without half a character at its end. */
export const cutText = (text: string, most: number): string =>
  text.slice(0, text.length > most && isHigh(text.charCodeAt(most - 1)) ? most - 1 : most);

/** Makes a shared text read `wanted` by the smallest edit, so that what others type beside it stays. */
export function setText(text: Y.Text, wanted: string): void {
  const edit = smallestEdit(text.toJSON(), wanted);
  if (!edit) return;
  if (edit.remove > 0) text.delete(edit.at, edit.remove);
  if (edit.insert) text.insert(edit.at, edit.insert);
}
