/** Drawing where the phase wants it: elsewhere its tools say why, and a tool that is in hand is laid down. */
import { react } from 'tldraw';
import type { Atom, Editor, TLUiToolsContextType } from 'tldraw';
import type { CanvasOptions } from './options.ts';

export const DRAWING_TOOLS: ReadonlySet<string> = new Set([
  'draw',
  'highlight',
  'text',
  'arrow',
  'line',
  'geo',
]);
/** Tools of tldraw's that all are its tool `geo`. */
const isDrawing = (tool: string, kind: unknown): boolean => DRAWING_TOOLS.has(tool) || kind !== undefined;

type Options = Atom<CanvasOptions>;

export const mayDraw = (options: Options): boolean => options.get().drawing?.allowed ?? true;

/** The same tools, of which those that draw say why not where nobody draws; and one that only says it. */
export function heedingPhase(tools: TLUiToolsContextType, options: Options): TLUiToolsContextType {
  const refuse = () => {
    options.get().drawing?.onRefused();
  };
  const heeding = Object.entries(tools).map(([name, tool]) =>
    isDrawing(name, tool.meta?.['geo'])
      ? ([
          name,
          {
            ...tool,
            onSelect: (source: Parameters<typeof tool.onSelect>[0]) => {
              if (mayDraw(options)) tool.onSelect(source);
              else refuse();
            },
          },
        ] as const)
      : ([name, tool] as const),
  );
  return {
    ...Object.fromEntries(heeding),
    'no-drawing': { id: 'no-drawing', icon: 'tool-pencil', label: 'tool.no-drawing', onSelect: refuse },
  };
}

/** Lays down a drawing tool when the phase that allowed it is over. */
export const layDownTools = (editor: Editor, options: Options): (() => void) =>
  react('lay down drawing tools', () => {
    if (!mayDraw(options) && DRAWING_TOOLS.has(editor.getCurrentToolId())) editor.setCurrentTool('select');
  });
