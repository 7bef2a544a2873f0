/** A day whose report shows every part once: for the pictures in docs/report and for whoever wants to see one. */
import { OPEN_WORK } from '@samenbord/board';
import type { BoardSnapshot, Phase, Vote } from '@samenbord/board';
import type { Beside } from '../options.ts';
import { aNote, studyDay } from './boards.ts';
import { sketch, stroke } from './shapes.ts';

/** When the first note of `studyDay` was written; each next one came a second later. */
const FIRST = 1_700_000_000_000;
const NOTES = 30;

const phase = (order: number, name: string, minutes: number, note: number): Phase => ({
  order,
  name,
  minutes,
  kind: 'work',
  purpose: '',
  may: OPEN_WORK,
  readAhead: false,
  groupSize: 0,
  startedAt: FIRST + note * 1000,
});

const chosen: Vote = {
  zone: 'zone-1',
  voters: 21,
  question: 'Waar werken we dit trimester aan?',
  kind: 'dots',
  options: ['note-1', 'note-7', 'note-13', 'note-20'],
  dots: 3,
  state: 'closed',
  result: { 'note-1': 17, 'note-7': 9, 'note-13': 12, 'note-20': 21 },
  tooFew: false,
  openedAt: FIRST,
};

/** Around a note, by somebody with a pen. */
const RING = Array.from({ length: 50 }, (_, step) => ({
  x: 130 + 125 * Math.cos(step / 7.6),
  y: 120 + 112 * Math.sin(step / 7.6),
  z: 0.5,
}));

export function sampleDay(): { board: BoardSnapshot; beside: Beside } {
  const day = studyDay(NOTES, 3);
  const [x = 0, y = 0] = day.notes['note-20']?.pos ?? [];
  const ring = stroke({ color: 'red', size: 's', segments: [{ type: 'free', points: RING }] });
  return {
    board: {
      ...day,
      phases: {
        own: phase(1, 'In stilte schrijven', 10, 0),
        link: phase(2, 'Koppelen per leeftijdsgroep', 25, 14),
        back: phase(3, 'Terugkoppelen', 15, 24),
      },
      votes: { chosen },
      sketch: { 's:ring': sketch('draw', [x - 30, y - 20], ring) },
    },
    beside: {
      late: [aNote({ text: 'Kan de logopediste ook eens meekijken?', zone: 'zone-1' })],
      groups: [{ name: 'Eerste graad', board: studyDay(9, 7) }],
    },
  };
}
