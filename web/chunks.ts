/**
 * Few files in place of many. Browsers fetch six files at a time over plain http, and each costs a school's wifi a
 * round trip, so that the sixty small chunks of the list took longer than their bytes. What is needed at the same moment
 * comes as one file.
 */
import type { Plugin } from 'vite';

/** Moments, in the order in which they come: a module goes with the first that needs it. */
const MOMENTS = {
  /** On every page. */
  core: [/kit\/src\/runtime\/client\/client-entry\.js$/, /src\/routes\/\+layout\.svelte$/],
  list: [/routes\/bord\/\[id\]\/lijst\/\+page\.svelte$/],
  desk: [/routes\/bord\/\[id\]\/\+page\.svelte$/, /lib\/desk\/DeskView\.svelte$/],
  /** What the list shows once the notes can be read. */
  menus: [/lib\/list\/menus\.ts$/],
  sheets: [
    /lib\/(agreements|closing|desk|desk\/\w+|groups|keys|rehearsal|school|table|thread)\/\w+Sheet\.svelte$/,
  ],
  canvas: [/lib\/canvas\/index\.ts$/],
  /** Pages without a board. */
  doors: [/src\/routes\/(?!bord\/).*\+(page|error)\.svelte$/],
} as const;

type Moment = keyof typeof MOMENTS;

const isMessage = (id: string) => id.includes('/paraglide/messages/');
const messageOf = (id: string) => /([^/]+)\.js$/.exec(id)?.[1] ?? '';

function groupOf(needed: ReadonlySet<Moment>): string | null {
  const has = (moment: Moment) => needed.has(moment);
  if (has('core')) return 'core';
  if (has('list')) return has('doors') ? 'common' : has('desk') || has('canvas') ? 'board' : 'list';
  if (has('desk')) return has('doors') ? 'parts' : has('menus') || has('canvas') ? 'bars' : 'desk';
  if (has('menus') && has('canvas')) return 'bars';
  if (has('menus')) return has('doors') ? 'parts' : 'menus';
  return has('sheets') && !has('doors') && !has('canvas') ? 'sheets' : null;
}

/** What comes as a whole, whoever needs it; of two that fit, the later. */
const WHOLE = {
  core: /node_modules\/(svelte|esm-env|clsx|devalue)\/|kit\/src\/runtime\/(shared|components\/)/,
  yjs: /node_modules\/(yjs|lib0)\//,
  /** Dialogs and choices. */
  controls:
    /node_modules\/(bits-ui\/dist\/(?!bits\/tabs)|svelte-toolbelt|runed|tabbable|style-to-object|inline-style-parser)/,
  /** What hangs from a button: menus and such. */
  floating:
    /node_modules\/(@floating-ui\/(core|dom|utils)\/|bits-ui\/dist\/(bits\/(menu\/(?!utils|context-menu-attributes)|popover\/|dropdown-menu\/|utilities\/(floating|popper)-layer\/)|internal\/(floating-svelte|safe-polygon|dom-typeahead)))/,
  /** Before the rest: what the rest is fetched with. */
  start: /preload-helper|runtime\/client\/payload\.js$/,
};

/** Of pages without a board; of their own each would be a request for some hundred bytes. */
const SMALL_PARTS = /lib\/(design|join)\/|\/paraglide\/messages\/|@lucide\/|src\/(fields|ids|records)\.ts$/;

/** What a package of the house hands on under one name, and is itself shaken off. */
const isIndex = (id: string) => /packages\/\w+\/src\/index\.ts$/.test(id);

const isOfTheHouse = (id: string) => /packages\/\w+\/src\//.test(id);

const exportedNames = (code: string): string[] =>
  [...code.matchAll(/\bexport (?:async )?(?:function\*?|const|class) (\w+)/g)].map(([, name = '']) => name);

const importedNames = (code: string): Set<string> =>
  new Set(
    [...code.matchAll(/\bimport ?\{([^}]*)\} ?from/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim().split(' ')[0] ?? ''),
    ),
  );

/** What rolldown says of a module while it divides them: what tree shaking left. */
type Ask = (
  id: string,
) => { code: string | null; importers: string[]; importedIds: string[]; isEntry: boolean } | null;

function divide(ids: readonly string[], ask: Ask): Map<string, string> {
  const imports = new Map<string, string[]>();
  const link = (importer: string, id: string) => {
    const known = imports.get(importer);
    if (known) known.push(id);
    else imports.set(importer, [id]);
  };
  const wanted = new Map<string, ReadonlySet<string>>();
  const wantedBy = (id: string) => {
    const names = wanted.get(id) ?? importedNames(ask(id)?.code ?? '');
    wanted.set(id, names);
    return names;
  };
  const isLeaf = (id: string) => (ask(id)?.importedIds.length ?? 0) === 0;
  const words = new Map(ids.filter(isMessage).map((id) => [messageOf(id), id]));
  for (const id of ids) {
    const { code, importers } = ask(id) ?? { code: '', importers: [] };
    if (isMessage(id)) continue;
    const exported = exportedNames(code ?? '');
    for (const importer of importers) {
      link(importer, id);
      // An icon's file hands on another one, and is itself shaken off.
      const through = ask(importer);
      if (through?.importedIds.length === 1) for (const beyond of through.importers) link(beyond, id);
      if (through && isIndex(importer))
        for (const beyond of through.importers)
          if (exported.some((name) => wantedBy(beyond).has(name))) link(beyond, id);
    }
    // Everything imports all messages through one index; which ones it says stands in its code.
    for (const [, name = ''] of (code ?? '').matchAll(/\bm\.(\w+)/g)) {
      const message = words.get(name);
      if (message) link(id, message);
    }
  }
  const needed = new Map<string, Set<Moment>>();
  for (const [moment, roots] of Object.entries(MOMENTS) as [Moment, readonly RegExp[]][]) {
    const open = ids.filter((id) => roots.some((root) => root.test(id)));
    const seen = new Set(open);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      needed.set(id, (needed.get(id) ?? new Set()).add(moment));
      for (const next of imports.get(id) ?? []) {
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    }
  }
  const groups = new Map<string, string>();
  for (const [id, moments] of needed) {
    // Which of the house's rules a page without a board needs, the bundler knows better than this graph.
    const isLeft = ask(id)?.isEntry || (isOfTheHouse(id) && moments.has('doors') && !isLeaf(id));
    const group = isLeft ? null : groupOf(moments);
    if (group) groups.set(id, group);
  }
  for (const id of ids)
    for (const [group, files] of Object.entries(WHOLE)) if (files.test(id)) groups.set(id, group);
  return groups;
}

export function fewChunks(): Plugin {
  let ids: string[] = [];
  let groups: Map<string, string> | undefined;
  return {
    name: 'few-chunks',
    apply: 'build',
    config: () => ({
      environments: {
        client: {
          build: {
            rolldownOptions: {
              preserveEntrySignatures: 'allow-extension',
              output: {
                codeSplitting: {
                  includeDependenciesRecursively: false,
                  groups: [
                    {
                      test: (id) => {
                        if (groups) ids = [];
                        groups = undefined;
                        ids.push(id);
                        return true;
                      },
                      name: (id, ctx) => {
                        groups ??= divide(ids, (module) => ctx.getModuleInfo(module));
                        return groups.get(id) ?? null;
                      },
                    },
                    { name: 'door', test: SMALL_PARTS, minShareCount: 2 },
                  ],
                },
              },
            },
          },
        },
      },
    }),
  };
}
