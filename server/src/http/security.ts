/** Headers that keep pages to themselves: nothing is loaded from, sent to or framed by another site. */
import { createHash } from 'node:crypto';
import type { App } from './parts.ts';

/** What a Host header may hold; anything else does not belong in another header. */
const HOST = /^[A-Za-z0-9.:[\]-]+$/;

const INLINE_SCRIPT = /<script(?![^>]*\ssrc\s*=)[^>]*>([\s\S]*?)<\/script>/gi;

/** CSP sources for the inline scripts of a page, which its builder wrote and nobody else may add to. */
export const inlineScriptHashes = (html: string): string[] =>
  [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/**
 * `host` names the socket's address in full, because browsers before 2022 do not count `ws:` as `'self'`.
 * `isSecure`: everybody comes by https. Styles may be inline because the canvas positions everything that way.
 */
export function contentSecurityPolicy(
  scripts: readonly string[],
  host: string | undefined,
  isSecure = false,
): string {
  const insecure = isSecure ? '' : ` ws://${host ?? ''}`;
  const sockets = host && HOST.test(host) ? `${insecure} wss://${host}` : '';
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const UNUSED_FEATURES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi'];

/** Scripts, styles, fonts and images that the builder named after their content. */
const FILES = '/_app/immutable/';

/** Seconds: a year. */
const HSTS_AGE = 31_536_000;

/** @param baseUrl where everybody reaches the server; undefined when that is not said */
export function installSecurityHeaders(
  app: App,
  scripts: readonly string[],
  baseUrl: string | undefined,
): void {
  const isSecure = baseUrl?.startsWith('https:') ?? false;
  const ofFiles = {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(isSecure ? { 'strict-transport-security': `max-age=${String(HSTS_AGE)}` } : {}),
  };
  const unchanging = {
    ...ofFiles,
    'referrer-policy': 'no-referrer',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
  };
  app.addHook('onRequest', (request, reply, done) => {
    // A page has many files, and none of them is a page: what binds documents would cost each a kilobyte.
    if (request.url.startsWith(FILES)) {
      reply.headers(ofFiles);
      done();
      return;
    }
    reply.headers(unchanging);
    reply.header('content-security-policy', contentSecurityPolicy(scripts, request.headers.host, isSecure));
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
}
