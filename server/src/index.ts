export { readConfig } from './config.ts';
export type { Config } from './config.ts';
export { startServer } from './server.ts';
export type { RunningServer } from './server.ts';
export { laneRoom } from './lanes/lane-room.ts';
