import type { Store } from '../../storage/store.ts';

/** A store whose clock shows ten in the morning (Asia/Shanghai) of a day: only a seed may say when it was recorded. */
export function onDay(store: Store, day: string, hoursLater = 0): Store {
  return { ...store, time: undefined, clock: () => new Date(Date.parse(`${day}T02:00:00Z`) + hoursLater * 3_600_000) };
}
