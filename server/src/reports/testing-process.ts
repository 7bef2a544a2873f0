/** Stands in for the process that makes reports: the board's title says what it does. Used by tests only. */
import type { ReportOrder, ReportReply } from './messages.ts';

const reply = (message: ReportReply) => process.send?.(message);
let made = 0;

process.on('message', ({ board, choices, format }: ReportOrder) => {
  const { title } = board.info;
  if (title === 'crash') process.exit(1);
  if (title === 'throw') throw new Error('out of ink');
  if (title === 'environment') {
    reply({ kind: 'done', file: new TextEncoder().encode(JSON.stringify(process.env)) });
    return;
  }
  if (title === 'fail') {
    reply({ kind: 'failed', message: 'no paper' });
    return;
  }
  reply({ kind: 'step', step: 1, steps: 2, label: 'zetten' });
  if (title === 'hang') return;
  made += 1;
  const said = `%${format.toUpperCase()} ${title} ${choices.language} ${String(made)}`;
  reply({ kind: 'done', file: new TextEncoder().encode(said) });
});
