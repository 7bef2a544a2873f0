import { describe, expect, it } from 'vitest';
import { memoryStorage } from '#lib/device/storage.ts';
import { Seats, tokenInFragment } from './seats.ts';
import type { Seat } from './seats.ts';

const seat = (participant: string, extra: Partial<Seat> = {}): Seat => ({
  board: 'board1',
  token: `token-of-${participant}`,
  participant,
  role: 'participant',
  name: participant,
  group: '',
  code: 'ACDEFGHJ',
  screen: '',
  ...extra,
});

describe('Seats', () => {
  it('keeps two people apart in two tabs of one device', () => {
    const device = memoryStorage();
    const an = new Seats(memoryStorage(), device);
    const bo = new Seats(memoryStorage(), device);
    an.keep(seat('an'));
    bo.keep(seat('bo'));
    expect(an.find('board1')?.participant).toBe('an');
    expect(bo.find('board1')?.participant).toBe('bo');
  });

  it('lets someone go on in a new tab on the same device', () => {
    const device = memoryStorage();
    new Seats(memoryStorage(), device).keep(seat('an'));
    const later = new Seats(memoryStorage(), device);
    expect(later.find('board1')?.token).toBe('token-of-an');
    expect(later.withCode('ACDEFGHJ')?.participant).toBe('an');
    expect(later.withCode('JHGFEDCA')).toBeUndefined();
  });

  it('knows who shares a device, until they leave', () => {
    const seats = new Seats(memoryStorage(), memoryStorage());
    seats.keep(seat('an'));
    expect(seats.isShared('board1')).toBe(false);
    seats.keep(seat('bo'));
    seats.keep(seat('screen', { role: 'screen', code: '' }), 'screen');
    seats.keep(seat('an'));
    expect(seats.people('board1').map(({ participant }) => participant)).toEqual(['bo', 'an']);
    expect([seats.isShared('board1'), seats.isShared('board2')]).toEqual([true, false]);
    seats.forget('board1');
    expect(seats.people('board1').map(({ participant }) => participant)).toEqual(['bo']);
  });

  it('does not let a projector take the desk of the same browser', () => {
    const seats = new Seats(memoryStorage(), memoryStorage());
    seats.keep(seat('an', { role: 'facilitator', code: '' }));
    seats.keep(seat('screen', { role: 'screen', code: '' }), 'screen');
    expect(seats.find('board1')?.participant).toBe('an');
    expect(seats.find('board1', 'screen')?.participant).toBe('screen');
  });

  it('forgets only the person who leaves', () => {
    const device = memoryStorage();
    const an = new Seats(memoryStorage(), device);
    const bo = new Seats(memoryStorage(), device);
    an.keep(seat('an'));
    bo.keep(seat('bo'));
    an.forget('board1');
    expect(bo.find('board1')?.participant).toBe('bo');
    expect(new Seats(memoryStorage(), device).find('board1')?.participant).toBe('bo');
    bo.forget('board1');
    expect(new Seats(memoryStorage(), device).find('board1')).toBeUndefined();
    expect(bo.withCode('ACDEFGHJ')).toBeUndefined();
  });

  it('ignores what is not a seat', () => {
    const tab = memoryStorage();
    tab.setItem('samenbord:desk:board1', '{"board":"board1","token":4}');
    expect(new Seats(tab, memoryStorage()).find('board1')).toBeUndefined();
    tab.setItem('samenbord:desk:board1', 'not json');
    expect(new Seats(tab, memoryStorage()).find('board1')).toBeUndefined();
  });
});

describe('tokenInFragment', () => {
  it('finds the key of a link', () => {
    expect(tokenInFragment('#sleutel=abc-DEF_1')).toBe('abc-DEF_1');
  });
  it('is undefined for other fragments', () => {
    expect(tokenInFragment('')).toBeUndefined();
    expect(tokenInFragment('#ACDEFGHJ')).toBeUndefined();
    expect(tokenInFragment('#sleutel=')).toBeUndefined();
  });
});
