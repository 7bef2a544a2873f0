import { expect, it } from 'vitest';
import { contentSecurityPolicy, inlineScriptHashes } from './security.ts';
import { testServer } from './testing.ts';

it('forbids on every answer whatever comes from or goes to another site', async () => {
  const server = await testServer();
  for (const url of ['/healthz', '/api/templates', '/api/nergens', '/api/docs/', '/bord/x']) {
    const { headers } = await server.ask({ url });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toContain('camera=()');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe/);
  }
  await server.close();
});

it('lets the scripts run that the builder wrote into a page, and no others', () => {
  const html = '<script>start()</script><script src="/a.js"></script><script type="module">\nx\n</script>';
  const hashes = inlineScriptHashes(html);
  expect(hashes).toEqual([
    "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='",
    expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/),
  ]);
  expect(contentSecurityPolicy(hashes, undefined)).toContain(`script-src 'self' ${hashes.join(' ')};`);
});

it('names the address of the sockets, unless the host is not one', () => {
  expect(contentSecurityPolicy([], '192.168.1.20:3000')).toContain(
    "connect-src 'self' ws://192.168.1.20:3000 wss://192.168.1.20:3000;",
  );
  expect(contentSecurityPolicy([], "x; script-src 'unsafe-inline'")).toContain("connect-src 'self';");
});

it('knows only encrypted sockets, and asks browsers to stay with https, where everybody comes by https', async () => {
  const secure = await testServer({ BASE_URL: 'https://bord.school.be' });
  const { headers } = await secure.ask({ url: '/healthz', headers: { host: 'bord.school.be' } });
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  expect(headers['content-security-policy']).toContain("connect-src 'self' wss://bord.school.be;");
  await secure.close();
  const open = await testServer({ BASE_URL: 'http://bord.school.be' });
  expect((await open.ask({ url: '/healthz' })).headers['strict-transport-security']).toBeUndefined();
  await open.close();
});
