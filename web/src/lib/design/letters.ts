/**
 * The house's letters. On a first visit they wait while something larger that everybody waits for is on the wire; the
 * device's own stand in until then (tokens.css). Later visits have them already.
 */
import { deviceStorage } from '#lib/device/storage.ts';

const KEY = 'samenbord:letters';

let free: Promise<unknown> = Promise.resolve();

/** To be called before anything is drawn. */
export function holdLetters(until: Promise<unknown>): void {
  if (deviceStorage().getItem(KEY) !== null) return;
  const { dataset } = document.documentElement;
  dataset['letters'] = 'later';
  const release = () => {
    delete dataset['letters'];
  };
  free = until.then(release, release);
}

/** Asks for the interface's letters, once the wire is free. */
export async function fetchLetters(): Promise<void> {
  await free;
  await document.fonts.load('1em "Atkinson Hyperlegible Next Variable"');
  deviceStorage().setItem(KEY, '1');
}
