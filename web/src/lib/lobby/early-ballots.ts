/** What this device voted before the day: the server keeps ballots without a name, so the device remembers its own. */
import type { Choices } from '@samenbord/board';
import { deviceStorage } from '#lib/device/storage.ts';

export interface KeptBallots {
  /** What the server knows this device by; empty before the first vote. */
  voter: string;
  /** Vote id → what was chosen. */
  ballots: Readonly<Record<string, Choices>>;
}

const NOTHING: KeptBallots = { voter: '', ballots: {} };
const keyOf = (code: string): string => `samenbord:early:${code}`;

export function keptBallots(code: string): KeptBallots {
  try {
    // Only `keepBallot` writes here; what does not read as that counts as nothing.
    const kept = JSON.parse(deviceStorage().getItem(keyOf(code)) ?? '{}') as Partial<KeptBallots>;
    return { ...NOTHING, ...kept };
  } catch {
    return NOTHING;
  }
}

export function keepBallot(code: string, voter: string, vote: string, choices: Choices): void {
  const { ballots } = keptBallots(code);
  const kept: KeptBallots = { voter, ballots: { ...ballots, [vote]: choices } };
  deviceStorage().setItem(keyOf(code), JSON.stringify(kept));
}
