/**
 * The board from far away. Thousands of notes as elements cost so much raster that panning stumbles; as one bitmap,
 * moved by CSS while the camera moves and drawn again when it rests, they cost nothing.
 */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { computed, react, useEditor } from 'tldraw';
import type { Editor } from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';
import { noteOf } from '../ids.ts';
import { NOTE } from '../shapes/types.ts';
import { drawBoard } from './drawBoard.ts';
import type { Frame } from './drawBoard.ts';

/** Below this zoom, with more notes than this, the bitmap takes over. */
const FAR = 0.3;
const MANY = 150;
/** How much more than the view is drawn on each side, so that a pan has something to show. */
const SPARE = 0.3;

const frameAround = (editor: Editor): Frame => {
  const { x, y, z } = editor.getCamera();
  const { w, h } = editor.getViewportScreenBounds();
  return {
    x: -x - (w * SPARE) / z,
    y: -y - (h * SPARE) / z,
    zoom: z,
    width: w * (1 + 2 * SPARE),
    height: h * (1 + 2 * SPARE),
  };
};

/** Whether the view has left what was drawn. */
function outside(frame: Frame, editor: Editor): boolean {
  const { minX, minY, maxX, maxY } = editor.getViewportPageBounds();
  return (
    minX < frame.x ||
    minY < frame.y ||
    maxX > frame.x + frame.width / frame.zoom ||
    maxY > frame.y + frame.height / frame.zoom
  );
}

export function FarView(): ReactNode {
  const editor = useEditor();
  const { options, isDimmed } = useWorld();
  const bitmap = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = bitmap.current;
    if (!canvas) return undefined;
    const container = editor.getContainer();
    const many = computed(
      'many notes',
      () => editor.getCurrentPageShapes().filter((shape) => shape.type === NOTE).length > MANY,
    );
    let drawn: { frame: Frame; shapes: unknown; theme: string; matching: unknown } | undefined;
    const draw = () => {
      const far = editor.getZoomLevel() < FAR && many.get();
      container.classList.toggle('samen-far', far);
      canvas.style.display = far ? 'block' : 'none';
      if (!far) {
        drawn = undefined;
        return;
      }
      const camera = editor.getCamera();
      const shapes = editor.getCurrentPageShapesSorted();
      const { theme, matching } = options.get();
      const resting = editor.getCameraState() === 'idle';
      const stale =
        drawn?.shapes !== shapes ||
        drawn.theme !== theme ||
        drawn.matching !== matching ||
        (resting && drawn.frame.zoom !== camera.z);
      if (!drawn || stale || outside(drawn.frame, editor)) {
        drawn = { frame: frameAround(editor), shapes, theme, matching };
        const ratio = Math.min(2, window.devicePixelRatio);
        drawBoard(canvas, editor, drawn.frame, ratio, ({ id }) => isDimmed('note', noteOf(id) ?? ''));
      }
      const { frame } = drawn;
      const scale = camera.z / frame.zoom;
      canvas.style.width = `${String(frame.width)}px`;
      canvas.style.height = `${String(frame.height)}px`;
      canvas.style.transform = `translate(${String((frame.x + camera.x) * camera.z)}px, ${String((frame.y + camera.y) * camera.z)}px) scale(${String(scale)})`;
    };
    const stop = react('far view', draw, {
      scheduleEffect: (run) => {
        requestAnimationFrame(run);
      },
    });
    return () => {
      stop();
      container.classList.remove('samen-far');
    };
  }, [editor, options, isDimmed]);
  return (
    <div className="tl-background">
      <canvas ref={bitmap} className="samen-far-bitmap" aria-hidden="true" style={{ display: 'none' }} />
    </div>
  );
}
