/** The title of notes that were laid together. */
import { renameCluster } from '@samenbord/board';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor } from 'tldraw';
import { m } from '#lib/paraglide/messages.js';
import { useWorld } from '../CanvasContext.tsx';
import { asOneStep } from '../deeds/noteDeeds.ts';
import { liveRecord } from '../sync/surroundings.ts';

const LONGEST_TITLE = 200;

export function TitleField({ cluster, close }: { cluster: string; close: () => void }): ReactNode {
  const editor = useEditor();
  const world = useWorld();
  const { doc, origin } = world.session;
  const [title, setTitle] = useState(liveRecord(doc, 'clusters', cluster)?.title ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close();
        asOneStep(world, editor, () => {
          renameCluster(doc, cluster, title.trim(), origin);
        });
      }}
    >
      <p>{m.cluster_title()}</p>
      <div className="samen-field">
        <input
          value={title}
          maxLength={LONGEST_TITLE}
          aria-label={m.cluster_title()}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
        <button type="submit">{m.canvas_ready()}</button>
      </div>
    </form>
  );
}
