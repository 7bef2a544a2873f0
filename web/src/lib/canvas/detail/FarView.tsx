/**
 * The board from far away. Thousands of notes as elements cost so much raster that panning stumbles; as one bitmap,
 * moved by CSS while the camera moves and drawn again when it rests, they cost nothing.
 */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { computed, react, useEditor } from 'tldraw';
import type { Editor } from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { noteOf } from '../ids.ts';
import { fontsSeen } from '../shapes/fitText.ts';
import { NOTE, ZONE } from '../shapes/types.ts';
import type { NoteShape, ZoneShape } from '../shapes/types.ts';
import { isDropTarget } from '../shapes/zone/dropping.ts';
import { Bitmap } from './Bitmap.ts';
import type { DrawnShape } from './drawBoard.ts';

export function FarView(): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const bitmap = useRef<HTMLCanvasElement>(null);
  useEffect(() => (bitmap.current ? follow(editor, world, bitmap.current) : undefined), [editor, world]);
  return (
    <div className="tl-background">
      <canvas ref={bitmap} className="samen-far-bitmap" aria-hidden="true" style={{ display: 'none' }} />
    </div>
  );
}

/** Shows the board on the canvas element while it is looked at from afar, until the returned function is called. */
function follow(editor: Editor, { options, isDimmed, detail }: CanvasWorld, canvas: HTMLCanvasElement) {
  const container = editor.getContainer();
  const bitmap = new Bitmap(canvas);
  const shapes = computed('shapes on the bitmap', () => {
    const lifted = detail.lifted.get();
    return editor
      .getCurrentPageShapesSorted()
      .filter(
        (shape): shape is DrawnShape => shape.type === ZONE || (shape.type === NOTE && !lifted.has(shape.id)),
      );
  });
  const targets = computed('zones to drop in', () =>
    shapes
      .get()
      .filter((shape) => editor.isShapeOfType<ZoneShape>(shape, ZONE) && isDropTarget(editor, shape))
      .map(({ id }) => id)
      .join(' '),
  );
  const show = () => {
    const far = detail.far.get();
    container.classList.toggle('samen-far', far);
    if (!far) {
      bitmap.hide();
      return;
    }
    const { theme, matching, picks } = options.get();
    const target = targets.get();
    bitmap.show({
      shapes: shapes.get(),
      look: {
        isDimmed: ({ id }: NoteShape) => isDimmed('note', noteOf(id) ?? ''),
        isPicked: ({ id }: NoteShape) => picks?.includes(noteOf(id) ?? '') === true,
        isTarget: ({ id }: ZoneShape) => target.split(' ').includes(id),
      },
      looks: [theme, matching, picks, target, fontsSeen()],
      camera: editor.getCamera(),
      view: editor.getViewportPageBounds(),
      resting: editor.getCameraState() === 'idle',
    });
  };
  const stop = react('far view', show, {
    scheduleEffect: (run) => {
      requestAnimationFrame(run);
    },
  });
  return () => {
    stop();
    container.classList.remove('samen-far');
  };
}
