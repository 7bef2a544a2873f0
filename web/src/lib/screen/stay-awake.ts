/** Keeps the projector's laptop from falling asleep while its page is in sight. */

/** Browsers on plain http have no lock to give, and one that saves its battery refuses: then the laptop's own settings hold. */
async function ask(): Promise<WakeLockSentinel | undefined> {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return undefined;
  return navigator.wakeLock.request('screen').catch(() => undefined);
}

/** Returns what ends it. */
export function stayAwake(): () => void {
  let asked = ask();
  // A browser takes the lock away from a page that is out of sight.
  const askAgain = () => {
    asked = ask();
  };
  document.addEventListener('visibilitychange', askAgain);
  return () => {
    document.removeEventListener('visibilitychange', askAgain);
    void asked.then((lock) => lock?.release());
  };
}
