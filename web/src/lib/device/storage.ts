/** Small things that a browser keeps: as long as the tab, or on the device. */

export interface DeviceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Storage that lasts as long as the page, for browsers that forbid the real one. */
export function memoryStorage(): DeviceStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

function allowed(storage: () => Storage): DeviceStorage {
  try {
    const probe = 'samenbord:probe';
    storage().setItem(probe, '1');
    storage().removeItem(probe);
    return storage();
  } catch {
    return memoryStorage();
  }
}

let tab: DeviceStorage | undefined;
let device: DeviceStorage | undefined;

/** What lasts as long as the tab; as long as the page where the browser keeps nothing. */
export const tabStorage = (): DeviceStorage => (tab ??= allowed(() => sessionStorage));
/** What stays on the device; as long as the page where the browser keeps nothing. */
export const deviceStorage = (): DeviceStorage => (device ??= allowed(() => localStorage));
