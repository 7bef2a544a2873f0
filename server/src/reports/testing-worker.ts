/** Stands in for the thread that makes reports: the board's title says what it does. Used by tests only. */
import { parentPort } from 'node:worker_threads';
import type { ReportOrder, ReportReply } from './messages.ts';

const port = parentPort;
const reply = (message: ReportReply) => port?.postMessage(message);
let made = 0;

port?.on('message', ({ board, language }: ReportOrder) => {
  const { title } = board.info;
  if (title === 'crash') process.exit(1);
  if (title === 'throw') throw new Error('out of ink');
  if (title === 'fail') {
    reply({ kind: 'failed', message: 'no paper' });
    return;
  }
  reply({ kind: 'step', step: 1, steps: 2, label: 'zetten' });
  if (title === 'hang') return;
  made += 1;
  reply({ kind: 'done', pdf: new TextEncoder().encode(`%PDF ${title} ${language} ${String(made)}`) });
});
