/**
 * The canvas without what a board never shows, and without what it shows later. tldraw's interface names all of its parts,
 * also those that the board takes out (src/lib/canvas/ui/components.tsx), and shows each word with a whole text editor, so
 * that a bundler cannot leave them away: a third of what an old laptop waits for. Here those parts show nothing, and the
 * text editor is a file of its own. A file that tldraw no longer has ends the build.
 */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

const T = 'tldraw/dist-esm/lib';
const E = '@tldraw/editor/dist-esm/lib';

const UNSEEN: readonly string[] = [
  `${T}/ui/components/ActionsMenu/DefaultActionsMenu.mjs`,
  `${T}/ui/components/CursorChatBubble.mjs`,
  `${T}/ui/components/DebugMenu/DefaultDebugMenu.mjs`,
  `${T}/ui/components/DefaultDebugPanel.mjs`,
  `${T}/ui/components/DefaultMenuPanel.mjs`,
  `${T}/ui/components/EditLinkDialog.mjs`,
  `${T}/ui/components/EmbedDialog.mjs`,
  `${T}/ui/components/HelperButtons/DefaultHelperButtons.mjs`,
  `${T}/ui/components/MainMenu/DefaultMainMenu.mjs`,
  `${T}/ui/components/Minimap/DefaultMinimap.mjs`,
  `${T}/ui/components/NavigationPanel/DefaultNavigationPanel.mjs`,
  `${T}/ui/components/PageMenu/DefaultPageMenu.mjs`,
  `${T}/ui/components/QuickActions/DefaultQuickActions.mjs`,
  `${T}/ui/components/SharePanel/DefaultSharePanel.mjs`,
  `${T}/ui/components/Toolbar/DefaultImageToolbar.mjs`,
  `${T}/ui/components/Toolbar/DefaultVideoToolbar.mjs`,
  `${T}/ui/components/TopPanel/DefaultTopPanel.mjs`,
  `${T}/ui/components/ZoomMenu/DefaultZoomMenu.mjs`,
  `${T}/ui/hooks/usePrint.mjs`,
  // A store of its own in the browser, and pictures of itself: both are the board's.
  `${E}/hooks/useLocalStore.mjs`,
  `${E}/exports/exportToSvg.mjs`,
  `${E}/exports/getSvgAsImage.mjs`,
];
/** Pages that can be embedded, of which a board takes none. */
const EMBEDS = `${T}/defaultEmbedDefinitions.mjs`;

const RICH_TEXT = `${T}/utils/text/richText.mjs`;
const TEXT_AREA = `${T}/shapes/text/RichTextArea.mjs`;
const TEXT_BAR = `${T}/ui/components/Toolbar/DefaultRichTextToolbar.mjs`;
/** What our own modules stand in for. */
const STAND_INS: Readonly<Record<string, string>> = {
  [RICH_TEXT]: 'drawnText.ts',
  [`${E}/utils/richText.mjs`]: 'drawnText.ts',
  [TEXT_AREA]: 'TextArea.tsx',
  [TEXT_BAR]: 'TextArea.tsx',
};
const TEXT_FOLDER = join(import.meta.dirname, 'src/lib/canvas/text');
/** What `virtual:tldraw-text` gives, from tldraw's own files. */
const WHOLE_TEXT: Readonly<Record<string, string>> = {
  [TEXT_AREA]: 'RichTextArea',
  [TEXT_BAR]: 'DefaultRichTextToolbar',
  [RICH_TEXT]: 'tipTapDefaultExtensions',
};
const VIRTUAL = 'virtual:tldraw-text';
/** Behind the name of a file that is meant itself. */
const ITSELF = '?itself';

