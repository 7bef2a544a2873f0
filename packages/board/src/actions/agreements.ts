import { MAX_RECORDS, rootMap } from '../layout.ts';
import type { AgreementKind } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord } from '../snapshot.ts';
import type { Handlers } from './action.ts';
import { liveNote } from './live-note.ts';

export interface AgreementAction {
  /** An agreement that grows from notes, which stay where they are. */
  type: 'note.adopt';
  notes: readonly string[];
  text: string;
  kind: AgreementKind;
  who?: string;
  due?: string;
}

export const agreementActions: Handlers<AgreementAction> = {
  'note.adopt': (doc, { notes, text, kind, who = '', due = '' }, { now, newId }) => {
    for (const note of notes) liveNote(doc, note);
    if (rootMap(doc, 'agreements').size >= MAX_RECORDS.agreements)
      throw new ActionRefused('board-full', 'The board holds as many agreements as it can.');
    const id = newId();
    const sources = [...new Set(notes)];
    doc.transact(() =>
      addRecord(doc, 'agreements', id, {
        ...{ text, kind, who, due, sources },
        state: 'new',
        ownWays: {},
        createdAt: now,
      }),
    );
    return { id };
  },
};
