import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

it('needs no variable at all', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 3000, host: '0.0.0.0', retentionDays: 366, trustProxy: false });
  expect(config.dataDir).toMatch(/\/data$/);
  expect(config.baseUrl).toBeUndefined();
  expect(config.createKey).toBeUndefined();
});

it('reads every variable', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/samenbord',
    BASE_URL: 'https://bord.school.be/',
    CREATE_KEY: 'geheim-van-2026',
    RETENTION_DAYS: '30',
    TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
    METRICS: 'open',
  });
  expect(config).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: '/srv/samenbord',
    baseUrl: 'https://bord.school.be',
    createKey: 'geheim-van-2026',
    retentionDays: 30,
    trustProxy: ['127.0.0.1', '10.0.0.0/8'],
    openMetrics: true,
  });
});

it('takes an empty variable as not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '' }).port).toBe(3000);
  expect(readConfig({ BASE_URL: '/' }).baseUrl).toBeUndefined();
});

it('reports every bad value at once, in both languages', () => {
  const problems = problemsOf({
    PORT: '70000',
    HOST: 'not a host',
    BASE_URL: 'ftp://school.be',
    DATABASE_URL: 'postgres://localhost/samenbord',
    CREATE_KEY: 'met spatie',
    RETENTION_DAYS: '0',
    TRUST_PROXY: 'maybe',
    METRICS: 'yes',
  });
  expect(problems.map((problem) => problem.variable).sort()).toEqual([
    ...['BASE_URL', 'CREATE_KEY', 'DATABASE_URL', 'HOST', 'METRICS', 'PORT', 'RETENTION_DAYS'],
    'TRUST_PROXY',
  ]);
  for (const { message } of problems) {
    expect(message.nl).not.toBe('');
    expect(message.en).not.toBe(message.nl);
  }
});

it('never repeats the create key in a message', () => {
  for (const CREATE_KEY of ['mijn geheim', 'geheim']) {
    const [problem] = problemsOf({ CREATE_KEY });
    expect(problem?.variable).toBe('CREATE_KEY');
    expect(JSON.stringify(problem)).not.toContain(CREATE_KEY);
  }
});

it.each(['3000.5', '-1', '0x10', '3e3', 'drie'])('refuses %s as a port', (PORT) => {
  expect(problemsOf({ PORT }).map((problem) => problem.variable)).toEqual(['PORT']);
});

it.each(['bord.school.be', 'https://school.be/bord', 'https://user@school.be', 'https://school.be?x=1'])(
  'refuses %s as a base address',
  (BASE_URL) => {
    expect(problemsOf({ BASE_URL }).map((problem) => problem.variable)).toEqual(['BASE_URL']);
  },
);

it.each(['1', '10.0.0.0/33', '10.0.0', 'proxy.local', '10.0.0.1/8/8'])(
  'refuses %s as a trusted proxy',
  (TRUST_PROXY) => {
    expect(problemsOf({ TRUST_PROXY }).map((problem) => problem.variable)).toEqual(['TRUST_PROXY']);
  },
);

it('takes a create key of twelve characters, and none that is shorter', () => {
  expect(readConfig({ CREATE_KEY: 'abcdefghijkl' }).createKey).toBe('abcdefghijkl');
  const [problem] = problemsOf({ CREATE_KEY: 'abcdefghijk' });
  expect(problem?.message.nl).toContain('minstens 12 tekens');
  expect(problem?.message.en).toContain('at least 12 characters');
});
