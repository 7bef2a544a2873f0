/** To which zone do these notes go? */
import { zonesInOrder, readCollection } from '@samenbord/board';
import type { ReactNode } from 'react';
import { useEditor } from 'tldraw';
import { noteOf } from '#lib/board/notes.ts';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import { moveTo } from '../deeds/noteDeeds.ts';

export function ZoneChooser({ notes, close }: { notes: readonly string[]; close: () => void }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { doc } = world.session;
  const here = new Set(notes.map((id) => noteOf(world.session, id)?.zone));
  return (
    <>
      <p>{m.list_zone_title()}</p>
      <div className="samen-chooser__list">
        {zonesInOrder(readCollection(doc, 'zones'))
          .filter(([zone]) => here.size > 1 || !here.has(zone))
          .map(([zone, { title }]) => (
            <button
              key={zone}
              type="button"
              onClick={() => {
                close();
                moveTo(world, editor, notes, zone);
              }}
            >
              <span>{title}</span>
            </button>
          ))}
        <button type="button" onClick={close}>
          {m.canvas_link_not()}
        </button>
      </div>
    </>
  );
}
