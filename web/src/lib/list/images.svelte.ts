/** The images of a board as the list shows them: which hang in a zone, what they say, and how one is added. */
import {
  altOfImage,
  hangImage,
  imageOfShape,
  mayAddImage,
  setFields,
  withAlt,
  zoneOfImage,
} from '@samenbord/board';
import { CollectionState } from '#lib/board/collection.svelte.ts';
import { mayDo } from '#lib/board/notes.ts';
import { BoardImages } from '#lib/images/images.ts';
import type { Desk } from '#lib/desk/desk.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

export interface ListedImage {
  /** Id of the drawing that shows it. */
  id: string;
  image: string;
  /** Empty when nobody said what it shows. */
  alt: string;
  zone: string;
}

export class ListImages {
  readonly #desk: Desk;
  readonly #store: BoardImages;
  readonly #sketch: CollectionState<'sketch'>;
  /** How many are on their way. */
  adding = $state(0);
  /** The drawing whose description is being typed. */
  describing = $state('');

  readonly #all: readonly ListedImage[] = $derived.by(() => {
    const zones = Object.fromEntries(this.#desk.board.state.zones.records);
    return [...this.#sketch.records].flatMap(([id, drawing]) => {
      const image = imageOfShape(drawing.shape);
      if (image === undefined) return [];
      return [{ id, image, alt: altOfImage(drawing.shape), zone: zoneOfImage(zones, drawing) }];
    });
  });

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#store = new BoardImages(desk.seat);
    this.#sketch = new CollectionState(desk.board.session.doc, 'sketch');
  }

  in(zone: string): readonly ListedImage[] {
    return this.#all.filter((listed) => listed.zone === zone);
  }

  /** An address for `<img>`, good until the list is left. */
  url(image: string): Promise<string> {
    return this.#store.url(image);
  }

  get mayAdd(): boolean {
    const { board, seat } = this.#desk;
    // Read for what follows from them: the rule itself looks at the document.
    void [board.state.stage, board.state.phase];
    return mayAddImage(board.session.doc, { role: seat.role, participant: seat.participant }).allowed;
  }

  mayDescribe(id: string): boolean {
    const drawing = this.#sketch.get(id);
    if (!drawing) return false;
    const { state, session } = this.#desk.board;
    void [state.stage, state.phase];
    return mayDo(session, { do: 'set', root: 'sketch', record: id, key: 'shape', value: drawing.shape });
  }

  /** Sends a file, hangs it in the zone, and asks what it shows. */
  async add(file: File, zone: string): Promise<void> {
    const { board, clock, news } = this.#desk;
    this.adding += 1;
    try {
      const { id: image, width, height } = await this.#store.upload(file);
      const { doc, origin, history } = board.session;
      history.stopCapturing();
      this.describing = hangImage(doc, { image, width, height, alt: '', zone }, clock.now, origin);
      news.speak(m.images_added());
    } catch (thrown) {
      news.failure(thrown);
    } finally {
      this.adding -= 1;
    }
  }

  describe(id: string, alt: string): void {
    this.describing = '';
    const drawing = this.#sketch.get(id);
    const { doc, origin } = this.#desk.board.session;
    if (drawing) setFields(doc, 'sketch', id, { shape: withAlt(drawing.shape, alt) }, origin);
  }

  destroy(): void {
    this.#sketch.destroy();
    this.#store.destroy();
  }
}
