/**
 * The peer of the canvas's benchmark, and no part of the product: tldraw as it comes, with its own note shapes. The
 * address says what stands on it: `?notes=2000&columns=50&pitch=220`, and `&text=` with a text a line.
 */
import { createRoot } from 'react-dom/client';
import { Tldraw, createShapeId, toRichText } from 'tldraw';
import type { Editor } from 'tldraw';
import 'tldraw/tldraw.css';
import { assetUrls } from '../assetUrls.ts';

const asked = new URLSearchParams(location.search);
const figure = (name: string, otherwise: number): number => Number(asked.get(name) ?? otherwise);

const COLORS = ['yellow', 'orange', 'light-red', 'light-violet', 'light-blue', 'light-green'] as const;

function fill(editor: Editor): void {
  const [notes, columns, pitch] = [figure('notes', 2000), figure('columns', 50), figure('pitch', 220)];
  const texts = (asked.get('text') ?? 'Kring op maandag').split('\n');
  editor.createShapes(
    Array.from({ length: notes }, (_, at) => ({
      id: createShapeId(`n${String(at)}`),
      type: 'note',
      x: (at % columns) * pitch,
      y: Math.floor(at / columns) * pitch,
      props: {
        richText: toRichText(texts[at % texts.length] ?? ''),
        color: COLORS[at % COLORS.length] ?? 'yellow',
      },
    })),
  );
  editor.zoomToFit({ immediate: true });
}

const board = document.getElementById('board');
if (board)
  createRoot(board).render(
    <Tldraw assetUrls={assetUrls} options={{ maxShapesPerPage: 20_000 }} onMount={fill} />,
  );
