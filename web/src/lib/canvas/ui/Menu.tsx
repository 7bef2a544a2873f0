/** The menu under the right button: the few things that make sense on a board. */
import type { ReactNode } from 'react';
import {
  ClipboardMenuGroup,
  DefaultContextMenu,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  TldrawUiMenuGroup,
  useEditor,
  useValue,
} from 'tldraw';
import { OWN_TYPES } from '../shapes/types.ts';

export function Menu(): ReactNode {
  const editor = useEditor();
  const drawings = useValue(
    'only drawings',
    () => editor.getSelectedShapes().every((shape) => !OWN_TYPES.has(shape.type)),
    [editor],
  );
  return (
    <DefaultContextMenu>
      {drawings && (
        <TldrawUiMenuGroup id="order">
          <ReorderMenuSubmenu />
        </TldrawUiMenuGroup>
      )}
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="select-all">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  );
}
