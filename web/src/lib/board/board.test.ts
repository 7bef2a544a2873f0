import {
  addNote,
  addRecord,
  boardFromTemplate,
  putInBin,
  rootMap,
  setSingleton,
  writeBoard,
} from '@samenbord/board';
import { templateById } from '@samenbord/templates';
import { describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { noteText } from '@samenbord/board';
import { BoardState } from './board.svelte.ts';
import { peopleIn } from './people.svelte.ts';

function openDay(id = 'van-leerplan-naar-mijn-klas') {
  const doc = new Y.Doc();
  const template = templateById(id);
  if (!template) throw new Error('The template is gone.');
  const base = { school: '', date: '', language: 'nl', state: 'open', retention: 30, now: 0 } as const;
  writeBoard(doc, boardFromTemplate(template, { ...base, title: 'Dag' }));
  const awareness = new Awareness(doc);
  const me = { participant: 'an', name: 'An', role: 'participant', group: '' } as const;
  return { doc, awareness, template, board: new BoardState({ doc, awareness, me }) };
}

describe('BoardState', () => {
  it('shows the phase that the day is in, and follows it', () => {
    const { doc, board, template, awareness } = openDay();
    const second = template.phases[1];
    expect(board.phaseNumber).toBe(1);
    expect(board.around).toEqual({ previous: undefined, next: second?.id });
    setSingleton(doc, 'stage', { phase: second?.id ?? '' });
    expect(board.phase?.name).toBe(second?.name.nl);
    expect(board.phaseNumber).toBe(2);
    awareness.destroy();
  });

  it('sends a note to an open practice zone when nobody chose one', () => {
    const { board, awareness } = openDay();
    expect(board.zones.get(board.defaultZone)?.kind).toBe('practice');
    expect(board.mayAdd).toBe(true);
    awareness.destroy();
  });

  it('sends a note to the zone that the phase speaks of', () => {
    const { doc, board, template, awareness } = openDay();
    const named = template.zones.find(({ kind }) => kind === 'neutral');
    const phase = template.phases.find(({ purpose }) => purpose.nl.includes(`‘${named?.title.nl ?? ''}’`));
    setSingleton(doc, 'stage', { phase: phase?.id ?? '' });
    expect(board.defaultZone).toBe(named?.id);
    awareness.destroy();
  });

  it('sends the first notes of the market where its first phase asks for them', () => {
    const { board, awareness } = openDay('talentenmarkt');
    expect(board.zones.get(board.defaultZone)?.title).toBe('Dit zoek ik');
    awareness.destroy();
  });

  it.each([
    ['een-doel-veel-ogen', 'focusdoel-kiezen', 'Ons focusdoel'],
    ['een-doel-veel-ogen', 'wie-doet-wat', 'Ons focusdoel'],
    ['collegas-denken-mee', 'inbrenger-kiest', 'Dit neem ik mee'],
    ['samen-voorbereiden-eigen-invulling', 'afspreken', 'Dit spreken we af'],
    ['talentenmarkt', 'afspreken', 'Onze ruillijst'],
    ['planlast-op-tafel', 'afspreken', 'Vanaf maandag'],
    ['energie-in-ons-team', 'afspreken', 'Drie afspraken om elkaar te steunen'],
    ['van-kleuter-tot-zesde', 'afspreken', 'Dit spreken we af met onze buren'],
  ])('of %s, in the phase %s, sends what is agreed to ‘%s’', (id, phase, title) => {
    const { doc, board, awareness } = openDay(id);
    setSingleton(doc, 'stage', { phase });
    expect(board.zones.get(board.defaultZone)?.title).toBe(title);
    expect(board.openZones.map(([, zone]) => zone.title)).toContain(title);
    awareness.destroy();
  });

  it('reads again only the note that was typed in', () => {
    const { doc, board, awareness } = openDay();
    const zone = board.defaultZone;
    const typed = addNote(doc, { text: 'Kring', at: { zone }, now: 1 });
    const still = addNote(doc, { text: 'Hoeken', at: { zone }, now: 2 });
    const before = board.notes.get(still);
    noteText(doc, typed)?.insert(5, ' op maandag');
    expect(board.notes.get(typed)?.text).toBe('Kring op maandag');
    expect(board.notes.get(still)).toBe(before);
    awareness.destroy();
  });

  it('drops a note that goes to the bin or is taken out for good', () => {
    const { doc, board, awareness } = openDay();
    const at = { zone: board.defaultZone };
    const binned = addNote(doc, { text: 'a', at, now: 1 });
    const removed = addNote(doc, { text: 'b', at, now: 2 });
    putInBin(doc, 'notes', binned, 3);
    rootMap(doc, 'notes').delete(removed);
    expect(board.notes.records.size).toBe(0);
    awareness.destroy();
  });

  it('tells its readers when an agreement arrives', () => {
    const { doc, board, awareness } = openDay();
    addRecord(doc, 'agreements', 'late', { text: 'Later', createdAt: 2 });
    addRecord(doc, 'agreements', 'early', { text: 'Eerst', createdAt: 1 });
    expect(board.orderedAgreements.map(([, agreement]) => agreement.text)).toEqual(['Eerst', 'Later']);
    awareness.destroy();
  });

  it('takes no notes once the day is closed', () => {
    const { doc, board, awareness } = openDay();
    setSingleton(doc, 'stage', { state: 'closed' });
    expect(board.closed).toBe(true);
    expect(board.mayAdd).toBe(false);
    awareness.destroy();
  });
});

describe('peopleIn', () => {
  it('counts somebody with two windows once, leaves screens out and puts nameless colleagues last', () => {
    const states = [
      { user: { id: 'p1', name: '', role: 'participant' } },
      { user: { id: 'p2', name: 'Bo', role: 'participant' } },
      { user: { id: 'p2', name: 'Bo', role: 'participant' }, cursor: [0, 0] },
      { user: { id: 'p3', name: 'An', role: 'facilitator' } },
      { user: { id: 'p4', name: 'Scherm', role: 'screen' } },
      {},
    ];
    expect(peopleIn(states).map((person) => person.name)).toEqual(['An', 'Bo', '']);
  });
});
