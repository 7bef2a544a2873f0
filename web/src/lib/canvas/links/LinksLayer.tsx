/**
 * The threads between practice and theory. All of one label are one path (hundreds of paths with dashes and heads
 * cost half the frames); only those of what is selected are drawn in full, with their own line and mark.
 */
import type { ReactNode } from 'react';
import { LINK_LABELS } from '@samenbord/board';
import type { Box, Link, LinkLabel } from '@samenbord/board';
import { useEditor, useValue } from 'tldraw';
import type { Editor, TLShapeId } from 'tldraw';
import { useWorld } from '../CanvasContext.tsx';
import { recordOf, shapeIdOf } from '../ids.ts';
import { crosses, edgeTowards, pathOf, threadBetween, zigzagOf } from './geometry.ts';
import type { Thread } from './geometry.ts';
import { LabelMark, labelText } from './labels.tsx';
import { placeSigns, signSize, signsAt } from './signs.ts';

const MARK = 26;
/**
 * Up to so many links at once each label has a line of its own; more of those would cost half the frames. Then each link
 * carries its label's mark: colour alone never says it.
 */
const MOST_DISTINCT = 100;

/** Place and size of a shape of ours; they lie flat on the page. */
function boxOf(editor: Editor, id: TLShapeId): Box | undefined {
  const shape = editor.getShape(id);
  if (!shape) return undefined;
  const { w, h } = editor.getShapeGeometry(shape).bounds;
  return [shape.x, shape.y, w, h];
}

function threadOf(editor: Editor, link: Link): Thread | undefined {
  const note = boxOf(editor, shapeIdOf('note', link.note));
  const card = boxOf(editor, shapeIdOf('theory', link.theory));
  return note && card && threadBetween(note, card);
}

export const LinksLayer = (): ReactNode => (
  <>
    <svg className="samen-links" aria-hidden="true">
      <AllLinks />
    </svg>
    {/* What somebody looks at lies above the notes that happen to be in between. */}
    <svg className="samen-links samen-links--front" aria-hidden="true">
      <SelectedLinks />
      <LooseEnd />
    </svg>
  </>
);

function AllLinks(): ReactNode {
  const editor = useEditor();
  const { links, painter, options, detail } = useWorld();
  const paths = useValue(
    'all link paths',
    () => {
      painter.linksVersion.get();
      const found = options.get().matching?.notes;
      if (!links.showsAll) return [];
      // More than the view, so that a pan draws none of them anew.
      const view = detail.around.get();
      const byLabel: Record<LinkLabel, Thread[]> = { already: [], partly: [], chafes: [], trying: [] };
      for (const link of painter.links.values()) {
        if (found && !found.has(link.note)) continue;
        const thread = threadOf(editor, link);
        if (thread && crosses(view, thread)) byLabel[link.label].push(thread);
      }
      const distinct = Object.values(byLabel).flat().length <= MOST_DISTINCT;
      const size = distinct ? 0 : signSize(editor.getZoomLevel());
      const places = distinct ? undefined : placeSigns(byLabel, size);
      return LINK_LABELS.map((label) => ({
        label,
        line: distinct ? 'own' : 'plain',
        d: byLabel[label].map(distinct && label === 'chafes' ? zigzagOf : pathOf).join(''),
        size,
        ...(places ? signsAt(places[label], label, size) : { discs: '', signs: '' }),
      })).filter(({ d }) => d !== '');
    },
    [editor, links, painter, options, detail],
  );
  return (
    <>
      {paths.map(({ label, line, d }) => (
        <path key={label} className="samen-links__all" data-label={label} data-line={line} d={d} />
      ))}
      {paths
        .filter(({ signs }) => signs !== '')
        .map(({ label, discs, signs, size }) => (
          <g key={label} className="samen-links__signs" data-label={label} strokeWidth={size / 9}>
            <path d={discs} />
            <path d={signs} />
          </g>
        ))}
    </>
  );
}

function SelectedLinks(): ReactNode {
  const editor = useEditor();
  const { painter, options } = useWorld();
  const threads = useValue(
    'links of the selection',
    () => {
      painter.linksVersion.get();
      const notes = new Set<string>();
      const cards = new Set<string>();
      for (const id of editor.getSelectedShapeIds()) {
        const record = recordOf(id);
        if (record?.kind === 'note') notes.add(record.id);
        if (record?.kind === 'theory') cards.add(record.id);
      }
      const wanted = options.get().matching?.card;
      if (wanted) cards.add(wanted);
      if (notes.size + cards.size === 0) return [];
      return [...painter.links].flatMap(([id, link]) => {
        if (!notes.has(link.note) && !cards.has(link.theory)) return [];
        const thread = threadOf(editor, link);
        return thread ? [{ id, label: link.label, thread }] : [];
      });
    },
    [editor, painter, options],
  );
  return threads.map(({ id, label, thread }) => (
    <g key={id} className="samen-thread" data-label={label}>
      <path d={label === 'chafes' ? zigzagOf(thread) : pathOf(thread)} />
      <circle cx={thread.to[0]} cy={thread.to[1]} r={5} />
      <foreignObject x={thread.middle[0] - 70} y={thread.middle[1] - MARK / 2} width={140} height={MARK}>
        <span className="samen-thread__label" data-label={label}>
          <LabelMark label={label} />
          {labelText(label)}
        </span>
      </foreignObject>
    </g>
  ));
}

/** The thread that hangs on the pointer while it is drawn from a note. */
function LooseEnd(): ReactNode {
  const editor = useEditor();
  const { links } = useWorld();
  const line = useValue(
    'loose end',
    () => {
      const drag = links.drag.get();
      const note = drag && boxOf(editor, shapeIdOf('note', drag.note));
      return note && { from: edgeTowards(note, drag.to), to: drag.to };
    },
    [editor, links],
  );
  if (!line) return null;
  return <path className="samen-links__loose" d={`M${line.from.join(' ')}L${line.to.join(' ')}`} />;
}
