/** What hands do on the empty canvas: a double click adds a note, pasted lines become notes, images drawings. */
import type { Editor, TLEventInfo } from 'tldraw';
import type { Point } from '@samenbord/board';
import { hangUp, mayDo } from '#lib/board/notes.ts';
import type { CanvasWorld } from './CanvasContext.tsx';
import { ZONE } from './shapes/types.ts';

/** Listens until the returned function is called. */
export function listenToHands(editor: Editor, world: CanvasWorld): () => void {
  const onEvent = (info: TLEventInfo) => {
    if (info.name !== 'double_click' || info.phase !== 'up' || !editor.isIn('select.idle')) return;
    const { currentPagePoint, shiftKey, ctrlKey } = editor.inputs;
    if (shiftKey || ctrlKey) return;
    const hit = editor.getShapeAtPoint(currentPagePoint, { hitInside: false, hitLocked: true });
    if (hit && hit.type !== ZONE) return;
    world.typing.addAt([currentPagePoint.x, currentPagePoint.y]);
  };
  editor.on('event', onEvent);
  takeOverPasting(editor, world);
  return () => {
    editor.off('event', onEvent);
  };
}

/** Text becomes notes, addresses stay text and images are added; pages and drawings from elsewhere are not taken in. */
function takeOverPasting(editor: Editor, { options, session, typing, painter, images }: CanvasWorld): void {
  const nothing = () => undefined;
  for (const type of ['svg-text', 'embed', 'file-replace', 'excalidraw'] as const)
    editor.registerExternalContentHandler(type, nothing);
  editor.registerExternalContentHandler('files', ({ files, point }) => {
    images.add(files, point);
  });
  editor.registerExternalAssetHandler('file', null);
  editor.registerExternalAssetHandler('url', null);

  const place = (at: { x: number; y: number } | undefined): Point => {
    const { x, y } = at ?? editor.getViewportPageBounds().center;
    return [x, y];
  };
  const pasteText = (text: string, at: { x: number; y: number } | undefined) => {
    const { readOnly, onPasteLines, color } = options.get();
    if (readOnly) return;
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length === 0) return;
    const [x, y] = place(at);
    if (lines.length > 1 && onPasteLines) onPasteLines(lines, [x, y]);
    else {
      const pos: Point = [x - 100, y - 100];
      const note = {
        text: lines.join('\n'),
        at: { pos },
        color: color(),
        group: session.me.group,
        now: Date.now(),
      };
      if (mayDo(session, { do: 'add', root: 'notes', record: '' })) typing.start(hangUp(session, note));
    }
    painter.flush();
  };
  editor.registerExternalContentHandler('text', ({ text, point }) => {
    pasteText(text, point);
  });
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    pasteText(url, point);
  });
}
