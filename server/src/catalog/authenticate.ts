import type { Authenticate } from '../sockets/serve.ts';
import type { Catalog } from './catalog.ts';

/** Tells the sockets whose token it is. */
export const authenticator =
  (catalog: Catalog): Authenticate =>
  (board, token) => {
    if (!catalog.hasBoard(board)) return Promise.resolve('no-such-board');
    const recognised = catalog.recognise(board, token);
    return Promise.resolve(recognised.who === 'member' ? recognised.member : undefined);
  };
