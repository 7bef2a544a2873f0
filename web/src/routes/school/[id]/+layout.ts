// The line of a school is shown to whoever holds its key, which only the browser knows.
export const ssr = false;
export const prerender = false;
