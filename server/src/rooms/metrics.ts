/** What rooms count. Names are in the Prometheus style; the registry is the server's. */
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { ErrorCode } from '@samenbord/sync';

export interface RoomMetrics {
  loaded(): void;
  unloaded(): void;
  joined(): void;
  left(): void;
  received(bytes: number): void;
  sent(bytes: number): void;
  committed(milliseconds: number, bytes: number): void;
  /** A room closed somebody's connection, and why. */
  refused(reason: ErrorCode): void;
}

const nothing = () => undefined;
export const noMetrics: RoomMetrics = {
  loaded: nothing,
  unloaded: nothing,
  joined: nothing,
  left: nothing,
  received: nothing,
  sent: nothing,
  committed: nothing,
  refused: nothing,
};

export function roomMetrics(registry: Registry): RoomMetrics {
  const registers = [registry];
  const rooms = new Gauge({ name: 'samenbord_rooms', help: 'Rooms in memory', registers });
  const sessions = new Gauge({ name: 'samenbord_sessions', help: 'Connections in rooms', registers });
  const frames = new Counter({
    name: 'samenbord_frames_total',
    help: 'Frames received from and sent to clients',
    labelNames: ['direction'],
    registers,
  });
  const bytes = new Counter({
    name: 'samenbord_bytes_total',
    help: 'Bytes received from and sent to clients, and written to the log',
    labelNames: ['direction'],
    registers,
  });
  const commits = new Histogram({
    name: 'samenbord_commit_seconds',
    help: 'From closing a batch until it is durable',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const refused = new Counter({
    name: 'samenbord_refused_total',
    help: 'Connections that a room closed, by reason',
    labelNames: ['reason'],
    registers,
  });
  const counted = (direction: 'in' | 'out') => (size: number) => {
    frames.inc({ direction });
    bytes.inc({ direction }, size);
  };
  return {
    loaded: () => rooms.inc(),
    unloaded: () => rooms.dec(),
    joined: () => sessions.inc(),
    left: () => sessions.dec(),
    received: counted('in'),
    sent: counted('out'),
    committed(milliseconds, size) {
      commits.observe(milliseconds / 1000);
      bytes.inc({ direction: 'log' }, size);
    },
    refused: (reason) => refused.inc({ reason }),
  };
}
