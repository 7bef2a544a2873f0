/** How long what somebody who leads does takes to reach everybody. */
import type { Action, Stage } from '@samenbord/board';
import { readStage } from '@samenbord/board';
import { api } from '../support/api.ts';
import type { Crowd } from './crowd.ts';

/** An action, and by what everybody sees that it was done. */
interface Step {
  action: Action;
  seen: (stage: Stage) => boolean;
}

const PHASES = ['toelichting', 'stil-schrijven'];

/** Ten things in a row, as they happen within a minute of a day. */
export function tenSteps(phases: readonly string[] = PHASES): Step[] {
  const [next = '', after = ''] = phases;
  return [
    { action: { type: 'phase.set', phase: next }, seen: ({ phase }) => phase === next },
    { action: { type: 'timer.start', minutes: 5 }, seen: ({ timer }) => timer.state === 'running' },
    {
      action: { type: 'timer.add', minutes: 2 },
      seen: ({ timer }) => timer.state === 'running' && timer.minutes === 7,
    },
    { action: { type: 'timer.pause' }, seen: ({ timer }) => timer.state === 'paused' },
    { action: { type: 'view.gather', to: 'mijn-klas' }, seen: ({ gather }) => gather?.to === 'mijn-klas' },
    {
      action: { type: 'view.spotlight', to: 'mijn-klas' },
      seen: ({ spotlight }) => spotlight === 'mijn-klas',
    },
    { action: { type: 'view.calm', on: true }, seen: ({ calm }) => calm },
    { action: { type: 'board.lock' }, seen: ({ locked }) => locked },
    {
      action: { type: 'day.tell', text: 'Nog vijf minuten' },
      seen: ({ message }) => message?.text === 'Nog vijf minuten',
    },
    { action: { type: 'phase.set', phase: after }, seen: ({ phase }) => phase === after },
  ];
}

/**
 * Milliseconds from asking to seeing, one for each action and client, sorted.
 * @throws when an action does not reach somebody within `patience` ms
 */
export async function measureLeading(
  base: string,
  { boardId, facilitator, clients }: Crowd,
  steps: readonly Step[],
  patience = 20_000,
): Promise<number[]> {
  const requests = api(base);
  const latencies: number[] = [];
  for (const { action, seen } of steps) {
    const asked = performance.now();
    const everybody = clients.map(async ({ until }) => {
      await until(action.type, (doc) => seen(readStage(doc)), patience);
      latencies.push(performance.now() - asked);
    });
    await requests.act(boardId, facilitator, action);
    await Promise.all(everybody);
  }
  return latencies.sort((a, b) => a - b);
}
