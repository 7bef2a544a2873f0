/** The canvas as an island: a React root of its own inside whatever page shows a board. */
import { mayNow } from '@samenbord/board';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { atom, computed, createTLStore } from 'tldraw';
import type { Atom, Editor, TLStore } from 'tldraw';
import 'tldraw/tldraw.css';
import './canvas.css';
import './shapes/note/note.css';
import './shapes/zone/zone.css';
import './shapes/theory/theory.css';
import './shapes/cluster/cluster.css';
import './links/links.css';
import './ui/ui.css';
import './presence/presence.css';
import './detail/detail.css';
import { takeKeyboard } from './keyboard.ts';
import { Whiteboard } from './Whiteboard.tsx';
import { rememberWorld } from './CanvasContext.tsx';
import type { CanvasWorld } from './CanvasContext.tsx';
import { layInBin } from './deeds/noteDeeds.ts';
import { Asking } from './deeds/state.ts';
import { layDownTools } from './drawing.ts';
import { AddImages } from './images/AddImages.ts';
import { assetStore, releaseUnseen } from './images/assets.ts';
import { NoteTyping } from './NoteTyping.ts';
import { linkStateOf } from './links/state.ts';
import type { CanvasHandle, CanvasOptions } from './options.ts';
import { Others } from './presence/Others.ts';
import { publishPresence } from './presence/publish.ts';
import type { Published } from './presence/publish.ts';
import { bindingUtils, shapeUtils } from './shapes/utils.ts';
import { mayDo } from '#lib/board/notes.ts';
import { DocToStore } from './sync/DocToStore.ts';
import { StoreToDoc } from './sync/StoreToDoc.ts';
import { LevelOfDetail } from './detail/LevelOfDetail.ts';
import { rememberPlaces } from './detail/places.ts';
import { distanceOf, watchDistance } from './detail/overview.ts';
import { listenToHands } from './hands.ts';
import { bringIntoView, fitBoard, keepWhole, showClosely, showZone } from './view.ts';
import { shapeIdOf } from './ids.ts';
import { answerToFingers } from './touch.ts';
import { textEditing } from './text/textEditing.ts';
import { stepAsideOnShift } from './ui/stepAside.ts';
import { walkByKeyboard } from './walk/keys.ts';

/** In milliseconds after the board itself, when its first pictures and words have come. */
const TEXT_EDITING_AFTER = 500;

/** Resolves when the board is on the screen. */
export function mountCanvas(element: HTMLElement, options: CanvasOptions): Promise<CanvasHandle> {
  return new Promise((resolve) => {
    const island = new Island(element, options, (handle) => {
      resolve(handle);
      options.onReady();
    });
    island.render();
  });
}

class Island {
  readonly #root: Root;
  readonly #store: TLStore;
  readonly #painter: DocToStore;
  readonly #others: Others;
  readonly #presence: Published;
  readonly #options: Atom<CanvasOptions>;
  readonly #forgetImages: () => void;
  readonly #onReady: (handle: CanvasHandle) => void;
  #stops: (() => void)[] = [];
  #ready = false;

  constructor(element: HTMLElement, options: CanvasOptions, onReady: (handle: CanvasHandle) => void) {
    const images = options.images?.store;
    this.#store = createTLStore({ shapeUtils, bindingUtils, assets: assetStore(images) });
    this.#painter = new DocToStore(options.session, this.#store);
    this.#others = new Others(options.session.awareness, this.#painter);
    this.#presence = publishPresence(options.session);
    this.#forgetImages = images ? releaseUnseen(this.#store, images) : () => undefined;
    this.#options = atom('canvas options', options);
    this.#onReady = onReady;
    element.classList.add('samen-canvas');
    this.#root = createRoot(element);
  }

