/** The menu under the right button, and under a finger that is held down: what makes sense with what lies there. */
import type { ReactNode } from 'react';
import {
  ClipboardMenuGroup,
  DefaultContextMenu,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  TldrawUiMenuSubmenu,
  useEditor,
  useValue,
} from 'tldraw';
import { readCollection, zoneAt } from '@samenbord/board';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import { noteDeeds } from '../deeds/noteDeeds.ts';
import type { Deed } from '../deeds/noteDeeds.ts';
import { zoneDeeds } from '../deeds/zoneDeeds.ts';
import { noteOf } from '../ids.ts';
import { OWN_TYPES } from '../shapes/types.ts';

export function Menu(): ReactNode {
  const { severalFingers } = useWorld();
  // Two fingers that rest before they zoom ask for no menu.
  const disabled = useValue('no menu', () => severalFingers.get(), [severalFingers]);
  return (
    <DefaultContextMenu disabled={disabled}>
      <Entries />
    </DefaultContextMenu>
  );
}

function Entries(): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const drawings = useValue(
    'only drawings',
    () => editor.getSelectedShapes().every((shape) => !OWN_TYPES.has(shape.type)),
    [editor],
  );
  const notes = useValue(
    'selected notes',
    () => editor.getSelectedShapeIds().flatMap((id) => noteOf(id) ?? []),
    [editor],
  );
  const readOnly = useValue('read only', () => editor.getIsReadonly(), [editor]);
  const touched = useValue('touched', () => editor.getInstanceState().isCoarsePointer, [editor]);
  return (
    <>
      {drawings && (
        <TldrawUiMenuGroup id="order">
          <ReorderMenuSubmenu />
        </TldrawUiMenuGroup>
      )}
      {notes.length > 0 && !readOnly && <Deeds id="notes" deeds={noteDeeds(world, editor, notes)} />}
      {!readOnly && <TidyHere />}
      {/* What a keyboard does faster: under a finger it would only push the rest off the screen. */}
      {!(touched && notes.length > 0) && <ClipboardMenuGroup />}
      {!touched && (
        <TldrawUiMenuGroup id="select-all">
          <SelectAllMenuItem />
        </TldrawUiMenuGroup>
      )}
    </>
  );
}

const Deeds = ({ id, deeds }: { id: string; deeds: readonly Deed[] }): ReactNode => (
  <TldrawUiMenuGroup id={id}>
    {deeds.map(({ name, label, act }) => (
      <TldrawUiMenuItem key={name} id={name} label={label} onSelect={act} />
    ))}
  </TldrawUiMenuGroup>
);

/** For the zone under the pointer. */
function TidyHere(): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { x, y } = editor.inputs.currentPagePoint;
  const zone = zoneAt(readCollection(world.session.doc, 'zones'), [x, y]);
  const deeds = zone === undefined ? [] : zoneDeeds(world, editor, zone);
  if (deeds.length === 0) return null;
  return (
    <TldrawUiMenuGroup id="tidy">
      <TldrawUiMenuSubmenu id="tidy-zone" label={m.tidy_zone()}>
        <Deeds id="tidy-orders" deeds={deeds} />
      </TldrawUiMenuSubmenu>
    </TldrawUiMenuGroup>
  );
}
