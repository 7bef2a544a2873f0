import type * as Y from 'yjs';
import { MAX_RECORDS, recordMap, rootMap } from '../layout.ts';
import type { Agreement, AgreementKind, AgreementState } from '../records.ts';
import { ActionRefused } from '../refused.ts';
import { addRecord, readCollection, readRecord } from '../snapshot.ts';
import { isTeam } from '../team.ts';
import type { ActionResult, Handlers } from './action.ts';
import { liveNote } from './live-note.ts';

export type AgreementAction =
  /** An agreement that grows from notes, which stay where they are. */
  | {
      type: 'note.adopt';
      notes: readonly string[];
      text: string;
      kind: AgreementKind;
      who?: string;
      due?: string;
    }
  /** What is left out stays as it was. */
  | {
      type: 'agreement.change';
      agreement: string;
      text?: string;
      kind?: AgreementKind;
      who?: string;
      due?: string;
      state?: AgreementState;
      /** Read out and found right at the end of the day. */
      checked?: boolean;
    }
  /** Takes away an agreement that was none, for good; one that was let go of has the state `dropped`. */
  | { type: 'agreement.remove'; agreement: string }
  /** The asker puts the own name to it, takes it off, or tells how to fill it in; an empty text takes that back. */
  | { type: 'agreement.join'; agreement: string }
  | { type: 'agreement.leave'; agreement: string }
  | { type: 'agreement.own'; agreement: string; text: string };

/** As many as the layout holds. */
const MAX_NAMES = 300;

function agreementOf(doc: Y.Doc, id: string): Agreement {
  const map = recordMap(doc, 'agreements', id);
  if (!map) throw new ActionRefused('no-such-agreement', `There is no agreement ${id} on this board.`);
  return readRecord('agreements', map);
}

/** Writes only what differs: doing something twice is no change. */
function write(doc: Y.Doc, id: string, values: Partial<Agreement>): ActionResult {
  const present = agreementOf(doc, id);
  doc.transact(() => {
    const map = recordMap(doc, 'agreements', id);
    for (const [key, value] of Object.entries(values))
      if (JSON.stringify(present[key as keyof Agreement]) !== JSON.stringify(value)) map?.set(key, value);
  });
  return {};
}

/** An agreement is for everybody, or for who said so in person. What stood there before the rule stays. */
function checkWho(doc: Y.Doc, who: string, by: string, present = ''): void {
  const asker = readCollection(doc, 'people')[by]?.name ?? '';
  if (['', present, asker].includes(who.trim()) || isTeam(who)) return;
  throw new ActionRefused('names-another', 'An agreement names the team, or who puts the own name to it.');
}

const full = () => new ActionRefused('board-full', 'The agreement holds as many names as it can.');

export const agreementActions: Handlers<AgreementAction> = {
  'note.adopt': (doc, { notes, text, kind, who = '', due = '' }, { now, newId, by }) => {
    checkWho(doc, who, by);
    for (const note of notes) liveNote(doc, note);
    if (rootMap(doc, 'agreements').size >= MAX_RECORDS.agreements)
      throw new ActionRefused('board-full', 'The board holds as many agreements as it can.');
    const id = newId();
    const made = { text, kind, who, due, sources: [...new Set(notes)] };
    doc.transact(() => addRecord(doc, 'agreements', id, { ...made, state: 'new', createdAt: now }));
    return { id };
  },
  'agreement.change': (doc, { type: _type, agreement, ...values }, { by }) => {
    if (values.who !== undefined) checkWho(doc, values.who, by, agreementOf(doc, agreement).who);
    return write(doc, agreement, values);
  },
  'agreement.remove': (doc, { agreement }) => {
    agreementOf(doc, agreement);
    doc.transact(() => rootMap(doc, 'agreements').delete(agreement));
    return {};
  },
  'agreement.join': (doc, { agreement }, { by }) => {
    const { joined } = agreementOf(doc, agreement);
    if (joined.includes(by)) return {};
    if (joined.length >= MAX_NAMES) throw full();
    return write(doc, agreement, { joined: [...joined, by] });
  },
  'agreement.leave': (doc, { agreement }, { by }) =>
    write(doc, agreement, { joined: agreementOf(doc, agreement).joined.filter((id) => id !== by) }),
  'agreement.own': (doc, { agreement, text }, { by }) => {
    const { [by]: _former, ...others } = agreementOf(doc, agreement).ownWays;
    const way = text.trim();
    if (way === '') return write(doc, agreement, { ownWays: others });
    if (Object.keys(others).length >= MAX_NAMES) throw full();
    return write(doc, agreement, { ownWays: { ...others, [by]: way } });
  },
};
