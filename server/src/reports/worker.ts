/** The thread that makes reports: setting pages takes seconds, which the server's own thread cannot spare. */
import { parentPort } from 'node:worker_threads';
import { renderReport, reportSteps, stepLabel } from '@samenbord/report';
import type { ReportOrder, ReportReply } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread.');

const reply = (message: ReportReply) => {
  port.postMessage(message);
};

async function make({ board, language }: ReportOrder): Promise<void> {
  try {
    const pdf = await renderReport(board, {
      language,
      onProgress: (step) => {
        reply({
          kind: 'step',
          step: reportSteps.indexOf(step) + 1,
          steps: reportSteps.length,
          label: stepLabel(step, language),
        });
      },
    });
    reply({ kind: 'done', pdf });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown fault' });
  }
}

port.on('message', (order: ReportOrder) => void make(order));
