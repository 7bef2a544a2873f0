/**
 * Keeps what is typed in sight. A keyboard on the screen lies over the page without changing its height; the pages
 * take `--visible-height` then, so that their last bar, and the field in it, stand above the keyboard.
 */

/** A page's toolbars come and go by less than this; no keyboard is lower. In CSS pixels. */
const LOWEST_KEYBOARD = 120;

const bringIntoSight = () => {
  const { activeElement } = document;
  if (
    activeElement instanceof HTMLElement &&
    activeElement.matches('input, textarea, [contenteditable=true]')
  )
    activeElement.scrollIntoView({ block: 'nearest' });
};

/** Returns what stops it. */
export function followVisibleHeight(): () => void {
  const { visualViewport: sight } = window;
  if (!sight) return () => undefined;
  const { style } = document.documentElement;
  const follow = () => {
    // Pinched closer, less is in sight too, and nothing covers it.
    const covered = sight.scale === 1 && window.innerHeight - sight.height > LOWEST_KEYBOARD;
    if (!covered) {
      style.removeProperty('--visible-height');
      return;
    }
    style.setProperty('--visible-height', `${String(Math.round(sight.height))}px`);
    // Safari pushes the page up to show the field; with the page that low there is nothing to push.
    window.scrollTo(0, 0);
    requestAnimationFrame(bringIntoSight);
  };
  sight.addEventListener('resize', follow);
  return () => {
    sight.removeEventListener('resize', follow);
    style.removeProperty('--visible-height');
  };
}
