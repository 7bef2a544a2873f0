import { ActionRefused } from '@samenbord/board';
import type { ActionResult } from '@samenbord/board';
import type { Lanes, Reveal } from '../lanes/lanes.ts';
import type { Groups } from './groups.ts';

/**
 * Shows what was written in silence in the plenary and in the groups that are at work.
 * @throws ActionRefused when nothing could be shown on any of these boards
 */
export async function revealEverywhere(
  { lanes, groups }: { lanes: Lanes; groups: Groups },
  plenary: string,
  action: Reveal,
): Promise<ActionResult & { waiting?: true }> {
  const atWork = (await groups.list(plenary)).filter(([, { closed }]) => !closed).map(([id]) => id);
  const shown = await Promise.allSettled([plenary, ...atWork].map((board) => lanes.reveal(board, action)));
  const [ofPlenary] = shown;
  const done = shown.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const fault = shown.find((one) => one.status === 'rejected' && !(one.reason instanceof ActionRefused));
  if (fault?.status === 'rejected') throw fault.reason;
  if (done.length === 0 && ofPlenary?.status === 'rejected') throw ofPlenary.reason;
  return {
    revealed: done.reduce((sum, { revealed }) => sum + revealed, 0),
    ...(done.some(({ waiting }) => waiting) ? { waiting: true as const } : {}),
  };
}
