/** Where a letter is text, or chooses from a list: no place for shortcuts. */
const TYPED_INTO = 'input, textarea, select, [contenteditable=true], [role=dialog], [role=menu]';

/** Whether a key belongs to what is being typed or chosen. */
export const isTypedInto = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;
