/**
 * A process that makes reports: one at a time, and a new process after a crash, a hang or a cancelled one. A process
 * and no thread, for what the typesetter takes up is given back only when its process ends; and one that gives way to
 * everything else, so that nobody who writes on a board notices.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ReportOrder, ReportReply } from './messages.ts';

export interface Step {
  step: number;
  steps: number;
  label: string;
}

export interface ProcessLimits {
  /** Milliseconds; a report that takes longer has got stuck: 500 notes take seconds. */
  longest: number;
  /** Milliseconds without work after which the process ends and gives its memory back. */
  idle: number;
}

const LIMITS: ProcessLimits = { longest: 180_000, idle: 30_000 };
/** Of the priorities from -20 (first) to 19 (last). */
const GIVES_WAY = 10;

/** Where nobody listens: the discard port of this machine. */
const NOWHERE = 'http://127.0.0.1:9';
/**
 * Nothing of what the server was started with or was told belongs there. With one arena the C library keeps a third
 * less of what the typesetter let go. The typesetter can fetch packages; what people write never makes it, and with
 * such a proxy it could not.
 */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1', HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE };

export class ReportProcess {
  readonly #script: URL;
  readonly #limits: ProcessLimits;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(script: URL, limits: Partial<ProcessLimits> = {}) {
    this.#script = script;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * Makes one report; must not be called again before it has ended.
   * @throws Error when the report fails or the process dies, also by `stop()`.
   */
  run(order: ReportOrder, onStep: (step: Step) => void): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    return new Promise((resolve, reject) => {
      const stuck = setTimeout(() => {
        fail(new Error('The report took too long.'));
      }, this.#limits.longest);
      const end = () => {
        clearTimeout(stuck);
        child.off('message', onReply).off('error', fail).off('exit', onExit);
      };
      const fail = (error: Error) => {
        end();
        this.stop();
        reject(error);
      };
      const onExit = () => {
        fail(new Error('The process of the report ended.'));
      };
      const onReply = (reply: ReportReply) => {
        if (reply.kind === 'step') {
          const { step, steps, label } = reply;
          onStep({ step, steps, label });
          return;
        }
        end();
        this.#rest();
        if (reply.kind === 'done') resolve(reply.file);
        else reject(new Error(reply.message));
      };
      child.on('message', onReply).on('error', fail).on('exit', onExit);
      child.send(order, (error) => {
        if (error) fail(error);
      });
    });
  }

  /** Ends the process, whatever it is doing; the next report gets a new one. */
  stop(): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
  }

  #rest(): void {
    this.#idle = setTimeout(() => {
      this.stop();
    }, this.#limits.idle).unref();
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(this.#script), {
      env: ENVIRONMENT,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    try {
      if (child.pid !== undefined) setPriority(child.pid, GIVES_WAY);
    } catch {
      // It works at any priority.
    }
    // Whoever waits for a report hears of a fault through `run`; an idle process that dies is simply replaced.
    const forget = () => {
      if (this.#child === child) this.#child = undefined;
    };
    child.on('error', forget).on('exit', forget);
    return child;
  }
}
