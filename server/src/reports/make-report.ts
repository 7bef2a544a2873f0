/** The process that makes reports: setting pages takes seconds, which the server itself cannot spare. */
import { makeFile } from './make-file.ts';
import type { ReportOrder, ReportReply } from './messages.ts';

const reply = (message: ReportReply) => process.send?.(message);

async function make(order: ReportOrder): Promise<void> {
  try {
    const file = await makeFile(order, (step) => {
      reply({ kind: 'step', ...step });
    });
    reply({ kind: 'done', file });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown fault' });
  }
}

process.on('message', (order: ReportOrder) => void make(order));
