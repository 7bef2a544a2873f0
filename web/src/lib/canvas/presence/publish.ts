/** Tells the others where this person's pointer is and what it drags, some 15 times a second at most. */
import { isSilent } from '@samenbord/board';
import type { Point } from '@samenbord/board';
import type { Editor } from 'tldraw';
import type { BoardSession } from '#lib/board/session.ts';
import { atMostEvery } from './pace.ts';

const PACE_MS = 66;

export interface Published {
  dragging(places: Record<string, Point>): void;
  /** Follows the pointer over a canvas until the returned function is called. */
  watch(editor: Editor): () => void;
  stop(): void;
}

const rounded = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

export function publishPresence({ awareness, me, doc }: BoardSession): Published {
  const cursor = atMostEvery(PACE_MS, (at: Point | null) => {
    awareness.setLocalStateField('cursor', at);
  });
  const dragging = atMostEvery(PACE_MS, (places: Record<string, Point>) => {
    awareness.setLocalStateField('dragging', places);
  });
  return {
    dragging(places) {
      const told = Object.fromEntries(Object.entries(places).map(([id, at]) => [id, rounded(at)]));
      if (Object.keys(places).length > 0) dragging(told);
      else if (Object.keys((awareness.getLocalState()?.['dragging'] ?? {}) as object).length > 0)
        dragging.now({});
      else dragging.cancel();
    },
    watch(editor) {
      // A screen shows; its pointer means nothing to anybody.
      if (me.role === 'screen') return () => undefined;
      const container = editor.getContainer();
      const move = () => {
        const { currentPagePoint, isCoarsePointer } = { ...editor.inputs, ...editor.getInstanceState() };
        // While everybody writes in silence, a pointer would tell where.
        if (isSilent(doc)) cursor.now(null);
        else if (!isCoarsePointer) cursor(rounded([currentPagePoint.x, currentPagePoint.y]));
      };
      const leave = () => {
        cursor.now(null);
      };
      container.addEventListener('pointermove', move, { passive: true });
      container.addEventListener('pointerleave', leave);
      return () => {
        container.removeEventListener('pointermove', move);
        container.removeEventListener('pointerleave', leave);
        leave();
      };
    },
    stop() {
      cursor.cancel();
      dragging.cancel();
    },
  };
}
