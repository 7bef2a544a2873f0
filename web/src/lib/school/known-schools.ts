/** The schools whose key this device has. */
import { isId } from '@samenbord/board';
import { deviceStorage } from '#lib/device/storage.ts';
import type { DeviceStorage } from '#lib/device/storage.ts';
import { StoredList } from '#lib/device/stored-list.ts';

export interface KnownSchool {
  id: string;
  key: string;
  name: string;
}

const isKnown = (value: unknown): value is KnownSchool => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, key, name } = value as Partial<KnownSchool>;
  return isId(id) && typeof key === 'string' && typeof name === 'string';
};

export class KnownSchools extends StoredList<KnownSchool> {
  constructor(device: DeviceStorage) {
    super(device, 'samenbord:schools', isKnown, ({ id }) => id);
  }
}

let shared: KnownSchools | undefined;
/** The schools of this browser. */
export const knownSchools = (): KnownSchools => (shared ??= new KnownSchools(deviceStorage()));
