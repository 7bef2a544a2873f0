/** A textarea without a browser, for tests: value, selection and events as the HTML standard has them. */
import type { TextField } from './bindText.ts';

export class FakeField extends EventTarget implements TextField {
  selectionStart = 0;
  selectionEnd = 0;
  #value = '';

  get value(): string {
    return this.#value;
  }

  set value(text: string) {
    const plain = text.replace(/\r\n?/g, '\n');
    if (plain === this.#value) return;
    this.#value = plain;
    this.selectionStart = this.selectionEnd = plain.length;
  }

  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionEnd = this.#whole(Math.min(end ?? 0, this.#value.length));
    this.selectionStart = Math.min(this.#whole(start ?? 0), this.selectionEnd);
  }

  /** No hand can put a caret between the halves of an emoji. */
  #whole(index: number): number {
    return /[\ud800-\udbff]$/.test(this.#value.slice(0, index)) ? index + 1 : index;
  }

  setRangeText(
    replacement: string,
    from = this.selectionStart,
    to = this.selectionEnd,
    _mode?: SelectionMode,
  ): void {
    const delta = replacement.length - (to - from);
    const kept = (index: number, snap: number) => (index > to ? index + delta : index > from ? snap : index);
    this.selectionStart = kept(this.selectionStart, from);
    this.selectionEnd = kept(this.selectionEnd, from + replacement.length);
    this.#value = this.#value.slice(0, from) + replacement + this.#value.slice(to);
  }

  /** What the keyboard does: replaces the selection and says so. */
  type(text: string): void {
    this.#replaceSelection(text);
    this.dispatchEvent(new Event('input'));
  }

  backspace(): void {
    if (this.selectionStart === this.selectionEnd && this.selectionStart > 0) {
      const before = this.#value.slice(0, this.selectionStart);
      const last = [...before].at(-1)?.length ?? 1;
      this.selectionStart -= last;
    }
    this.#replaceSelection('');
    this.dispatchEvent(new Event('input'));
  }

  /** An input method at work: the text changes step by step, and is final at the end. */
  compose(steps: readonly string[], during: () => void = () => undefined): void {
    this.dispatchEvent(new Event('compositionstart'));
    const from = this.selectionStart;
    for (const step of steps) {
      this.#replaceSelection(step);
      this.selectionStart = from;
      this.dispatchEvent(new Event('input'));
      during();
    }
    this.selectionStart = this.selectionEnd;
    this.dispatchEvent(new Event('compositionend'));
    this.dispatchEvent(new Event('input'));
  }

  /** Presses a key; tells whether somebody took it over. */
  press(key: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}): boolean {
    const event = new Event('keydown', { cancelable: true });
    this.dispatchEvent(
      Object.assign(event, {
        key,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
        shiftKey: false,
        ...modifiers,
      }),
    );
    return event.defaultPrevented;
  }

  #replaceSelection(text: string): void {
    const { selectionStart: start, selectionEnd: end } = this;
    this.#value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.selectionStart = this.selectionEnd = start + text.length;
  }
}
