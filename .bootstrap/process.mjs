// Child processes: run quietly and keep the tail, run in view, or serve in the foreground.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, delimiter } from 'node:path';
import { root } from './paths.mjs';

export const inCI = process.env.CI === 'true';

/** A step failed; the message is one sentence for a person, the tail is the tool's own last words. */
export class StepFailed extends Error {
  constructor(sentence, tail = '') {
    super(sentence);
    this.tail = tail;
  }
}

/** The environment of every child: the chosen Node comes first in PATH, and no colours under CI. */
export function environment(node, extra = {}) {
  const env = { ...process.env, ...extra };
  if (node) env.PATH = dirname(node) + delimiter + (env.PATH ?? '');
  if (inCI) {
    env.NO_COLOR = '1';
    delete env.FORCE_COLOR;
  }
  return env;
}

const codeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/** Runs a command without showing its output; resolves to {code, output}. */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-200_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => resolve({ code: codeOf(code, signal), output }));
  });
}

/** Runs a command whose output the reader wants to see; resolves to its exit code. */
export function show(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(codeOf(code, signal)));
  });
}

/**
 * Runs a command in the foreground until it ends; resolves to its exit code. SIGTERM and SIGINT are passed
 * on, so that a process manager that knows only this process can stop the child in an orderly way. On a
 * terminal Ctrl+C already reaches the child itself; passing it on too would look like a second, impatient one.
 */
export function foreground(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
    if (process.env.npm_lifecycle_event) whenParentDies(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(codeOf(code, signal)));
  });
}

/**
 * A signal to npm ends npm and the shell that it put between us, and never arrives here: the server would
 * live on unseen and keep its port. What does change is our parent.
 */
function whenParentDies(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

export const tail = (output, lines = 25) => output.trimEnd().split('\n').slice(-lines).join('\n');
