/** What a process costs, from Linux's /proc. Elsewhere every figure is 0. */
import { existsSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Processor time used so far, in seconds. */
  cpu: number;
  /** Resident memory, in MB. */
  memory: number;
}

/** USER_HZ: fixed at 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

export function usage(pid: number): Usage {
  const folder = `/proc/${String(pid)}`;
  if (!existsSync(folder)) return { cpu: 0, memory: 0 };
  // The second field is the command in parentheses and may hold spaces: count from behind it.
  const fields = readFileSync(`${folder}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const rss = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1] ?? '0';
  return {
    cpu: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND,
    memory: Number(rss) / 1024,
  };
}
