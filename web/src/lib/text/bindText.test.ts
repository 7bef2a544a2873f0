import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FakeField } from './FakeField.ts';
import { bindText } from './bindText.ts';

interface Desk {
  doc: Y.Doc;
  text: Y.Text;
  field: FakeField;
  undo: Y.UndoManager;
  /** Updates of this desk that the others have yet to receive. */
  outbox: Uint8Array[];
  release: () => void;
}

const NETWORK = 'network';

function desk(clientID: number): Desk {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const text = doc.getText('note');
  const origin = {};
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) });
  const outbox: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from !== NETWORK) outbox.push(update);
  });
  const field = new FakeField();
  return { doc, text, field, undo, outbox, release: bindText(field, text, { origin, undo }) };
}

/** Hands every waiting update of one desk to the other. */
function deliver(from: Desk, to: Desk): void {
  for (const update of from.outbox.splice(0)) Y.applyUpdate(to.doc, update, NETWORK);
}

function pair(): [Desk, Desk] {
  return [desk(1), desk(2)];
}

function meet(a: Desk, b: Desk): void {
  deliver(a, b);
  deliver(b, a);
}

const agree = (a: Desk, b: Desk) => {
  expect(a.field.value).toBe(a.text.toJSON());
  expect(b.field.value).toBe(b.text.toJSON());
  expect(a.field.value).toBe(b.field.value);
};

describe('two people in one note', () => {
  it('both keep every letter that they type at once', () => {
    const [a, b] = pair();
    const mine = 'ik laat ze eerst voorspellen';
    const yours = 'BIJ ONS TELLEN DE KLEUTERS';
    for (let at = 0; at < 28; at += 1) {
      a.field.type(mine.charAt(at));
      b.field.type(yours.charAt(at));
      if (at % 3 === 0) meet(a, b);
    }
    meet(a, b);
    agree(a, b);
    const lettersOf = (text: string, of: RegExp) => [...text].filter((sign) => of.test(sign)).join('');
    expect(lettersOf(a.field.value, /[a-z]/)).toBe(mine.replaceAll(' ', ''));
    expect(lettersOf(a.field.value, /[A-Z]/)).toBe(yours.replaceAll(' ', ''));
  });

  it('keep their caret between the same letters while the other types', () => {
    const [a, b] = pair();
    a.field.type('rekenen in de kring');
    meet(a, b);
    b.field.setSelectionRange(7, 7);
    a.field.setSelectionRange(0, 0);
    a.field.type('samen ');
    a.field.setSelectionRange(a.field.value.length, a.field.value.length);
    a.field.type('!');
    meet(a, b);
    expect(b.field.value.slice(0, b.field.selectionStart)).toBe('samen rekenen');
  });

  it('agree after any typing, removing, composing and delivering', () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      what: fc.constantFrom('type', 'backspace', 'select', 'deliver', 'compose', 'undo', 'redo'),
      at: fc.nat(40),
      length: fc.nat(4),
      text: fc.constantFrom('a', 'bc', 'é', '🙂', '👩‍🏫', ' ', '\n'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const desks = pair();
        for (const { who, what, at, length, text } of steps) {
          const mine = desks[who === 0 ? 0 : 1];
          const other = desks[who === 0 ? 1 : 0];
          if (what === 'type') mine.field.type(text);
          else if (what === 'backspace') mine.field.backspace();
          else if (what === 'select') mine.field.setSelectionRange(at, at + length);
          else if (what === 'deliver') deliver(other, mine);
          else if (what === 'compose')
            mine.field.compose(['e', 'ë', text], () => {
              deliver(other, mine);
            });
          else mine.field.press(what === 'undo' ? 'z' : 'y', { ctrlKey: true });
        }
        meet(...desks);
        agree(...desks);
      }),
      { seed: 20261125, numRuns: 400 },
    );
  });
});

describe('an input method', () => {
  it('is left alone by what others type, and loses nothing', () => {
    const [a, b] = pair();
    a.field.type('de klas');
    meet(a, b);
    b.field.setSelectionRange(0, 0);
    const seen: string[] = [];
    a.field.compose(['n', 'ni', '你'], () => {
      b.field.type('x');
      deliver(b, a);
      seen.push(a.field.value);
    });
    expect(seen).toEqual(['de klasn', 'de klasni', 'de klas你']);
    meet(a, b);
    agree(a, b);
    expect(a.field.value).toBe('xxxde klas你');
    expect(a.field.selectionStart).toBe(a.field.value.length);
  });

  it('does not remove what others wrote inside the words it replaces', () => {
    const [a, b] = pair();
    a.field.type('abcd');
    meet(a, b);
    a.field.setSelectionRange(1, 3);
    b.field.setSelectionRange(2, 2);
    a.field.compose(['Z'], () => {
      b.field.type('!');
      deliver(b, a);
    });
    meet(a, b);
    agree(a, b);
    expect([...a.field.value].sort().join('')).toBe('!Zad');
  });
});

describe('undo in the field', () => {
  it("takes back one's own letters only, and puts the caret where they were", () => {
    const [a, b] = pair();
    a.field.type('eigen');
    a.undo.stopCapturing();
    meet(a, b);
    b.field.setSelectionRange(0, 0);
    b.field.type('van een ander ');
    meet(a, b);
    a.field.type(' woord');
    expect(a.field.press('z', { ctrlKey: true })).toBe(true);
    expect(a.field.value).toBe('van een ander eigen');
    expect(a.field.selectionStart).toBe('van een ander eigen'.length);
    a.field.press('z', { ctrlKey: true, shiftKey: true });
    expect(a.field.value).toBe('van een ander eigen woord');
  });

  it("takes the place of the browser's own undo", () => {
    const [a] = pair();
    a.field.type('weg');
    const event = Object.assign(new Event('beforeinput', { cancelable: true }), { inputType: 'historyUndo' });
    a.field.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(a.field.value).toBe('');
  });
});

describe('the field', () => {
  it('takes line ends of any kind without letting indices drift', () => {
    const [a, b] = pair();
    b.text.insert(0, 'een\r\ntwee');
    meet(a, b);
    a.field.setSelectionRange(a.field.value.length, a.field.value.length);
    a.field.type('!');
    meet(a, b);
    expect(a.text.toJSON()).toBe('een\ntwee!');
    agree(a, b);
  });

  it('is let go of: later changes no longer reach it', () => {
    const [a, b] = pair();
    a.release();
    b.field.type('later');
    meet(a, b);
    expect(a.field.value).toBe('');
    a.field.type('nergens');
    expect(a.text.toJSON()).toBe('later');
  });
});