  render(): void {
    this.#root.render(
      <Whiteboard
        store={this.#store}
        wishes={this.#options}
        makeWorld={this.#makeWorld}
        onMount={this.#start}
      />,
    );
  }

  readonly #makeWorld = (editor: Editor): CanvasWorld => {
    const { session } = this.#options.get();
    rememberPlaces(editor);
    const typing = new NoteTyping(editor, this.#options, this.#painter);
    const links = linkStateOf(editor);
    const asking = new Asking();
    const link = { do: 'add', root: 'links', record: '' } as const;
    links.allowed = () => mayDo(session, link);
    // A projector writes nothing, and shows what those before it are asked to do.
    if (session.me.role === 'screen')
      links.asked = () => mayNow(session.doc, { ...session.me, role: 'participant' }, link).allowed;
    const said = atom('said', { what: '', count: 0 });
    const matching = computed('matching', () => this.#options.get().matching);
    return rememberWorld(editor, {
      session,
      options: this.#options,
      painter: this.#painter,
      links,
      others: this.#others,
      typing,
      images: new AddImages(editor, this.#options, asking),
      asking,
      severalFingers: atom('several fingers', false),
      distant: distanceOf(editor, session.me.role === 'screen'),
      detail: new LevelOfDetail(editor),
      said,
      say: (what) => {
        said.update(({ count }) => ({ what, count: count + 1 }));
      },
      isDimmed: (kind, id) => {
        const found = matching.get();
        if (!found) return false;
        return kind === 'note' ? !found.notes.has(id) : found.card !== '' && found.card !== id;
      },
    });
  };

  readonly #start = (editor: Editor, world: CanvasWorld): (() => void) => {
    const { session } = world;
    const writer = new StoreToDoc(
      editor,
      session,
      this.#painter,
      (places) => {
        this.#presence.dragging(places);
      },
      (notes) => {
        layInBin(world, notes);
      },
    );
    this.#stops = [
      () => {
        writer.stop();
      },
      this.#presence.watch(editor),
      listenToHands(editor, world),
      answerToFingers(editor, world.severalFingers),
      stepAsideOnShift(editor),
      walkByKeyboard(editor, world),
      watchDistance(editor, world.distant),
      layDownTools(editor, this.#options),
      keepWhole(editor),
    ];
    editor.updateInstanceState({ isReadonly: this.#options.get().readOnly });
    // The interface starts over in another language; the view and the page's handle stay what they are.
    if (this.#ready) return this.#stop;
    this.#ready = true;
    fitBoard(editor, { animate: false });
    // Wheel and shortcuts answer at once; the text cursor stays where the page has put it.
    editor.focus({ focusContainer: false });
    this.#onReady(this.#handle(editor, world));
    // Whoever types in a drawing soon should not have to wait for it; a failure is met again then.
    editor.timers.setTimeout(() => void textEditing().catch(() => undefined), TEXT_EDITING_AFTER);
    return this.#stop;
  };

  readonly #stop = (): void => {
    for (const stop of this.#stops) stop();
  };

  #handle(editor: Editor, world: CanvasWorld): CanvasHandle {
    return {
      addNote: (zone) => {
        world.typing.addIn(zone ?? this.#options.get().zone());
      },
      showNote: (id) => {
        this.#painter.flush();
        bringIntoView(editor, shapeIdOf('note', id));
      },
      zoomToFit: () => {
        fitBoard(editor, { animate: true });
      },
      show: (record) => {
        // It may have been added in this very frame.
        this.#painter.flush();
        const kind = (['note', 'theory', 'zone'] as const).find((one) =>
          editor.getShape(shapeIdOf(one, record)),
        );
        if (!kind) return false;
        const id = shapeIdOf(kind, record);
        if (kind === 'zone') showZone(editor, id);
        else {
          editor.select(id);
          showClosely(editor, id);
        }
        takeKeyboard(editor);
        return true;
      },
      keepView: () => {
        const camera = editor.getCamera();
        return () => {
          editor.setCamera(camera);
        };
      },
      zoomToZone: (id) => {
        showZone(editor, shapeIdOf('zone', id));
      },
      update: (partial) => {
        this.#options.update((before) => ({ ...before, ...partial }));
        editor.updateInstanceState({ isReadonly: this.#options.get().readOnly });
      },
      destroy: () => {
        this.#root.unmount();
        this.#others.stop();
        this.#presence.stop();
        this.#painter.stop();
        this.#forgetImages();
        this.#store.dispose();
      },
    };
  }
}
