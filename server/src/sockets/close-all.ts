import type { WebSocket } from 'ws';

/** Closes sockets with 1001, also those that are closing already, and gives their ends `within` ms to hear of it. */
export async function closeAll(sockets: Iterable<WebSocket>, within: number): Promise<void> {
  const open = [...sockets].filter((socket) => socket.readyState !== socket.CLOSED);
  const closed = open.map(
    (socket) =>
      new Promise<void>((resolve) => {
        socket.once('close', () => resolve());
        socket.close(1001);
      }),
  );
  // Ending a socket at once would throw away a closing frame that is still on its way.
  const timer = setTimeout(() => {
    for (const socket of open) socket.terminate();
  }, within);
  await Promise.all(closed);
  clearTimeout(timer);
}
