/** Desks at boards that exist on this page only: for the style guide, without a server. */
import {
  OPEN_WORK,
  addNote,
  addRecord,
  boardFromTemplate,
  linkNote,
  setFields,
  setSingleton,
  toggleReaction,
  writeBoard,
} from '@samenbord/board';
import type { Role, Stage } from '@samenbord/board';
import { TEMPLATES } from '@samenbord/templates';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardState } from '#lib/board/board.svelte.ts';
import { OwnHistory } from '#lib/board/history.ts';
import { ownUndo } from '#lib/board/undo.ts';
import { Desk } from '#lib/desk/desk.svelte.ts';
import { News } from '#lib/desk/news.svelte.ts';
import { Line } from '#lib/sync/line.svelte.ts';

const ME = 'mieke';
const ZONE = 'mijn-klas';

function fill(doc: Y.Doc): void {
  const put = (text: string, color: 'yellow' | 'pink' | 'green', author: string) => {
    const note = addNote(doc, { text, color, at: { zone: ZONE }, now: 1 });
    addRecord(doc, 'people', author, {
      name: author === ME ? 'Mieke' : 'Karim',
      group: '',
      role: 'participant',
    });
    return note;
  };
  const linked = put('Kring op maandag: iedereen vertelt één ding.', 'yellow', ME);
  linkNote(doc, { note: linked, theory: 'spreken', label: 'already', by: ME });
  linkNote(doc, { note: linked, theory: 'luisteren', label: 'partly', by: ME });
  toggleReaction(doc, { note: linked, participant: ME, kind: 'heart' }, 1);
  toggleReaction(doc, { note: linked, participant: 'karim', kind: 'recognise' }, 1);
  const chafing = put('Mijn groepje loopt vast zodra ik wegga.', 'pink', 'karim');
  linkNote(doc, { note: chafing, theory: 'samen-leven', label: 'chafes', by: 'karim' });
  const tried = put('Elke vrijdag samen een weekplan.', 'green', 'karim');
  linkNote(doc, { note: tried, theory: 'plannen', label: 'trying', by: 'karim' });
  addRecord(doc, 'agreements', 'kring', {
    text: 'Elke klas heeft een vaste kring per week',
    kind: 'together',
    who: 'alle klassen',
    due: '2027-01-29',
    state: 'new',
    sources: [linked],
    createdAt: 1,
  });
}

interface Demo {
  /** Whether people have written on it already. */
  full: boolean;
  /** Whether the current phase lets nobody add notes. */
  reading?: boolean;
  /** Whether it is the desk of somebody who leads. */
  leads?: boolean;
}

export function demoDesk(stage: Partial<Stage>, { full, reading = false, leads = false }: Demo): Desk {
  const [template] = TEMPLATES;
  if (!template) throw new Error('there is no template');
  const doc = new Y.Doc();
  writeBoard(
    doc,
    boardFromTemplate(template, {
      title: 'Taal in elke les',
      school: 'Basisschool De Linde',
      date: '2026-11-25',
      language: 'nl',
      state: 'open',
      retention: 30,
      now: 0,
    }),
  );
  if (full) fill(doc);
  setSingleton(doc, 'stage', stage);
  if (reading && stage.phase) setFields(doc, 'phases', stage.phase, { may: { ...OPEN_WORK, add: false } });
  const origin = {};
  const role: Role = leads ? 'facilitator' : 'participant';
  const me = { participant: ME, name: 'Mieke', role, group: '' };
  const session = {
    id: 'stijl',
    me,
    doc,
    awareness: new Awareness(doc),
    origin,
    undo: ownUndo(doc, origin),
    history: new OwnHistory(),
    justShown: { has: () => false },
    lane: undefined,
  };
  const nothing = () => undefined;
  const line = new Line(nothing);
  line.update('saved', 0);
  const desk = new Desk(
    {
      board: 'stijl',
      token: '',
      participant: ME,
      role,
      name: 'Mieke',
      group: '',
      code: '',
      screen: '',
    },
    {
      session,
      state: new BoardState(session),
      line,
      lane: undefined,
      isWaiting: () => false,
      close: nothing,
      retire: nothing,
      startOver: () => Promise.resolve(),
      leave: () => Promise.resolve(),
    },
    new News(),
    nothing,
  );
  // Nobody answers here.
  desk.plane?.destroy();
  return desk;
}
