// The board lives in the browser: its data arrives over the line, not in the page.
export const ssr = false;
