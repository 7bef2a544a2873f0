/** What a code field shows for what was typed: forgiving while typing, 4-4 on the screen. */
import { CODE_LENGTH, isCode, normalizeCode } from '@samenbord/board';

/** `ABCD-EFGH` as far as it goes: no more than a code holds, a dash as soon as it has a second half. */
export function shownWhileTyping(typed: string): string {
  const code = normalizeCode(typed).slice(0, CODE_LENGTH);
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

/** The code in what was typed or pasted, also out of a whole join link; undefined while it is none. */
export function codeIn(typed: string): string | undefined {
  const code = normalizeCode(typed.includes('#') ? typed.slice(typed.lastIndexOf('#') + 1) : typed);
  return isCode(code) ? code : undefined;
}

/** Where the caret goes after the text was reshaped, so that as many code characters stand before it as there were. */
export function caretAfter(shown: string, before: string): number {
  let left = normalizeCode(before).length;
  let at = 0;
  while (at < shown.length && left > 0) {
    if (shown[at] !== '-') left -= 1;
    at += 1;
  }
  return at;
}
