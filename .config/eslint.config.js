// Run from the root: eslint -c .config/eslint.config.js .   (patterns are then relative to the root)
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { importDirections } from './import-directions.js';

const scripts = ['.bootstrap/**/*.mjs', '.config/**/*.{js,ts}', '**/*.config.{js,ts}', 'web/static/**/*.js'];
const typed = ['**/*.ts', '**/*.tsx', '**/*.svelte'];
const tests = ['**/*.test.ts', 'tests/**/*.ts'];

/** What the browser-safe packages must do without; the rule on imports covers the modules. */
const noSurroundings = [
  ...['process', 'Buffer', 'window', 'document', 'localStorage', 'fetch', 'WebSocket'].map((name) => ({
    name,
    message: 'packages/board and packages/sync do no I/O: pass in what you need from server or web.',
  })),
  ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
    name,
    message: 'No timers in here: return an effect, and let server or web keep the time.',
  })),
];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/build/',
    '**/dist/',
    '**/.svelte-kit/',
    '**/coverage/',
    'web/src/lib/paraglide/',
    'tests/output/',
    'data/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  { files: scripts, languageOptions: { globals: globals.node } },

  {
    files: typed,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname + '/..',
        // The same for every file: a different list per file makes the type service start over each time.
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers and booleans in a template read well and print as everybody expects.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => send(x)` as a short arrow, and `while (true)`, are clearer than their rewritings.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An interface's async method may have nothing to wait for in one of its implementations.
      '@typescript-eslint/require-await': 'off',
      // Spreading a string gives its code points, which is what splitting by character should do here.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // `void x` also says that a value is there for its type only.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Records keyed by id are deleted from all over the house.
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  // TypeScript knows which names exist, and knows it better.
  { files: typed, rules: { 'no-undef': 'off' } },

  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['web/**'],
    rules: {
      // The site is always served from the root of its host: there is no base path to resolve against.
      'svelte/no-navigation-without-resolve': 'off',
      // Rune classes replace their collections as a whole; plain ones are cheaper with thousands of notes.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // The linter sees other components and `$props()` as untyped; svelte-check knows them and checks.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `let { value = $bindable() } = $props()` must be a let.
      'prefer-const': 'off',
    },
  },
  { files: ['web/**'], languageOptions: { globals: globals.browser } },

  {
    plugins: { samenbord: { rules: { 'import-directions': importDirections } } },
    rules: { 'samenbord/import-directions': 'error' },
  },
  {
    files: ['packages/board/**/*.ts', 'packages/sync/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...noSurroundings] },
  },
  {
    files: ['packages/sync/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clocks in here: `now` is an argument.' },
      ],
    },
  },

  {
    files: tests,
    rules: {
      // A test may assert what it has just arranged.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // What came over the wire is compared, not used; an explicit `any` stays forbidden.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
    },
  },
  // Configuration files belong to no program of their own; they are read, not type-checked.
  { files: scripts, extends: [ts.configs.disableTypeChecked] },
  {
    files: [...scripts, 'tests/{bench,load,sim}/**/*.ts', 'server/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  prettier,
  svelte.configs.prettier,
);
