/** The thread that sets reports: one report at a time, and a new thread after a crash, a hang or a cancelled one. */
import { Worker } from 'node:worker_threads';
import type { ReportOrder, ReportReply } from './messages.ts';

export interface Step {
  step: number;
  steps: number;
  label: string;
}

/** A report that takes longer has got stuck; 500 notes take seconds. */
const LONGEST_REPORT = 180_000;

export class ReportThread {
  readonly #script: URL;
  readonly #longest: number;
  #worker: Worker | undefined;

  constructor(script: URL, longest = LONGEST_REPORT) {
    this.#script = script;
    this.#longest = longest;
  }

  /**
   * Makes one report; must not be called again before it has ended.
   * @throws Error when the report fails or the thread dies, also by `stop()`.
   */
  run(order: ReportOrder, onStep: (step: Step) => void): Promise<Uint8Array> {
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve, reject) => {
      const stuck = setTimeout(() => {
        fail(new Error('The report took too long.'));
      }, this.#longest);
      const end = () => {
        clearTimeout(stuck);
        worker.off('message', onReply).off('error', fail).off('exit', onExit);
      };
      const fail = (error: Error) => {
        end();
        void this.stop();
        reject(error);
      };
      const onExit = () => {
        fail(new Error('The thread of the report ended.'));
      };
      const onReply = (reply: ReportReply) => {
        if (reply.kind === 'step') {
          const { step, steps, label } = reply;
          onStep({ step, steps, label });
          return;
        }
        end();
        if (reply.kind === 'done') resolve(reply.pdf);
        else reject(new Error(reply.message));
      };
      worker.on('message', onReply).on('error', fail).on('exit', onExit);
      worker.postMessage(order);
    });
  }

  /** Ends the thread, whatever it is doing; the next report gets a new one. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script);
    worker.unref();
    // Whoever waits for a report hears of a fault through `run`; an idle thread that dies is simply replaced.
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }
}
