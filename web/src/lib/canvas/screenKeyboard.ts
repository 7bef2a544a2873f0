/**
 * How much of the canvas an on-screen keyboard covers. Browsers lay it over the page without telling the page's own
 * measures; what is left to see is the visual viewport.
 */

/** @returns pixels of the element, from its foot, that cannot be seen now. */
export function coveredBelow(element: Element): number {
  const seen = window.visualViewport;
  // Enlarged with two fingers one sees a part of the page too, and wants to.
  if (!seen || seen.scale > 1.05) return 0;
  return Math.max(0, element.getBoundingClientRect().bottom - (seen.offsetTop + seen.height));
}

/** Calls when a keyboard comes or goes, until the returned function is called. */
export function watchKeyboard(changed: () => void): () => void {
  const seen = window.visualViewport;
  seen?.addEventListener('resize', changed);
  return () => {
    seen?.removeEventListener('resize', changed);
  };
}
