/** The schools whose key this device has. */
import { isId } from '@samenbord/board';
import { deviceStorage } from '#lib/device/storage.ts';
import type { DeviceStorage } from '#lib/device/storage.ts';

export interface KnownSchool {
  id: string;
  key: string;
  name: string;
}

const STORED = 'samenbord:schools';

const isKnown = (value: unknown): value is KnownSchool => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, key, name } = value as Partial<KnownSchool>;
  return isId(id) && typeof key === 'string' && typeof name === 'string';
};

export class KnownSchools {
  readonly #device: DeviceStorage;

  constructor(device: DeviceStorage) {
    this.#device = device;
  }

  all(): KnownSchool[] {
    try {
      const stored: unknown = JSON.parse(this.#device.getItem(STORED) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isKnown) : [];
    } catch {
      return [];
    }
  }

  find(id: string): KnownSchool | undefined {
    return this.all().find((school) => school.id === id);
  }

  keep(school: KnownSchool): void {
    this.#store([...this.all().filter(({ id }) => id !== school.id), school]);
  }

  forget(id: string): void {
    this.#store(this.all().filter((school) => school.id !== id));
  }

  #store(schools: readonly KnownSchool[]): void {
    this.#device.setItem(STORED, JSON.stringify(schools));
  }
}

let shared: KnownSchools | undefined;
/** The schools of this browser. */
export const knownSchools = (): KnownSchools => (shared ??= new KnownSchools(deviceStorage()));
