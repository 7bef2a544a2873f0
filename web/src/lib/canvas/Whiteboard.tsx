/**
 * The editor with our shapes and our interface around it. Put together from its parts instead of `<Tldraw>`, which
 * always brings embeds, bookmarks and videos along.
 */
import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import {
  ArrowShapeTool,
  DrawShapeTool,
  GeoShapeTool,
  HighlightShapeTool,
  LineShapeTool,
  TextShapeTool,
  TldrawEditor,
  TldrawUi,
  computed,
  createTLUser,
  defaultAddFontsFromNode,
  defaultTools,
  registerDefaultSideEffects,
  tipTapDefaultExtensions,
  useEditor,
  useEditorComponents,
  useTldrawUiComponents,
  useValue,
} from 'tldraw';
import type { Atom, Editor, TLStore, TLUser, TLUserPreferences } from 'tldraw';
import { assetUrls } from './assetUrls.ts';
import { CanvasWorldProvider } from './CanvasContext.tsx';
import type { CanvasWorld } from './CanvasContext.tsx';
import type { CanvasOptions } from './options.ts';
import { bindingUtils, shapeUtils } from './shapes/utils.ts';
import { TOUCH_OPTIONS } from './touch.ts';
import { components } from './ui/components.tsx';
import { overridesFor } from './ui/overrides.tsx';

// All of these stand at module level: the editor starts over whenever it gets a new object.
const tools = [
  ...defaultTools,
  ArrowShapeTool,
  DrawShapeTool,
  GeoShapeTool,
  HighlightShapeTool,
  LineShapeTool,
  TextShapeTool,
];
const options = {
  maxPages: 1,
  maxShapesPerPage: 20_000,
  createTextOnCanvasDoubleClick: false,
  // The figures 1–4 answer for the label of a link.
  enableToolbarKeyboardShortcuts: false,
  ...TOUCH_OPTIONS,
};
const textOptions = {
  addFontsFromNode: defaultAddFontsFromNode,
  tipTapConfig: { extensions: tipTapDefaultExtensions },
};
const NO_MEDIA: string[] = [];

/** Language and theme are the page's; nothing is kept in the browser by the canvas itself. */
function userOf(wishes: Atom<CanvasOptions>): TLUser {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return createTLUser({
    userPreferences: computed('canvas user', (): TLUserPreferences => {
      const { language, theme, session } = wishes.get();
      return {
        id: session.me.participant,
        locale: language,
        colorScheme: theme,
        animationSpeed: still ? 0 : 1,
      };
    }),
    setUserPreferences: () => undefined,
  });
}

interface WhiteboardProps {
  store: TLStore;
  wishes: Atom<CanvasOptions>;
  makeWorld: (editor: Editor) => CanvasWorld;
  onMount: (editor: Editor, world: CanvasWorld) => () => void;
}

export function Whiteboard({ store, wishes, makeWorld, onMount }: WhiteboardProps): ReactNode {
  const user = useMemo(() => userOf(wishes), [wishes]);
  return (
    <TldrawEditor
      store={store}
      user={user}
      initialState="select"
      shapeUtils={shapeUtils}
      bindingUtils={bindingUtils}
      tools={tools}
      components={components}
      options={options}
      textOptions={textOptions}
      assetUrls={assetUrls}
      autoFocus={false}
    >
      <Inside wishes={wishes} makeWorld={makeWorld} onMount={onMount} />
    </TldrawEditor>
  );
}

function Inside({ wishes, makeWorld, onMount }: Omit<WhiteboardProps, 'store'>): ReactNode {
  const editor = useEditor();
  const world = useMemo(() => makeWorld(editor), [editor, makeWorld]);
  const language = useValue('language', () => wishes.get().language, [wishes]);
  const overrides = useMemo(() => overridesFor(world), [world]);
  return (
    <CanvasWorldProvider value={world}>
      <TldrawUi
        key={language}
        components={components}
        overrides={overrides}
        assetUrls={assetUrls}
        mediaMimeTypes={NO_MEDIA}
      >
        <Stage world={world} onMount={onMount} />
      </TldrawUi>
    </CanvasWorldProvider>
  );
}

function Stage({ world, onMount }: { world: CanvasWorld; onMount: WhiteboardProps['onMount'] }): ReactNode {
  const editor = useEditor();
  useLayoutEffect(() => {
    const forgetSideEffects = registerDefaultSideEffects(editor);
    const stop = onMount(editor, world);
    return () => {
      stop();
      forgetSideEffects();
    };
  }, [editor, world, onMount]);
  const { Canvas } = useEditorComponents();
  const { ContextMenu } = useTldrawUiComponents();
  if (ContextMenu) return <ContextMenu />;
  return Canvas ? <Canvas /> : null;
}
