import { expect, it } from 'vitest';
import { viewFor } from './view-choice.ts';

const laptop = { small: false, draws: true };
const phone = { small: true, draws: true };

it('a laptop shows the board and a phone the list', () => {
  expect(viewFor(null, laptop)).toBe('board');
  expect(viewFor(null, phone)).toBe('list');
});

it('a laptop that cannot draw shows the list', () => {
  expect(viewFor(null, { small: false, draws: false })).toBe('list');
});

it('what was chosen before holds on every device', () => {
  expect(viewFor('list', laptop)).toBe('list');
  expect(viewFor('board', phone)).toBe('board');
});

it('anything else that was kept counts for nothing', () => {
  expect(viewFor('kanban', laptop)).toBe('board');
});
