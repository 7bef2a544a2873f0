/** Stands in for the process that converts images: a file's text says what it does. Used by tests only. */
import type { ImageOrder, ImageReply } from './messages.ts';

const reply = (message: ImageReply) => process.send?.(message);
let taken = 0;

process.on('message', ({ file }: ImageOrder) => {
  const text = new TextDecoder().decode(file);
  if (text === 'crash') process.exit(1);
  if (text === 'hang') return;
  if (text === 'overrun') reply({ kind: 'overran' });
  else if (text === 'refuse') reply({ kind: 'refused', code: 'not-an-image' });
  else {
    taken += 1;
    const told = text === 'environment' ? Object.keys(process.env).sort().join() : `${text} ${String(taken)}`;
    reply({ kind: 'done', image: { bytes: new TextEncoder().encode(told), width: 1, height: 1 } });
  }
});
reply({ kind: 'ready' });
