/** Calls at most once per `ms`, always with the latest value. `now` calls at once and drops what was waiting. */
export interface Paced<T> {
  (value: T): void;
  now(value: T): void;
  cancel(): void;
}

export function atMostEvery<T>(ms: number, call: (value: T) => void): Paced<T> {
  let waiting: { value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    timer = undefined;
    if (!waiting) return;
    const { value } = waiting;
    waiting = undefined;
    timer = setTimeout(next, ms);
    call(value);
  };
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  };
  const paced = (value: T) => {
    waiting = { value };
    if (timer === undefined) next();
  };
  return Object.assign(paced, {
    cancel,
    now(value: T) {
      cancel();
      call(value);
    },
  });
}
