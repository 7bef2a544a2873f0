import { expect, it } from 'vitest';
import { announcement } from './announce.ts';

const everywhere = {
  version: '1.2.3',
  host: '0.0.0.0',
  port: 3000,
  baseUrl: undefined,
  lan: ['192.168.1.20', '10.0.0.4'],
  hasCreateKey: true,
  freeBytes: 10_000_000_000,
};

it('names the local address and every address on the network, with a code for the first', () => {
  const text = announcement(everywhere, false);
  expect(text).toContain('http://localhost:3000\n');
  expect(text).toContain('http://192.168.1.20:3000\n');
  expect(text).toContain('http://10.0.0.4:3000\n');
  expect(text).toMatch(/[█▀▄]{20}/);
  expect(text).not.toContain('\u001b');
});

it('draws the code so that a phone can read it on any terminal', () => {
  expect(announcement(everywhere, true)).toContain('\u001b[97;40m');
});

it('shows only where it listens', () => {
  const text = announcement({ ...everywhere, host: '::1' }, false);
  expect(text).toContain('http://[::1]:3000\n');
  expect(text).not.toContain('192.168.1.20');
  expect(text).not.toContain('█');
});

it('points everybody to the public address when there is one', () => {
  const text = announcement({ ...everywhere, baseUrl: 'https://bord.school.be' }, false);
  expect(text.lastIndexOf('https://bord.school.be')).toBeGreaterThan(text.indexOf('█'));
});

it('says so when the machine is on no network', () => {
  expect(announcement({ ...everywhere, lan: [] }, false)).toContain('This machine is on no network.');
});

it('says which version it is', () => {
  expect(announcement(everywhere, false)).toContain('Samenbord 1.2.3 is ready.');
});

it('says that everybody on the network can make boards, where that is so', () => {
  const warns = (about: object) =>
    announcement({ ...everywhere, ...about }, false).includes('zet CREATE_KEY om dat te beperken');
  expect(warns({ hasCreateKey: false })).toBe(true);
  expect(warns({})).toBe(false);
  expect(warns({ hasCreateKey: false, host: '127.0.0.1' })).toBe(false);
  expect(warns({ hasCreateKey: false, host: '127.0.0.1', baseUrl: 'https://bord.school.be' })).toBe(true);
});

it('warns of a disk that is nearly full', () => {
  expect(announcement({ ...everywhere, freeBytes: 123 * 1024 * 1024 }, false)).toContain(
    'nog maar 123 MB vrij',
  );
  expect(announcement(everywhere, false)).not.toContain('MB');
});
