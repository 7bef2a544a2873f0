/**
 * A soft sound when the time is over, for whoever asked for it on this device; off until then. No alarm: two quiet
 * tones, once, and nothing ends by it.
 */
import { readKept, writeKept } from '#lib/language/kept.ts';

const KEY = 'chime';
const TONES = [523.25, 659.25];
const LOUDNESS = 0.08;

class Chime {
  #on = $state(false);

  resume(): void {
    this.#on = readKept(KEY) === 'on';
  }

  get on(): boolean {
    return this.#on;
  }

  turn(): void {
    this.#on = !this.#on;
    writeKept(KEY, this.#on ? 'on' : 'off');
    // Heard at once, so that one knows what to expect; it also tells the browser that sound was asked for.
    this.play();
  }

  play(): void {
    if (!this.#on) return;
    const context = new AudioContext();
    TONES.forEach((frequency, at) => {
      const start = context.currentTime + at * 0.35;
      const tone = context.createOscillator();
      const gain = context.createGain();
      tone.frequency.value = frequency;
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.05);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + 1.4);
      tone.connect(gain).connect(context.destination);
      tone.start(start);
      tone.stop(start + 1.5);
      if (at === TONES.length - 1) tone.onended = () => void context.close();
    });
  }
}

export const chime = new Chime();
