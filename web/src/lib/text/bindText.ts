/**
 * Ties a plain textarea to a shared text, so that several people type in one note and nobody's letters or caret are
 * lost. What is typed becomes the smallest edit; what others type is put in around the caret. While an input method
 * composes (accents, Chinese, dictation) both directions wait: touching the field then would double its text.
 */
import { smallestEdit } from '@samenbord/board';
import type * as Y from 'yjs';
import { characterAfter, endOfChange, indexAfter } from './delta.ts';
import type { Delta } from './delta.ts';

/** The part of HTMLTextAreaElement that the binding needs. */
export type TextField = Pick<
  HTMLTextAreaElement,
  | 'value'
  | 'selectionStart'
  | 'selectionEnd'
  | 'setRangeText'
  | 'setSelectionRange'
  | 'addEventListener'
  | 'removeEventListener'
>;

export interface TextBindingOptions {
  /** Origin of this person's edits, which `undo` tracks. */
  origin: unknown;
  undo: Y.UndoManager;
  /** After every change of the field's text that it did not make itself. */
  onRemote?: () => void;
}

/** Ties them until the returned function is called. The field takes over the shared text. */
export function bindText(field: TextField, text: Y.Text, options: TextBindingOptions): () => void {
  const binding = new TextBinding(field, text, options);
  return () => {
    binding.release();
  };
}

class TextBinding {
  readonly #field: TextField;
  readonly #text: Y.Text;
  readonly #options: TextBindingOptions;
  /** What field and shared text last agreed on. */
  #agreed: string;
  #writing = false;
  /** Changes of others that wait for the end of a composition; undefined when nothing is being composed. */
  #held: Delta[] | undefined;

  constructor(field: TextField, text: Y.Text, options: TextBindingOptions) {
    this.#field = field;
    this.#text = text;
    this.#options = options;
    this.#agreed = this.#plain();
    field.value = this.#agreed;
    text.observe(this.#onShared);
    field.addEventListener('input', this.#onInput);
    field.addEventListener('beforeinput', this.#onBeforeInput);
    field.addEventListener('keydown', this.#onKeyDown);
    field.addEventListener('compositionstart', this.#onCompositionStart);
    field.addEventListener('compositionend', this.#onCompositionEnd);
    options.undo.stopCapturing();
  }

  release(): void {
    if (this.#held) this.#onCompositionEnd();
    this.#text.unobserve(this.#onShared);
    this.#field.removeEventListener('input', this.#onInput);
    this.#field.removeEventListener('beforeinput', this.#onBeforeInput);
    this.#field.removeEventListener('keydown', this.#onKeyDown);
    this.#field.removeEventListener('compositionstart', this.#onCompositionStart);
    this.#field.removeEventListener('compositionend', this.#onCompositionEnd);
    this.#options.undo.stopCapturing();
  }

  /** The shared text as a textarea can hold it: a field turns `\r\n` into `\n`, and indices would drift apart. */
  #plain(): string {
    const shared = this.#text.toJSON();
    if (!shared.includes('\r')) return shared;
    this.#write(() => {
      for (let at = shared.length - 1; at >= 0; at -= 1) if (shared[at] === '\r') this.#text.delete(at, 1);
    }, undefined);
    return this.#text.toJSON();
  }

  #write(change: () => void, origin = this.#options.origin): void {
    this.#writing = true;
    try {
      if (this.#text.doc) this.#text.doc.transact(change, origin);
    } finally {
      this.#writing = false;
    }
  }

  readonly #onInput = (): void => {
    if (this.#held) return;
    const edit = smallestEdit(this.#agreed, this.#field.value, this.#field.selectionEnd);
    if (!edit) return;
    this.#agreed = this.#field.value;
    this.#write(() => {
      if (edit.remove > 0) this.#text.delete(edit.at, edit.remove);
      if (edit.insert !== '') this.#text.insert(edit.at, edit.insert);
    });
  };

  readonly #onShared = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (this.#writing) return;
    const delta = stepsOf(event);
    if (this.#held) {
      this.#held.push(delta);
      return;
    }
    this.#show(delta);
    // An undo of one's own carries the caret to what it brought back.
    if (transaction.origin === this.#options.undo) {
      const caret = endOfChange(delta);
      this.#field.setSelectionRange(caret, caret);
    }
    this.#options.onRemote?.();
  };

  #show(delta: Delta): void {
    let at = 0;
    for (const step of delta) {
      if ('retain' in step) at += step.retain;
      else if ('insert' in step) {
        this.#field.setRangeText(step.insert, at, at, 'preserve');
        at += step.insert.length;
      } else this.#field.setRangeText('', at, at + step.delete, 'preserve');
    }
    this.#agreed = this.#plain();
    if (this.#field.value !== this.#agreed) this.#field.value = this.#agreed;
  }

  readonly #onCompositionStart = (): void => {
    this.#held ??= [];
  };

  /** Puts what was composed where it belongs among the changes that waited, then shows both. */
  readonly #onCompositionEnd = (): void => {
    const held = this.#held;
    if (!held) return;
    this.#held = undefined;
    if (held.length === 0) {
      this.#onInput();
      return;
    }
    const through = (index: number) => held.reduce(indexAfter, index);
    const survives = (index: number) =>
      held.reduce<number | undefined>(
        (moved, delta) => (moved === undefined ? undefined : characterAfter(moved, delta)),
        index,
      );
    const caret = this.#field.selectionEnd;
    const edit = smallestEdit(this.#agreed, this.#field.value, caret);
    let shownCaret = through(Math.min(caret, this.#agreed.length));
    if (edit) {
      const at = through(edit.at);
      // Character by character, from the back: what others put in between stays.
      const doomed = Array.from({ length: edit.remove }, (_, offset) => survives(edit.at + offset));
      const present = doomed.filter((index) => index !== undefined).reverse();
      const before = present.filter((index) => index < at).length;
      this.#write(() => {
        for (const index of present) this.#text.delete(index, 1);
        if (edit.insert !== '') this.#text.insert(at - before, edit.insert);
      });
      shownCaret = at - before + edit.insert.length;
    }
    this.#agreed = this.#plain();
    this.#field.value = this.#agreed;
    this.#field.setSelectionRange(shownCaret, shownCaret);
    this.#options.onRemote?.();
  };

  /** The browser's own undo knows nothing of other people's letters: the session's undo takes its place. */
  readonly #onBeforeInput = (event: Event): void => {
    const { inputType } = event as InputEvent;
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
    event.preventDefault();
    this.#undoOrRedo(inputType === 'historyRedo');
  };

  readonly #onKeyDown = (event: Event): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent;
    if (!(ctrlKey || metaKey) || altKey) return;
    const pressed = key.toLowerCase();
    if (pressed !== 'z' && pressed !== 'y') return;
    event.preventDefault();
    event.stopPropagation();
    this.#undoOrRedo(pressed === 'y' || shiftKey);
  };

  #undoOrRedo(redo: boolean): void {
    if (this.#held) return;
    if (redo) this.#options.undo.redo();
    else this.#options.undo.undo();
  }
}

/** A text event's delta without formatting and embeds, which a note's text never holds. */
function stepsOf(event: Y.YTextEvent): Delta {
  return event.delta.flatMap((step): Delta => {
    if (step.retain !== undefined) return [{ retain: step.retain }];
    if (step.delete !== undefined) return [{ delete: step.delete }];
    return typeof step.insert === 'string' ? [{ insert: step.insert }] : [];
  });
}
