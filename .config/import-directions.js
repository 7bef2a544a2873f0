// The house's import directions as an ESLint rule: web, server -> report, templates, sync -> board.
// A rule of our own because no-restricted-imports sees neither import() nor types written as import('…').
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isBuiltin } from 'node:module';

const anywhere = () => true;
const oneOf = (names) => (name) => names.includes(name);

/**
 * Every place: what it is for, the packages of ours that it may import, which npm packages it may import,
 * and whether it runs on Node only.
 * @type {Record<string, { is: string, ours: string[], npm: (name: string) => boolean, node: boolean }>}
 */
const places = {
  'packages/board': { is: 'the domain', ours: [], npm: oneOf(['yjs', 'lib0']), node: false },
  'packages/sync': { is: 'the wire', ours: ['board'], npm: anywhere, node: false },
  'packages/templates': {
    is: 'data that the browser loads too',
    ours: ['board'],
    npm: anywhere,
    node: false,
  },
  'packages/report': { is: 'the report', ours: ['board'], npm: anywhere, node: true },
  server: { is: 'the server', ours: ['board', 'sync', 'templates', 'report'], npm: anywhere, node: true },
  web: { is: 'the website', ours: ['board', 'sync', 'templates'], npm: anywhere, node: true },
  tests: {
    is: 'the tests',
    ours: ['board', 'sync', 'templates', 'report', 'server'],
    npm: anywhere,
    node: true,
  },
};

const canvas = 'web/src/lib/canvas';
const canvasOnly = /^(tldraw|@tldraw\/.+|react|react-dom)$/;
/** The schema of tldraw's records draws nothing: the report reads drawings and writes files for tldraw with it. */
const schemaOfDrawings = '@tldraw/tlschema';

/** Where something that is missed in one place belongs instead. */
const homes = {
  report: 'Only the server makes reports: call the export route.',
  server: 'Only tests may reach into the server; others talk to it over HTTP and the socket.',
  web: 'Nothing may import the website: what is shared belongs in packages/board, packages/sync or packages/templates.',
  sync: 'Rules about the domain belong in packages/board, which knows nothing of the wire.',
  templates: 'The schema of a template belongs in packages/board; the texts stay in packages/templates.',
  tests: 'Code that is not a test belongs in its package.',
};

const placeOf = (path) => Object.keys(places).find((place) => path === place || path.startsWith(place + '/'));
const shortName = (place) => place.replace('packages/', '');
const isTest = (path) => /\.(test|bench)\.[jt]sx?$/.test(path) || path.startsWith('tests/');

/** 'yjs/src/x' -> 'yjs', '@tldraw/assets/urls' -> '@tldraw/assets' */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Says what is wrong with importing `specifier` from `path` (relative to the root), or undefined. */
function objection(path, specifier) {
  const from = placeOf(path);
  if (!from) return undefined;
  if (specifier.startsWith('.') || isAbsolute(specifier)) return objectionToFile(path, from, specifier);
  if (specifier.startsWith('@samenbord/')) return objectionToOurs(from, specifier);

  const { is, npm, node } = places[from];
  if (isBuiltin(specifier)) {
    if (node || isTest(path)) return undefined;
    return `${from} (${is}) also runs in the browser: what needs Node belongs in server.`;
  }
  const name = packageOf(specifier);
  const reads = name === schemaOfDrawings && from === 'packages/report';
  if (canvasOnly.test(name) && !reads && !path.startsWith(canvas + '/')) {
    return `Only ${canvas} knows tldraw and React: put this there, behind a function of ours.`;
  }
  if (!specifier.startsWith('#') && !isTest(path) && !npm(name)) {
    return `${from} (${is}) imports yjs and lib0 only: what needs '${name}' belongs in server, web or another package.`;
  }
  return undefined;
}

function objectionToFile(path, from, specifier) {
  const to = placeOf(resolve('/', dirname(path), specifier).slice(1));
  if (!to || to === from) return undefined;
  const name = shortName(to);
  return places[from].ours.includes(name)
    ? `Import '@samenbord/${name}', not its inner files: export there what is missed.`
    : wrongDirection(from, name);
}

function objectionToOurs(from, specifier) {
  const [, name, ...inner] = specifier.split('/');
  if (name === shortName(from)) return `Inside ${from}, import the file itself by a relative path.`;
  if (!places[from].ours.includes(name)) return wrongDirection(from, name);
  // What a package has for its own tests serves those across packages too.
  if (inner[0] === 'testing' && from === 'tests') return undefined;
  if (inner.length > 0)
    return `Import '@samenbord/${name}', not its inner files: export there what is missed.`;
  return undefined;
}

function wrongDirection(from, name) {
  const { is, ours } = places[from];
  const allowed = ours.length > 0 ? ours.map((other) => `@samenbord/${other}`).join(', ') : 'none of ours';
  return `${from} (${is}) may import ${allowed}. ${homes[name] ?? ''}`.trim();
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports go down only: web, server -> report, templates, sync -> board.' },
    schema: [],
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const message = objection(path, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};
