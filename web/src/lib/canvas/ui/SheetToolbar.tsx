/** The toolbar of one zone, one theory card, or notes that lie together. */
import { takeApart } from '@samenbord/board';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useEditor, useValue } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import type { CanvasWorld } from '../CanvasContext.tsx';
import { asOneStep, changeable } from '../deeds/noteDeeds.ts';
import type { Deed } from '../deeds/noteDeeds.ts';
import { zoneDeeds } from '../deeds/zoneDeeds.ts';
import { recordOf } from '../ids.ts';
import type { OwnRecord } from '../ids.ts';
import { mayDo } from '#lib/board/notes.ts';
import type { Editor } from 'tldraw';
import { Floating } from './Floating.tsx';
import { Icon } from './Icon.tsx';

export function SheetToolbar(): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const record = useValue(
    'selected sheet',
    () => {
      if (!editor.isIn('select.idle') || world.asking.now.get()) return undefined;
      const only = editor.getOnlySelectedShape();
      const found = only && recordOf(only.id);
      return found?.kind === 'note' ? undefined : found;
    },
    [editor, world],
  );
  const readOnly = useValue('read only', () => editor.getIsReadonly(), [editor]);
  const filtering = useValue('filtering', () => world.options.get().matching?.card, [world]);
  const around = useCallback(() => editor.getSelectionPageBounds() ?? undefined, [editor]);
  const deeds = record ? deedsOf(world, editor, record, { readOnly, filtering }) : [];
  if (deeds.length === 0) return null;
  return (
    <Floating around={around} className="samen-note-tools" label={m.canvas_sheet_tools()} role="toolbar">
      <div className="samen-note-tools__row">
        {record?.kind === 'zone' && <strong className="samen-note-tools__lead">{m.tidy_lead()}</strong>}
        {deeds.map(({ name, label, icon, act }) => (
          <button key={name} type="button" onClick={act}>
            <Icon name={icon} />
            <span>{label}</span>
          </button>
        ))}
      </div>
    </Floating>
  );
}

function deedsOf(
  world: CanvasWorld,
  editor: Editor,
  { kind, id }: OwnRecord,
  { readOnly, filtering }: { readOnly: boolean; filtering: string | undefined },
): Deed[] {
  switch (kind) {
    case 'zone':
      return readOnly ? [] : zoneDeeds(world, editor, id);
    case 'theory': {
      const { onFilterCard } = world.options.get();
      if (!onFilterCard || world.session.me.role === 'screen') return [];
      const label = filtering === id ? m.canvas_filter_all() : m.canvas_filter_card();
      return [
        {
          name: 'filter',
          label,
          icon: 'filter',
          act: () => {
            onFilterCard(filtering === id ? '' : id);
          },
        },
      ];
    }
    case 'cluster':
      return readOnly ? [] : clusterDeeds(world, editor, id);
    case 'note':
      return [];
  }
}

function clusterDeeds(world: CanvasWorld, editor: Editor, cluster: string): Deed[] {
  const { session, asking, painter } = world;
  const notes = changeable(world, [...painter.notesIn(cluster)], 'cluster');
  const renames = mayDo(session, { do: 'set', root: 'clusters', record: cluster, key: 'title', value: null });
  const deeds: (Deed | false)[] = [
    renames && {
      name: 'title',
      label: m.cluster_rename(),
      icon: 'edit',
      act: () => asking.now.set({ about: 'title', cluster }),
    },
    notes.length > 0 && {
      name: 'apart',
      label: m.cluster_apart(),
      icon: 'apart',
      act: () => {
        asOneStep(world, editor, () => {
          takeApart(session.doc, notes, session.origin);
        });
      },
    },
  ];
  return deeds.filter((deed) => deed !== false);
}
