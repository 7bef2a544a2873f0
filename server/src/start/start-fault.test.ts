import { expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { DataDirInUse } from '../storage/database.ts';
import { startFault } from './start-fault.ts';

const where = { port: 3000, host: '0.0.0.0', dataDir: '/srv/data' };
const systemError = (properties: object) => Object.assign(new Error('system'), properties);

it.each([
  [systemError({ code: 'EADDRINUSE', syscall: 'listen' }), 'Port 3000 is already in use'],
  [systemError({ code: 'EACCES', syscall: 'listen' }), 'You may not use port 3000'],
  [systemError({ code: 'EADDRNOTAVAIL', syscall: 'listen' }), 'does not have the address 0.0.0.0'],
  [systemError({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), 'does not have the address 0.0.0.0'],
  [systemError({ code: 'EACCES', syscall: 'mkdir' }), '/srv/data cannot be written to'],
  [systemError({ code: 'EROFS', syscall: 'mkdir' }), '/srv/data cannot be written to'],
  [systemError({ code: 'ERR_SQLITE_ERROR', errcode: 14 }), '/srv/data cannot be written to'],
  [systemError({ code: 'ERR_SQLITE_ERROR', errcode: 1544 }), '/srv/data cannot be written to'],
  [systemError({ code: 'ERR_SQLITE_ERROR', errcode: 13 }), 'is full'],
  [systemError({ code: 'ENOSPC' }), 'is full'],
  [systemError({ code: 'ERR_SQLITE_ERROR', errcode: 26 }), 'is damaged'],
  [new DataDirInUse('/srv/data'), 'Another Samenbord is using'],
])('explains %o', (error, english) => {
  const told = startFault(error, where);
  expect(told).toHaveLength(1);
  expect(told?.[0]?.en).toContain(english);
  expect(told?.[0]?.nl).not.toBe(told?.[0]?.en);
});

it('repeats every bad setting with its name', () => {
  const error = new ConfigError([
    { variable: 'PORT', message: { nl: 'fout', en: 'wrong' } },
    { variable: 'HOST', message: { nl: 'ook fout', en: 'wrong too' } },
  ]);
  expect(startFault(error, undefined)).toEqual([
    { nl: 'PORT: fout', en: 'PORT: wrong' },
    { nl: 'HOST: ook fout', en: 'HOST: wrong too' },
  ]);
});

it('does not pretend to understand what nobody foresaw', () => {
  expect(startFault(new TypeError('x is not a function'), where)).toBeUndefined();
});
