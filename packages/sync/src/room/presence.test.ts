import { describe, expect, test } from 'vitest';
import { readAwareness, writeAwarenessUpdate } from '../awareness.ts';
import { AWARENESS_BURST, MAX_AWARENESS_STATE } from '../limits.ts';
import { Stage, person } from '../testing/stage.ts';
import { writeAwareness, writeQueryAwareness } from '../wire.ts';

const AN = 11;
const BRAM = 22;

/** What a session was told of others: client, clock and state, in order. */
function seen(stage: Stage, session: string): [number, number, unknown][] {
  return stage
    .inbox(session)
    .messages.splice(0)
    .flatMap((message) => (message.type === 'awareness' ? readAwareness(message.update) : []))
    .map(({ client, clock, state }) => [client, clock, JSON.parse(new TextDecoder().decode(state))]);
}

function twoPeople(): Stage {
  const stage = Stage.withBoard();
  for (const name of ['an', 'bram']) stage.join(person(name));
  stage.point('an', AN, 1, {});
  stage.point('bram', BRAM, 1, {});
  stage.commit();
  for (const name of ['an', 'bram']) stage.take(name);
  return stage;
}

describe('[AW1] who is here is the server’s word', () => {
  test('name and role are filled in, whatever was sent', () => {
    const stage = twoPeople();
    stage.point('an', AN, 2, { cursor: [1, 2], user: { id: 'bram', name: 'Bram', role: 'facilitator' } });
    stage.tick();
    const user = { id: 'an', name: 'an', role: 'participant' };
    expect(seen(stage, 'bram')).toEqual([[AN, 2, { cursor: [1, 2], user }]]);
  });

  test('where people point stays here while the board hides it', () => {
    const stage = twoPeople();
    stage.room.change((doc) => doc.getMap('stage').set('calm', true));
    stage.commit();
    stage.take('bram');
    stage.point('an', AN, 2, { cursor: [1, 2], editing: 'n1' });
    stage.tick();
    expect(seen(stage, 'bram')).toEqual([[AN, 2, expect.objectContaining({ cursor: null, editing: 'n1' })]]);
  });

  test('a socket speaks for one client id, and what it repeats of others is left alone', () => {
    const stage = twoPeople();
    for (const client of [BRAM, 33]) stage.point('an', client, 50, { cursor: [9, 9] });
    stage.commit();
    expect(seen(stage, 'bram')).toEqual([]);
  });

  test('nobody takes a colleague’s client id, even when that colleague is away', () => {
    const stage = twoPeople();
    stage.carryOut(stage.room.leave('an', 0));
    stage.join(person('els'));
    stage.point('els', AN, 90, {});
    stage.commit();
    expect(seen(stage, 'bram').filter(([, , state]) => state !== null)).toEqual([]);
  });
});

describe('[AW2] presence is merged, bounded and late rather than early', () => {
  test('a new client id is shown only after its binding is durable', () => {
    const stage = twoPeople();
    stage.join(person('els'));
    stage.point('els', 33, 1, {});
    stage.tick();
    expect(seen(stage, 'bram')).toEqual([]);
    stage.join(person('dirk'));
    expect(seen(stage, 'dirk').map(([client]) => client)).toEqual([AN, BRAM]);
    stage.written();
    expect(seen(stage, 'bram').map(([client]) => client)).toEqual([33]);
  });

  test('many moves in one tick leave as one', () => {
    const stage = twoPeople();
    for (let clock = 2; clock < 9; clock++) stage.point('an', AN, clock, { cursor: [clock, 0] });
    stage.tick();
    expect(seen(stage, 'bram').map(([, clock]) => clock)).toEqual([8]);
  });

  test('a state over its size is not passed on', () => {
    const stage = twoPeople();
    stage.point('an', AN, 2, { cursor: 'x'.repeat(MAX_AWARENESS_STATE) });
    stage.tick();
    expect(seen(stage, 'bram')).toEqual([]);
    expect(stage.inbox('an').closed).toBeUndefined();
  });

  test('a flood is thinned out, and is heard again a second later', () => {
    const stage = twoPeople();
    for (let clock = 2; clock < 2 + AWARENESS_BURST * 2; clock++) stage.point('an', AN, clock, { clock });
    stage.tick();
    const [[, heard] = [0, 0]] = seen(stage, 'bram');
    expect(heard).toBeLessThan(2 + AWARENESS_BURST);
    stage.now += 1000;
    stage.point('an', AN, 500, {});
    stage.tick();
    expect(seen(stage, 'bram').map(([, clock]) => clock)).toEqual([500]);
  });

  test('a state that is no object ends the connection', () => {
    const stage = twoPeople();
    stage.point('an', AN, 2, [1]);
    expect(stage.inbox('an').closed).toBe(4400);
  });

  test('who asks is told who is here', () => {
    const stage = twoPeople();
    stage.receive('an', writeQueryAwareness());
    expect(seen(stage, 'an').map(([client]) => client)).toEqual([AN, BRAM]);
  });
});

describe('[AW3] coming and going', () => {
  test('who leaves is gone for all', () => {
    const stage = twoPeople();
    stage.carryOut(stage.room.leave('an', 0));
    stage.tick();
    expect(seen(stage, 'bram')).toEqual([[AN, 2, null]]);
  });

  test('who returns under the same id is seen at once, with a clock that others accept', () => {
    const stage = twoPeople();
    stage.carryOut(stage.room.leave('an', 0));
    stage.tick();
    stage.take('bram');
    stage.join(person('an', 'participant', 'an-again'));
    stage.point('an-again', AN, 1, {});
    stage.tick();
    const [[client, clock] = [0, 0]] = seen(stage, 'bram');
    expect([client, clock]).toEqual([AN, 3]);
  });

  test('an old socket that dies after its person came back takes nobody away', () => {
    const stage = twoPeople();
    stage.join(person('an', 'participant', 'an-again'));
    stage.point('an-again', AN, 2, {});
    stage.tick();
    stage.take('bram');
    stage.carryOut(stage.room.leave('an', 0));
    stage.tick();
    expect(seen(stage, 'bram')).toEqual([]);
  });

  test('a client that only repeats others gets no id of its own', () => {
    const stage = twoPeople();
    stage.join(person('els'));
    const repeated = writeAwarenessUpdate([AN, BRAM].map((client) => ({ client, clock: 1, json: '{}' })));
    stage.receive('els', writeAwareness(repeated));
    stage.point('els', 33, 1, {});
    stage.commit();
    expect(seen(stage, 'bram').map(([client]) => client)).toEqual([33]);
  });
});
