/**
 * What the server puts on the board in somebody's name stays theirs, through a kill of the server: with y-websocket's
 * own provider they go on in it, nobody is sent away for it, and nobody else gets in.
 */
import { addNote, noteText, readBoard, readTray } from '@samenbord/board';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Silence, writeInSilence } from '../lanes/silence.ts';
import type { Listener, Writer } from '../lanes/silence.ts';

let silence: Silence;
let an: Writer;
let bo: Writer;
/** How An's note came to the board → its id there. */
const notes = new Map<string, string>();

const act = (action: Parameters<Silence['api']['act']>[2]) =>
  silence.api.act(silence.board.id, silence.board.tokens.facilitator, action);
const idOf = ({ doc }: Listener, text: string) =>
  Object.entries(readBoard(doc).notes).find(([, note]) => note.text === text)?.[0];
/** Resolves with the id of a note once a listener has it. */
async function shown(listener: Listener, text: string): Promise<string> {
  await listener.until(() => idOf(listener, text) !== undefined);
  return idOf(listener, text) ?? '';
}
const write = ({ doc }: Listener, text: string) => addNote(doc, { text, at: { zone: 'praktijk' }, now: 1 });

beforeAll(async () => {
  silence = await Silence.begin();
  [an, bo] = [await silence.join('An'), await silence.join('Bo')];

  const hidden = writeInSilence(an.lane.doc);
  await silence.saved(an, [hidden]);
  await silence.reveal();
  notes.set('a reveal', await shown(silence.facilitator, hidden.text));

  const desk = silence.listen(silence.board.tokens.facilitator, 'desk');
  await silence.rule({ add: false });
  const late = write(an.board, 'Te laat');
  await desk.until((doc) => readTray(doc).has(late));
  await act({ type: 'tray.accept', id: late });
  notes.set('the tray', await shown(silence.facilitator, 'Te laat'));

  await silence.rule({});
  const aside = write(an.board, 'Opzij en terug');
  await shown(silence.facilitator, 'Opzij en terug');
  await act({ type: 'note.aside', note: aside });
  await act({ type: 'bin.restore', root: 'notes', id: aside });
  notes.set('the desk', aside);

  await act({
    type: 'groups.make',
    groups: [
      { name: 'Een', people: [an.participantId] },
      { name: 'Twee', people: [bo.participantId] },
    ],
  });
  const { boardId } = await silence.api.groupSeat(silence.board.id, an.token);
  const group = silence.listenOn(boardId, an.token);
  await group.synced();
  const picked = write(group, 'Uit de groep');
  // Picked once the server has it.
  const witness = silence.listenOn(boardId, silence.board.tokens.facilitator);
  await shown(witness, 'Uit de groep');
  await silence.api.pick(boardId, an.token, picked, true);
  await act({ type: 'groups.harvest' });
  notes.set('a group', await shown(silence.facilitator, 'Uit de groep'));

  const { phase } = await silence.api.summary(silence.board.id, silence.board.tokens.facilitator);
  await act({ type: 'phase.set', phase: phase.id });
  const [point] = await silence.api.restorePoints(silence.board.id, silence.board.tokens.facilitator);
  await act({ type: 'board.restore', point: point?.id ?? '' });

  silence.hangUp();
  await silence.product.stop('SIGKILL');
  await silence.product.restart();
});
afterAll(() => silence.end());

test.each(['a reveal', 'the tray', 'the desk', 'a group'])(
  'a note that came by %s is its writer’s to go on in, and nobody else’s',
  async (way) => {
    const note = notes.get(way) ?? '';
    const [own, witness, other] = [an.token, silence.board.tokens.facilitator, bo.token].map((token) =>
      silence.listen(token),
    ) as [Listener, Listener, Listener];
    await Promise.all([own.synced(), witness.synced(), other.synced()]);
    expect(readBoard(own.doc).notes[note]).toMatchObject({ author: an.participantId, anonymous: false });
    noteText(own.doc, note)?.insert(0, 'Nog iets: ');
    await witness.until((doc) => noteText(doc, note)?.toJSON().startsWith('Nog iets: ') ?? false);
    noteText(other.doc, note)?.insert(0, 'Van Bo: ');
    expect(await other.closed()).toBe(4403);
    expect(noteText(witness.doc, note)?.toJSON()).not.toContain('Van Bo');
  },
);
