// Built once for every board, with all that its first sight needs named in its head; the board itself comes over the line.
export const prerender = 'auto';
export const ssr = true;
