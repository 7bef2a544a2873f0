import { beforeAll, describe, expect, test } from 'vitest';
import { ReportError } from './errors.ts';
import { renderReport } from './index.ts';
import { PAPERS } from './options.ts';
import { reportSteps } from './steps.ts';
import type { ReportStep } from './steps.ts';
import { aCard, aNote, aZone, emptyBoard, studyDay } from './testing/boards.ts';
import { drawings } from './testing/drawings.ts';
import {
  checkPdf,
  pdfAttachment,
  pdfBookmarks,
  pdfFonts,
  pdfInfo,
  pdfObjects,
  pdfText,
  pdfWords,
  squeezed,
  wordsOffPage,
} from './testing/pdf.ts';

/** How far down the cover is coloured when there is no board to show on it, in points. */
const COVER_WITHOUT_BOARD = 380;

describe('the report of a study day', () => {
  const board = { ...studyDay(90), sketch: drawings([0, 2200]) };
  let pdf: Uint8Array;
  let text: string;
  beforeAll(async () => {
    pdf = await renderReport(board, { language: 'nl' });
    text = pdfText(pdf);
  });

  test('is a sound file', () => {
    expect(checkPdf(pdf)).toContain('No syntax or stream encoding errors');
  });

  test('holds the text of every note, with its diacritics, quotes, flags and joined emoji', () => {
    const found = squeezed(text);
    for (const note of Object.values(board.notes)) expect(found).toContain(squeezed(note.text));
  });

  test('holds title, school, date, question, goal and agreements', () => {
    const { info, agreements } = board;
    const told = [info.title, info.school, '12 mei 2026', info.question, info.goal];
    for (const part of [...told, ...Object.values(agreements).map((agreement) => agreement.text)])
      expect(squeezed(text)).toContain(squeezed(part));
  });

  test('tells the agreements before the board, and how to read it last', () => {
    const places = ['Onze afspraken', 'Het hele bord', 'Alle briefjes', 'Hoe lees je dit verslag?'].map(
      (heading) => text.indexOf(heading),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('holds what was drawn and written with the tools of the canvas', () => {
    for (const part of ['leidt naar', 'schuin gezet', 'Idee']) expect(text).toContain(part);
  });

  test('keeps every word on its page', () => {
    expect(wordsOffPage(pdf)).toEqual([]);
  });

  test('embeds every font with its characters', () => {
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter((font) => !font.embedded || !font.unicode)).toEqual([]);
  });

  test('has a bookmark for each part and each zone', () => {
    expect(pdfBookmarks(pdf)).toEqual(
      expect.arrayContaining([
        'Onze afspraken',
        'Het hele bord',
        '  Zo gaat het in mijn klas (1 van 4)',
        'Alle briefjes',
      ]),
    );
  });

  test('is tagged, titled, in Dutch, archival and accessible by its own word', () => {
    const objects = pdfObjects(pdf);
    expect(pdfInfo(pdf)).toMatchObject({ Title: board.info.title, Tagged: 'yes' });
    for (const sign of [
      '/Lang (nl-BE)',
      '/MarkInfo',
      '/DisplayDocTitle true',
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfuaid:part>1</pdfuaid:part>',
    ])
      expect(objects.includes(sign), sign).toBe(true);
  });

  test('tells neither when nor where it was made', () => {
    expect(pdfInfo(pdf).CreationDate).toContain('May 12');
    expect(Buffer.from(pdf).toString('latin1')).not.toContain(process.cwd());
  });

  test('carries the board, to be opened again', () => {
    expect(pdfAttachment(pdf, 'board.json')).toMatchObject({
      format: 'samenbord',
      info: board.info,
      notes: { 'note-3': { text: board.notes['note-3']?.text } },
    });
  });

  test('is the same, byte for byte, whenever and however often it is made', async () => {
    const reversed = { ...board, notes: Object.fromEntries(Object.entries(board.notes).reverse()) };
    expect(Buffer.compare(await renderReport(board, { language: 'nl' }), pdf)).toBe(0);
    expect(Buffer.compare(await renderReport(reversed, { language: 'nl' }), pdf)).toBe(0);
  });

  test('speaks English where that is asked', async () => {
    const english = pdfText(await renderReport(board, { language: 'en' }));
    expect(english).toContain('Our agreements');
    expect(english).not.toContain('Onze afspraken');
  });
});

test('without names nobody can be found in the file: not in its text, its metadata or what is attached', async () => {
  const day = studyDay(30);
  const names = ['Chaïma', 'Daniëlle', 'Güler', 'Joëlle'];
  const pdf = await renderReport({ ...day, agreements: {} }, { language: 'nl', names: false });
  const bytes = pdfObjects(pdf);
  const attached = JSON.stringify(pdfAttachment(pdf, 'board.json'));
  for (const name of names) {
    const forms = [
      name,
      Buffer.from(name).toString('latin1'),
      Buffer.from(name, 'utf16le').swap16().toString('hex'),
    ];
    for (const form of forms) expect(bytes.includes(form), form).toBe(false);
    expect(pdfText(pdf)).not.toContain(name);
    expect(attached).not.toContain(name);
  }
  expect(bytes).not.toContain('person-');
  expect(attached).not.toContain('person-');
});

test('what became of an agreement is told; without names its team is, and no person', async () => {
  const day = studyDay(20);
  const agreements = Object.fromEntries(
    Object.entries(day.agreements).map(([id, agreement], at) => [
      id,
      { ...agreement, state: at === 1 ? ('dropped' as const) : agreement.state },
    ]),
  );
  const parts = ['summary', 'agreements'] as const;
  const text = pdfText(await renderReport({ ...day, agreements }, { language: 'nl', parts, names: false }));
  // At a glance, and where the agreements stand.
  expect(text.match(/losgelaten/g)).toHaveLength(2);
  expect(text.match(/het hele team/g)).toHaveLength(2);
  expect(text).not.toContain('Els en Güler');
});

test('a long title stands beside the heading of the whole board, and not over it', async () => {
  const day = studyDay(5);
  const info = {
    ...day.info,
    title: 'Samen spreken en luisteren '.repeat(7),
    school: 'De Linde '.repeat(13),
  };
  const pdf = await renderReport({ ...day, info }, { language: 'nl', parts: ['board'], overview: 'paper' });
  // The cover comes first.
  const words = pdfWords(pdf).filter(({ page }) => page.width > page.height);
  const heading = words.findLast(({ text }) => text === 'bord');
  expect(heading).toBeDefined();
  const beside = words.filter(
    ({ top, bottom, left }) => heading && left > 150 && bottom > heading.top && top < heading.bottom,
  );
  expect(beside.length).toBeGreaterThan(5);
  expect(Math.min(...beside.map(({ left }) => left))).toBeGreaterThan(heading?.right ?? Infinity);
});

test('a day on which nothing was done has no page at a glance', async () => {
  const pdf = await renderReport(emptyBoard({ title: 'Leeg' }), { language: 'nl' });
  const text = pdfText(pdf);
  expect(text).not.toContain('In één oogopslag');
  expect(text).toContain('Hoe lees je dit verslag?');
  expect(text).toContain('Hier hangen geen briefjes.');
  // What is in it stands below the coloured ground of the cover, where it can be read.
  const heading = pdfWords(pdf).find(({ text: word }) => word === 'verslag');
  expect(heading?.top).toBeGreaterThan(COVER_WITHOUT_BOARD);
});

describe('hostile content', () => {
  const texts = [
    '#let x = 1; #panic("boem") $ x^2 $ ] } ) *vet* _schuin_ `code` <label> @ref // weg /* weg */ \\ #include "/etc/passwd"',
    '<script>alert(1)</script> <svg/onload=x> &amp; "\' %PDF-1.7',
    'omgekeerd \u202e tekst \u2066 en \u0000 meer \u001b[31m \ufeff',
    `half \ud83d teken \udc00`,
    'a\u0301\u0302\u0303\u0304\u0305\u0306 toren',
  ];

  test('is told as it was written and changes nothing', async () => {
    const notes = Object.fromEntries(
      texts.map((text, index) => [`n${index}`, aNote({ text, pos: [index * 220, 0] })]),
    );
    const nasty = texts[0] ?? '';
    const pdf = await renderReport(
      {
        ...emptyBoard({ title: nasty.slice(0, 60), school: nasty, goal: nasty, question: nasty }),
        notes,
        zones: { constructor: aZone({ title: nasty, prompt: nasty }) },
        theory: { toString: aCard({ title: nasty, text: nasty, source: nasty, zone: 'constructor' }) },
      },
      { language: 'nl' },
    );
    const found = squeezed(pdfText(pdf));
    expect(found).toContain(squeezed(nasty));
    expect(found).toContain(squeezed(texts[1] ?? ''));
    expect(found).toContain('omgekeerdtekstenmeer[31m');
    expect(checkPdf(pdf)).toContain('No syntax');
  });

  test('words of ten thousand characters, a thousand lines and an empty note find their place', async () => {
    const long = 'wartaal'.repeat(1500);
    const pdf = await renderReport(
      {
        ...emptyBoard({ title: 'x'.repeat(200) }),
        zones: { z: aZone({ title: 'y'.repeat(120) }) },
        notes: {
          a: aNote({ text: long, zone: 'z' }),
          b: aNote({ text: 'regel\n'.repeat(1000), zone: 'z', size: 'small' }),
          c: aNote({ zone: 'z' }),
        },
      },
      { language: 'nl' },
    );
    // On the board, on the pages of its zone and in the list.
    expect(pdfText(pdf).match(/wartaal/g)?.length).toBeGreaterThan(2500);
    expect(wordsOffPage(pdf)).toEqual([]);
    expect(checkPdf(pdf)).toContain('No syntax');
  });

  test('drawings without sense are passed over', async () => {
    const shape = (props: unknown, type = 'draw') => ({
      pos: [0, 0, 0, 's:loop', 'a1'] as const,
      shape: { type, props, opacity: '"/><script>' },
      author: null,
      deleted: 0,
    });
    const pdf = await renderReport(
      {
        ...emptyBoard(),
        sketch: {
          's:loop': shape({ segments: [{ points: [{ x: NaN, y: 1e300 }, null, 'x'] }] }),
          's:geo': shape(
            { geo: '__proto__', w: -5, h: '"/>', fill: 'constructor', color: '"><image/>' },
            'geo',
          ),
          's:text': shape({ richText: { content: 'x' }, text: 7 }, 'text'),
          's:what': shape({}, 'constructor'),
          's:arrow': shape(null, 'arrow'),
        },
      },
      { language: 'nl' },
    );
    expect(checkPdf(pdf)).toContain('No syntax');
  });
});

describe('while it is made', () => {
  test('each step is told once, in order', async () => {
    const told: ReportStep[] = [];
    await renderReport(emptyBoard(), { language: 'nl', onProgress: (step) => told.push(step) });
    expect(told).toEqual(reportSteps);
  });

  test('it can be cancelled', async () => {
    const stop = new AbortController();
    const report = renderReport(studyDay(20), {
      language: 'nl',
      signal: stop.signal,
      onProgress: (step) => {
        if (step === 'typeset') stop.abort();
      },
    });
    await expect(report).rejects.toMatchObject({ name: 'ReportError', code: 'cancelled' });
  });

  test('what is no board is refused with a code', async () => {
    const damaged = { ...emptyBoard(), notes: undefined } as unknown as ReturnType<typeof emptyBoard>;
    await expect(renderReport(damaged, { language: 'nl' })).rejects.toThrow(ReportError);
    await expect(renderReport(damaged, { language: 'nl' })).rejects.toMatchObject({ code: 'bad-board' });
  });
});

describe('one sheet', () => {
  const board = studyDay(40);

  test('is one page, and carries no note that it does not show', async () => {
    const pdf = await renderReport(board, { language: 'nl', parts: ['summary'], names: false });
    expect(pdfInfo(pdf).Pages).toBe('1');
    expect(pdfText(pdf)).toContain(board.info.title);
    expect(pdfAttachment(pdf, 'board.json')).toMatchObject({ notes: {} });
    expect(JSON.stringify(pdfAttachment(pdf, 'board.json'))).not.toContain('"author"');
  });

  test.each(PAPERS)('keeps clear of its foot on %s, however much was agreed', async (paper) => {
    const [agreement] = Object.values(board.agreements);
    if (!agreement) throw new Error('no agreement');
    const long = { ...agreement, text: 'Samen spreken en luisteren '.repeat(9) };
    const agreements = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`a${String(at)}`, long]));
    const pdf = await renderReport({ ...board, agreements }, { language: 'nl', parts: ['summary'], paper });
    expect(pdfInfo(pdf).Pages).toBe('1');
    const words = pdfWords(pdf);
    expect(words.map(({ text }) => text).join(' ')).toContain('+ 5 afspraken');
    const foot = words.at(-1)?.top ?? 0;
    expect(
      words.filter(({ top, bottom }) => bottom > foot && top < foot - 1).map(({ text }) => text),
    ).toEqual([]);
  });
});
