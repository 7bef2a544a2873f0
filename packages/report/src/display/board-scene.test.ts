import { expect, test } from 'vitest';
import { cleanBoard } from '../content/clean-board.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { studyDay } from '../testing/boards.ts';
import { drawBoard } from './board-scene.ts';
import { fittersFor } from './draw-note.ts';
import { pictures } from './pictures.ts';
import { Scene } from './scene.ts';

const shown = pictures(cleanBoard(studyDay(40)), messagesFor('nl'));
const { fitters } = fittersFor();

/** What is painted of the board where `isSeen`. */
function painted(links: typeof shown.links, isSeen: Parameters<typeof drawBoard>[4]) {
  const scene = new Scene([0, 0, 4000, 2000], [0, 0, 4000, 2000]);
  drawBoard(scene, { ...shown, links }, [], fitters, isSeen);
  return scene.layers();
}

test('a link is drawn where both of its ends are seen', () => {
  expect(shown.links.length).toBeGreaterThan(5);
  expect(painted(shown.links, undefined)).not.toEqual(painted([], undefined));
  const cards = new Set(shown.cards.map(({ box }) => String(box)));
  const withoutCards: Parameters<typeof drawBoard>[4] = (box) => !cards.has(String(box));
  expect(painted(shown.links, withoutCards)).toEqual(painted([], withoutCards));
});
