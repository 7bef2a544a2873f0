/**
 * Has files converted in a process of its own, one at a time. A file that makes it crash, hang or swell ends that
 * process and is refused; the next file gets a new one. It holds no secret: its environment is empty.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ConvertedImage } from './convert.ts';
import type { ImageReply } from './messages.ts';
import { ImageRefused } from './refused.ts';

interface Job {
  file: Uint8Array;
  resolve: (image: ConvertedImage) => void;
  reject: (error: Error) => void;
}

export interface ConverterLimits {
  /** Milliseconds for one file on a busy machine; whatever the process does then. */
  longest: number;
  /** Files that wait for their turn. */
  waiting: number;
  /** Milliseconds without work after which the process ends and gives its memory back. */
  idle: number;
}

const LIMITS: ConverterLimits = { longest: 20_000, waiting: 16, idle: 30_000 };
const SCRIPT = new URL('./convert-process.ts', import.meta.url);

export class Converter {
  readonly #script: URL;
  readonly #limits: ConverterLimits;
  readonly #waiting: Job[] = [];
  #running: { job: Job; stuck: NodeJS.Timeout } | undefined;
  #child: ChildProcess | undefined;
  #ready = false;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(script = SCRIPT, limits: Partial<ConverterLimits> = {}) {
    this.#script = script;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** @throws ImageRefused; Error when the process cannot be started. */
  convert(file: Uint8Array): Promise<ConvertedImage> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#waiting.length >= this.#limits.waiting) {
        reject(new ImageRefused('too-many'));
        return;
      }
      this.#waiting.push({ file, resolve, reject });
      this.#next();
    });
  }

  /** Refuses what waits and ends the process. */
  close(): void {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new ImageRefused('too-many'));
    this.#end()?.reject(new ImageRefused('too-many'));
  }

  #next(): void {
    if (this.#running) return;
    clearTimeout(this.#idle);
    const job = this.#waiting.shift();
    if (!job) {
      this.#idle = setTimeout(() => this.#end(), this.#limits.idle).unref();
      return;
    }
    const stuck = setTimeout(() => {
      this.#fail(new ImageRefused('image-unreadable'));
    }, this.#limits.longest);
    this.#running = { job, stuck };
    this.#child ??= this.#start();
    this.#child.send({ file: job.file }, (error) => {
      if (error && this.#running?.job === job) this.#fail(error);
    });
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(this.#script), {
      // Nothing of what the server was started with or was told belongs there. With fewer arenas the C library
      // gives memory back sooner.
      env: { MALLOC_ARENA_MAX: '2' },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.unref();
    child.channel?.unref();
    this.#ready = false;
    child.on('message', (reply: ImageReply) => {
      if (child === this.#child) this.#heard(reply);
    });
    const onGone = (cause?: Error) => {
      if (child !== this.#child) return;
      // Before it was ready it cannot have been the file's fault.
      this.#fail(
        this.#ready
          ? new ImageRefused('image-unreadable')
          : new Error('The process for images could not be started.', { cause }),
      );
    };
    child.on('error', onGone);
    child.on('exit', () => {
      onGone();
    });
    return child;
  }

  #heard(reply: ImageReply): void {
    if (reply.kind === 'ready') {
      this.#ready = true;
      return;
    }
    if (reply.kind === 'overran') {
      this.#fail(new ImageRefused('image-unreadable'));
      return;
    }
    if (!this.#running) return;
    const { job, stuck } = this.#running;
    clearTimeout(stuck);
    this.#running = undefined;
    if (reply.kind === 'done') job.resolve(reply.image);
    else job.reject(new ImageRefused(reply.code));
    this.#next();
  }

  #fail(error: Error): void {
    this.#end()?.reject(error);
    this.#next();
  }

  /** Ends the process, whatever it is doing; gives the job that ends with it. */
  #end(): Job | undefined {
    const running = this.#running;
    this.#running = undefined;
    clearTimeout(running?.stuck);
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    return running?.job;
  }
}
