/** All parts of the house in all states, for whoever works on them: there is none of it in what schools get. */
import { error } from '@sveltejs/kit';

export const ssr = false;

export async function load() {
  // In this order: a build leaves out what only development reaches.
  if (import.meta.env.DEV) {
    const { default: StyleGuide } = await import('#lib/style-guide/StyleGuide.svelte');
    return { StyleGuide };
  }
  error(404);
}
