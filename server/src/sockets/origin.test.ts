import { describe, expect, test } from 'vitest';
import { originAllowed } from './origin.ts';

describe('the origin of a socket', () => {
  test.each([
    ['no origin: a program', undefined, 'bord.school.be', undefined],
    ['the page of this host', 'https://bord.school.be', 'bord.school.be', undefined],
    ['the page of this host and port', 'http://192.168.1.20:3000', '192.168.1.20:3000', undefined],
    ['a port that goes without saying', 'https://bord.school.be', 'bord.school.be:443', undefined],
    ['capitals', 'https://bord.school.be', 'Bord.School.BE', undefined],
    ['IPv6', 'http://[::1]:3000', '[::1]:3000', undefined],
    [
      'the public address behind a proxy',
      'https://bord.school.be',
      'localhost:3000',
      'https://bord.school.be/',
    ],
  ])('is let in: %s', (_, origin, host, baseUrl) => {
    expect(originAllowed(origin, host, baseUrl)).toBe(true);
  });

  test.each([
    ['another host', 'https://evil.example', 'bord.school.be', undefined],
    ['another port', 'http://localhost:4000', 'localhost:3000', undefined],
    ['a host that only begins alike', 'https://bord.school.be.evil.example', 'bord.school.be', undefined],
    ['a host that only ends alike', 'https://evil-bord.school.be', 'bord.school.be', undefined],
    ['a sandboxed page', 'null', 'bord.school.be', undefined],
    ['a file', 'file://', 'bord.school.be', undefined],
    ['an extension', 'chrome-extension://bord.school.be', 'bord.school.be', undefined],
    ['nothing', '', 'bord.school.be', undefined],
    [
      'plain http where the public address is https',
      'http://bord.school.be',
      'proxy',
      'https://bord.school.be',
    ],
    ['no host to compare with', 'https://bord.school.be', undefined, undefined],
  ])('is refused: %s', (_, origin, host, baseUrl) => {
    expect(originAllowed(origin, host, baseUrl)).toBe(false);
  });
});
