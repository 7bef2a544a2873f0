/** Every shortcut that the help shows. Those of the canvas's own tools are tldraw's. */
import { m } from '#lib/paraglide/messages.js';

export interface Shortcut {
  /** What is pressed together, by the names on the keys; several ways stand beside each other. */
  keys: readonly (readonly string[])[];
  does: () => string;
}

export interface ShortcutGroup {
  name: () => string;
  shortcuts: readonly Shortcut[];
}

const EVERYWHERE: ShortcutGroup = {
  name: m.keys_everywhere,
  shortcuts: [
    { keys: [['N']], does: m.keys_new_note },
    { keys: [['Ctrl', 'Z']], does: m.keys_undo },
    {
      keys: [
        ['Ctrl', 'Shift', 'Z'],
        ['Ctrl', 'Y'],
      ],
      does: m.keys_redo,
    },
    { keys: [['/']], does: m.keys_search },
    { keys: [['?']], does: m.keys_help },
    { keys: [['Esc']], does: m.keys_escape },
  ],
};

const ON_THE_BOARD: ShortcutGroup = {
  name: m.keys_board,
  shortcuts: [
    { keys: [['Tab'], ['↑'], ['↓']], does: m.keys_board_walk },
    { keys: [['←'], ['→']], does: m.keys_list_zones },
    {
      keys: [
        ['Alt', '←'],
        ['Alt', '→'],
      ],
      does: m.keys_board_zone,
    },
    { keys: [['Enter']], does: m.keys_edit },
    { keys: [['K']], does: m.keys_link },
    { keys: [['G']], does: m.keys_together },
    { keys: [['O']], does: m.keys_aside },
    { keys: [['Delete']], does: m.keys_bin },
    { keys: [['Ctrl', 'C']], does: m.keys_copy },
    { keys: [['Ctrl', 'V']], does: m.keys_paste },
    { keys: [['V']], does: m.keys_select },
    { keys: [['H']], does: m.keys_hand },
    { keys: [['D']], does: m.keys_draw },
    { keys: [['E']], does: m.keys_erase },
    { keys: [['T']], does: m.keys_text },
    { keys: [['A']], does: m.keys_arrow },
    { keys: [['Shift', '1']], does: m.keys_fit },
  ],
};

const IN_THE_LIST: ShortcutGroup = {
  name: m.keys_list,
  shortcuts: [
    { keys: [['↑'], ['↓']], does: m.keys_list_walk },
    { keys: [['←'], ['→']], does: m.keys_list_zones },
    { keys: [['Home'], ['End']], does: m.keys_list_ends },
    { keys: [['Enter']], does: m.keys_edit },
    { keys: [['space']], does: m.keys_list_menu },
    {
      keys: [
        ['Alt', '↑'],
        ['Alt', '↓'],
      ],
      does: m.keys_list_order,
    },
    { keys: [['Delete']], does: m.keys_bin },
  ],
};

/** All groups, that of the page one is on before the other. */
export const shortcutsFor = (view: 'board' | 'list'): readonly ShortcutGroup[] => [
  ...(view === 'list' ? [IN_THE_LIST] : [ON_THE_BOARD]),
  EVERYWHERE,
  ...(view === 'list' ? [ON_THE_BOARD] : [IN_THE_LIST]),
];

/** What stands on a key in the reader's language. */
export const keyName = (key: string): string => (key === 'space' ? m.keys_space() : key);
