/** At the right foot of the board: undo, zoom, and the switch for all links. It stays clear of the watermark. */
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { takeKeyboard } from '../keyboard.ts';
import { useWorld } from '../CanvasContext.tsx';
import { fitBoard } from '../view.ts';
import { Icon } from './Icon.tsx';

export function ViewPanel(): ReactNode {
  const editor = useEditor();
  const { links, session, options } = useWorld();
  const zoom = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor]);
  const all = useValue(
    'all links',
    () => {
      // A phase changes what is allowed.
      options.get();
      return links.showsAll;
    },
    [links, options],
  );
  const readOnly = useValue('read only', () => options.get().readOnly, [options]);
  const { history } = session;
  const [canUndo, canRedo] = useSyncExternalStore(
    (changed) => history.onChange(changed),
    () => `${String(history.canUndo)},${String(history.canRedo)}`,
  )
    .split(',')
    .map((can) => can === 'true');
  if (session.me.role === 'screen') return null;
  /** Gives the keyboard back to the board: the next space bar must not press the button again. */
  const then = (act: () => unknown) => () => {
    act();
    takeKeyboard(editor);
  };
  return (
    <div className="samen-panel samen-view" role="toolbar" aria-label={m.canvas_view()}>
      {!readOnly && (
        <>
          <button
            type="button"
            className="samen-view__undo"
            title={`${m.canvas_undo()} (Ctrl+Z)`}
            aria-label={m.canvas_undo()}
            disabled={!canUndo}
            onClick={then(() => history.undo())}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="samen-view__undo"
            title={`${m.canvas_redo()} (Ctrl+Y)`}
            aria-label={m.canvas_redo()}
            disabled={!canRedo}
            onClick={then(() => history.redo())}
          >
            <Icon name="redo" />
          </button>
          <span className="samen-panel__rule" />
        </>
      )}
      <button
        type="button"
        title={m.canvas_zoom_out()}
        aria-label={m.canvas_zoom_out()}
        onClick={then(() => editor.zoomOut())}
      >
        −
      </button>
      <button
        type="button"
        className="samen-view__zoom"
        title={m.canvas_zoom_fit()}
        aria-label={`${m.canvas_zoom_fit()}, ${String(zoom)}%`}
        onClick={then(() => {
          fitBoard(editor, { animate: true });
        })}
      >
        <Icon name="whole" size={16} />
        <span>{zoom}%</span>
      </button>
      <button
        type="button"
        title={m.canvas_zoom_in()}
        aria-label={m.canvas_zoom_in()}
        onClick={then(() => editor.zoomIn())}
      >
        +
      </button>
      <span className="samen-panel__rule" />
      <button
        type="button"
        className="samen-view__links"
        aria-pressed={all}
        onClick={then(() => links.chosen.set(!all))}
      >
        <Icon name="threads" />
        <span>{m.canvas_links()}</span>
      </button>
    </div>
  );
}
