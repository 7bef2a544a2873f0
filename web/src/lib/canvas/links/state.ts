/** Links between practice and theory while they are being made: a loose end, a question for the label, a choice. */
import type { Point } from '@samenbord/board';
import { atom } from 'tldraw';
import type { Editor, TLShape } from 'tldraw';
import { recordOf, shapeIdOf } from '../ids.ts';
import { THEORY } from '../shapes/types.ts';

export class LinkState {
  /** A thread drawn from a note's grip that hangs on the pointer. */
  readonly drag = atom<{ note: string; to: Point; over: string | undefined } | undefined>(
    'link drag',
    undefined,
  );
  /** A note and a card that wait for the label of their link. */
  readonly asking = atom<{ note: string; theory: string } | undefined>('link asking', undefined);
  /** The note for which a card is being chosen with the keyboard. */
  readonly choosing = atom<string | undefined>('link choosing', undefined);
  /** Whether somebody chose to see all links or not. */
  readonly chosen = atom<boolean | undefined>('all links, as chosen', undefined);
  /** Whether this person may link notes now. */
  allowed: () => boolean = () => true;
  /** Whether links are being made now, by this person or by those who look at this screen. */
  asked: () => boolean = () => this.allowed();
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Whether all links are seen: as chosen, or else while they are being made. */
  get showsAll(): boolean {
    return this.chosen.get() ?? this.asked();
  }

  pull(note: string, to: Point): void {
    const card = this.#editor
      .getShapesAtPoint({ x: to[0], y: to[1] }, { hitInside: true, margin: 12 })
      .find((shape: TLShape) => shape.type === THEORY);
    const over = card && recordOf(card.id)?.id;
    this.drag.set({ note, to, over });
    this.#editor.setHintingShapes(over ? [shapeIdOf('theory', over)] : []);
  }

  drop(): void {
    const drag = this.drag.get();
    this.cancel();
    if (drag?.over) this.asking.set({ note: drag.note, theory: drag.over });
  }

  cancel(): void {
    this.drag.set(undefined);
    this.#editor.setHintingShapes([]);
  }
}

const states = new WeakMap<Editor, LinkState>();

/** The link state of one canvas; shape utils reach it through their editor. */
export function linkStateOf(editor: Editor): LinkState {
  const known = states.get(editor);
  if (known) return known;
  const state = new LinkState(editor);
  states.set(editor, state);
  return state;
}
