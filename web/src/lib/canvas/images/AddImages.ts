/** Puts images on the board: from a button, a paste or a drop. Each is seen by others once the server has it. */
import { assetOfImage } from '@samenbord/board';
import { createShapeId } from 'tldraw';
import type { Atom, Editor, TLAssetId } from 'tldraw';
import type { Asking } from '../deeds/state.ts';
import type { CanvasOptions } from '../options.ts';
import { assetRecord } from './assets.ts';

/** Board units: large enough to read a photo of a paper wall, small enough to leave the board a board. */
const LONGEST_SIDE = 640;
/** Board units between images that came together. */
const GAP = 40;

interface Place {
  x: number;
  y: number;
}

export class AddImages {
  readonly #editor: Editor;
  readonly #options: Atom<CanvasOptions>;
  readonly #asking: Asking;

  constructor(editor: Editor, options: Atom<CanvasOptions>, asking: Asking) {
    this.#editor = editor;
    this.#options = options;
    this.#asking = asking;
  }

  get allowed(): boolean {
    const { images, readOnly } = this.#options.get();
    return images !== undefined && images.allowed && !readOnly;
  }

  /** Lets the person choose files, or take a photo where the device has a camera. */
  choose(from: 'files' | 'camera'): void {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = 'image/*';
    if (from === 'camera') field.capture = 'environment';
    else field.multiple = true;
    field.addEventListener('change', () => {
      this.add([...(field.files ?? [])]);
    });
    field.click();
  }

  /** Adds files side by side, around a place on the board or the middle of what is seen. */
  add(files: readonly File[], at?: Place): void {
    const { images } = this.#options.get();
    if (!images || files.length === 0) return;
    if (!this.allowed) {
      images.onRefused();
      return;
    }
    const centre = at ?? this.#editor.getViewportPageBounds().center;
    const from = centre.x - ((files.length - 1) * (LONGEST_SIDE + GAP)) / 2;
    for (const [place, file] of files.entries()) {
      const middle = { x: from + place * (LONGEST_SIDE + GAP), y: centre.y };
      const added = images.store.upload(file).then((image) => {
        this.#show(image, middle);
      });
      images.onAdding(added);
    }
  }

  #show({ id, width, height }: { id: string; width: number; height: number }, middle: Place): void {
    const editor = this.#editor;
    if (editor.isDisposed) return;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    const [w, h] = [width * scale, height * scale];
    const shape = createShapeId();
    editor.run(() => {
      editor.createAssets([assetRecord(id, { w, h })]);
      editor.createShape({
        id: shape,
        type: 'image',
        x: middle.x - w / 2,
        y: middle.y - h / 2,
        props: { assetId: assetOfImage(id) as TLAssetId, w, h },
      });
      editor.setCurrentTool('select');
      editor.select(shape);
    });
    // Of several that came together the first: the others can be described in the list.
    const question = this.#asking.now;
    if (question.get() === undefined) question.set({ about: 'image', drawing: shape });
  }
}
