/**
 * What somebody is typing in the composer, kept on the device: a tab that is closed in the middle of a sentence loses
 * nothing. By person, because a device can be shared.
 */
import type { Seat } from '#lib/api/seats.ts';
import { deviceStorage } from '#lib/device/storage.ts';
import type { DeviceStorage } from '#lib/device/storage.ts';

type Writer = Pick<Seat, 'board' | 'participant'>;

const key = ({ board, participant }: Writer) => `samenbord:draft:${board}:${participant}`;

export const keptDraft = (writer: Writer, storage: DeviceStorage = deviceStorage()): string =>
  storage.getItem(key(writer)) ?? '';

export function keepDraft(writer: Writer, text: string, storage: DeviceStorage = deviceStorage()): void {
  if (text.trim() === '') storage.removeItem(key(writer));
  else storage.setItem(key(writer), text);
}
