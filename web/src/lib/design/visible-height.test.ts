/** On an iPhone or iPad a keyboard shrinks what is in sight and leaves the page as high as it was. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followVisibleHeight } from './visible-height.ts';

/** As Safari has it: no `resize` of the window, and the page pushed up to show the field. */
class Sight extends EventTarget {
  height = 844;
  scale = 1;

  becomes(seen: { height?: number; scale?: number }): void {
    Object.assign(this, seen);
    this.dispatchEvent(new Event('resize'));
  }
}

class Field {
  readonly scrolled = vi.fn();
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  matches = (selector: string) => selector.split(', ').includes(this.#kind);
  scrollIntoView = (options: object) => {
    this.scrolled(options);
  };
}

let sight: Sight;
let style: Map<string, string>;
let scrollTo: ReturnType<typeof vi.fn>;
let document: { activeElement: Field | null; documentElement: object };

beforeEach(() => {
  sight = new Sight();
  style = new Map();
  scrollTo = vi.fn();
  const root = {
    setProperty: (name: string, value: string) => style.set(name, value),
    removeProperty: (name: string) => style.delete(name),
  };
  document = { activeElement: null, documentElement: { style: root } };
  vi.stubGlobal('HTMLElement', Field);
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', { visualViewport: sight, innerHeight: 844, scrollTo });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    draw();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const height = () => style.get('--visible-height');

it('makes the page as high as what a keyboard leaves, and the whole screen again when it goes', () => {
  followVisibleHeight();
  sight.becomes({ height: 508.4 });
  expect(height()).toBe('508px');
  // Safari has pushed the page up by then.
  expect(scrollTo).toHaveBeenCalledWith(0, 0);
  sight.becomes({ height: 844 });
  expect(height()).toBeUndefined();
});

it.each(['textarea', 'input', '[contenteditable=true]'])(
  'brings a %s into sight that is typed in',
  (kind) => {
    followVisibleHeight();
    const field = new Field(kind);
    document.activeElement = field;
    sight.becomes({ height: 508 });
    expect(field.scrolled).toHaveBeenCalledWith({ block: 'nearest' });
  },
);

it('leaves a button that has the keyboard where it is', () => {
  followVisibleHeight();
  const button = new Field('button');
  document.activeElement = button;
  sight.becomes({ height: 508 });
  expect(button.scrolled).not.toHaveBeenCalled();
});

it.each([
  ['a toolbar of the browser', { height: 780 }],
  ['two fingers that enlarge', { height: 422, scale: 2 }],
])('takes %s for no keyboard', (_, seen) => {
  followVisibleHeight();
  sight.becomes(seen);
  expect(height()).toBeUndefined();
  expect(scrollTo).not.toHaveBeenCalled();
});

it('lets go of the page when it is stopped', () => {
  const stop = followVisibleHeight();
  sight.becomes({ height: 508 });
  stop();
  expect(height()).toBeUndefined();
  sight.becomes({ height: 400 });
  expect(height()).toBeUndefined();
});

it('does without where a browser cannot tell', () => {
  vi.stubGlobal('window', {});
  followVisibleHeight()();
  expect(height()).toBeUndefined();
});
