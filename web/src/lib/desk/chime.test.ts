import { beforeEach, expect, it, vi } from 'vitest';
import { chime } from './chime.svelte.ts';

type Heard = [what: string, value: number, at: number];
interface Tone {
  frequency: { value: number };
  gain: Heard[];
  from: number;
  to: number;
  over?: () => void;
}

let tones: Tone[];
let contexts: { closed: boolean }[];
const kept = new Map<string, string>();

/** A sound card of ten seconds old that only writes down what it is asked for. */
class SoundCard {
  readonly currentTime = 10;
  readonly destination = {};
  closed = false;
  constructor() {
    contexts.push(this);
  }
  createOscillator() {
    const tone: Tone = { frequency: { value: 0 }, gain: [], from: 0, to: 0 };
    tones.push(tone);
    return {
      frequency: tone.frequency,
      connect: <T>(next: T): T => next,
      start: (at: number) => (tone.from = at),
      stop: (at: number) => (tone.to = at),
      set onended(done: () => void) {
        tone.over = done;
      },
    };
  }
  createGain() {
    const heard = tones.at(-1)?.gain ?? [];
    const asked = (what: string) => (value: number, at: number) => void heard.push([what, value, at]);
    return {
      gain: {
        setValueAtTime: asked('at'),
        linearRampToValueAtTime: asked('swell'),
        exponentialRampToValueAtTime: asked('fade'),
      },
      connect: <T>(next: T): T => next,
    };
  }
  close() {
    this.closed = true;
    return Promise.resolve();
  }
}

beforeEach(() => {
  [tones, contexts] = [[], []];
  kept.clear();
  vi.stubGlobal('AudioContext', SoundCard);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  chime.resume();
});

it('is off, and silent, until somebody asks for it on this device', () => {
  expect(chime.on).toBe(false);
  chime.play();
  expect(contexts).toEqual([]);
  chime.turn();
  expect([chime.on, tones.length]).toEqual([true, 2]);
  chime.resume();
  expect(chime.on, 'kept for the next time').toBe(true);
  chime.turn();
  chime.play();
  expect([chime.on, tones.length]).toEqual([false, 2]);
});

it('swells and fades softly, twice, and leaves the sound card to others', () => {
  chime.turn();
  expect(tones.map(({ frequency, from }) => [frequency.value, from])).toEqual([
    [523.25, 10],
    [659.25, 10.35],
  ]);
  for (const { gain, from, to } of tones) {
    const [first, swell, fade] = gain;
    // From nothing and back to nothing: a sound that begins or breaks off at once is a click.
    expect(first).toEqual(['at', 0, from]);
    expect(swell?.[0]).toBe('swell');
    expect(swell?.[1], 'quiet beside full loudness, which is 1').toBeLessThanOrEqual(0.1);
    expect(swell?.[2]).toBeGreaterThan(from);
    expect(fade?.[0]).toBe('fade');
    expect(fade?.[1]).toBeLessThan(0.001);
    expect(fade?.[2]).toBeLessThan(to);
    expect(to - from).toBeLessThan(2);
  }
  expect(contexts).toMatchObject([{ closed: false }]);
  tones.at(-1)?.over?.();
  expect(contexts).toMatchObject([{ closed: true }]);
});
