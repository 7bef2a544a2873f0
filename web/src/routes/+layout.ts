// Only the doors of the house are built ahead; a board's page is drawn in the browser.
export const prerender = false;
export const ssr = true;
export const trailingSlash = 'never';