/** Its polyfills are for older browsers than the build. */
const POLYFILLS = /node_modules\/core-js\//;
/** Only what is used of them counts: none does anything just by being there. */
const PURE = /node_modules\/(tldraw|@tldraw\/\w+|lz-string|@radix-ui\/[\w-]+)\//;
const ASSETS = /@tldraw\/assets\/imports\.vite\.js$/;
/** Words in languages that nobody chooses here, and the marks of pages to embed. */
const UNUSED_ASSET = /translations(?!(En|Nl)JsonUrl)\w+JsonUrl|embedIcons\w+Url/;

const fileOf = (id: string) => id.split(sep).join('/').split('/node_modules/').at(-1) ?? '';

function exportedNames(id: string, file: string): string[] {
  const [, names = ''] = /export \{([^}]*)\}/.exec(readFileSync(id, 'utf8')) ?? [];
  const found = names.split(',').map((name) => name.trim());
  if (!found[0]) throw new Error(`${file} has another form than before`);
  return found;
}

/** @param given what the module that stands in has; nobody here asks for the rest */
function standIn(module: string, names: readonly string[]): string {
  const path = join(TEXT_FOLDER, module);
  const own = new Set(
    [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name),
  );
  const given = names.filter((name) => own.has(name));
  const rest = names.filter((name) => !own.has(name));
  return [
    `export { ${given.join(', ')} } from ${JSON.stringify(path)};`,
    ...rest.map((name) => `export const ${name} = undefined;`),
  ].join('\n');
}

/** While developing, tldraw comes as one file; the pages that are drawn ahead have no canvas. */
const isForBrowsers = ({ mode, name }: { mode: string; name: string }) =>
  mode === 'build' && name === 'client';

/** @param index tldraw's own; undefined where nothing stands in for its files */
const wholeText = (index: string | undefined): string =>
  Object.entries(WHOLE_TEXT)
    .map(([file, name]) => {
      const from = index === undefined ? 'tldraw' : `${index.split(fileOf(index))[0] ?? ''}${file}${ITSELF}`;
      return `export { ${name} } from ${JSON.stringify(from)};`;
    })
    .join('\n');

export function leanCanvas(): Plugin {
  const replaced: ReadonlySet<string> = new Set([...UNSEEN, EMBEDS, ...Object.keys(STAND_INS)]);
  const left = new Set(replaced);
  return {
    name: 'lean-canvas',
    enforce: 'pre',
    config: () => ({
      environments: {
        client: {
          build: {
            rolldownOptions: { treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] } },
          },
        },
      },
    }),
    async resolveId(id, importer) {
      if (id === VIRTUAL) return `\0${VIRTUAL}`;
      if (id.endsWith(ITSELF)) return id;
      if (!importer?.endsWith(ITSELF)) return undefined;
      return this.resolve(id, importer.slice(0, -ITSELF.length));
    },
    async load(id) {
      const builds = isForBrowsers(this.environment);
      if (id === `\0${VIRTUAL}`)
        return wholeText(
          builds ? (await this.resolve('tldraw', join(TEXT_FOLDER, 'textEditing.ts')))?.id : undefined,
        );
      if (!builds) return undefined;
      if (id.endsWith(ITSELF)) return readFileSync(id.slice(0, -ITSELF.length), 'utf8');
      if (POLYFILLS.test(id)) return '';
      const file = fileOf(id);
      if (!replaced.has(file)) return undefined;
      left.delete(file);
      const names = exportedNames(id, file);
      const module = STAND_INS[file];
      if (module !== undefined) return standIn(module, names);
      const value = file === EMBEDS ? '[]' : '() => null';
      return names.map((name) => `export const ${name} = ${value};`).join('\n');
    },
    transform(code, id) {
      if (!isForBrowsers(this.environment) || !ASSETS.test(id)) return undefined;
      return code
        .split('\n')
        .filter((line) => !UNUSED_ASSET.test(line))
        .join('\n');
    },
    buildEnd() {
      if (isForBrowsers(this.environment) && left.size > 0)
        throw new Error(`tldraw has no ${[...left].join(', ')} any more`);
    },
  };
}
