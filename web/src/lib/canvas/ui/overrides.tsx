/** The canvas's actions, tools and words as a board has them. */
import type { TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { DUTCH, ENGLISH } from '../tldrawWords.ts';
import { heedingPhase } from '../drawing.ts';
import { Icon } from './Icon.tsx';
import { noteOf } from '../ids.ts';
import { withSessionUndo } from '../undo.ts';

/** Actions that reach out of the board, or that our shapes don't know. */
const WITHOUT = [
  'insert-embed',
  'insert-media',
  'convert-to-bookmark',
  'convert-to-embed',
  'open-embed-link',
  'edit-link',
  'new-page',
  'change-page-prev',
  'change-page-next',
  'move-to-new-page',
  'group',
  'ungroup',
  'toggle-lock',
  'unlock-all',
  'rotate-cw',
  'rotate-ccw',
  'flip-horizontal',
  'flip-vertical',
  'remove-frame',
  'fit-frame-to-content',
  'open-cursor-chat',
  'toggle-debug-mode',
  'toggle-focus-mode',
  'toggle-dark-mode',
  'print',
  'copy-as-svg',
  'copy-as-png',
  'export-as-svg',
  'export-as-png',
  'export-all-as-svg',
  'export-all-as-png',
];

export const overridesFor = (world: CanvasWorld): TLUiOverrides => ({
  translations: { nl: DUTCH, en: ENGLISH },
  actions: (editor, actions): TLUiActionsContextType => {
    const kept = withSessionUndo(actions, world.session);
    for (const name of WITHOUT) delete kept[name];
    kept['link-note'] = {
      id: 'link-note',
      kbd: 'k',
      label: 'tool.rich-text-link',
      onSelect: () => {
        const selected = editor.getOnlySelectedShape();
        const note = selected && noteOf(selected.id);
        if (note && !editor.getIsReadonly() && world.links.allowed()) world.links.choosing.set(note);
      },
    };
    return kept;
  },
  tools: (_editor, tools): TLUiToolsContextType => {
    // The laser's pointer is seen by nobody else, and its key is that of linking.
    const { frame: _frame, asset, ellipse, embed: _embed, laser: _laser, ...kept } = tools;
    // O lays a note aside.
    if (ellipse) {
      const { kbd: _kbd, ...silent } = ellipse;
      kept['ellipse'] = silent;
    }
    if (asset) {
      kept['asset'] = {
        ...asset,
        // tldraw's key for it stays: nobody pastes into a text field with it.
        label: 'tool.media',
        onSelect: () => {
          world.images.choose('files');
        },
      };
      kept['camera'] = {
        id: 'camera',
        icon: <Icon name="camera" />,
        label: 'tool.camera',
        onSelect: () => {
          world.images.choose('camera');
        },
      };
    }
    const note = tools['note'];
    if (note)
      kept['note'] = {
        ...note,
        kbd: 'n',
        onSelect: () => {
          world.typing.addIn(world.options.get().zone());
        },
      };
    return heedingPhase(kept, world.options);
  },
});
