// Changes to a text that is being written: each part changes itself inside the whole, and nothing is changed in place.
export type Edit<T> = (change: (before: T) => T) => void;

export function editOf<T extends object, Name extends keyof T>(edit: Edit<T>, name: Name): Edit<T[Name]> {
  return (change) => edit((before) => ({ ...before, [name]: change(before[name]) }));
}

export function itemOf<T>(edit: Edit<T[]>, at: number): Edit<T> {
  return (change) => edit((before) => before.map((item, n) => (n === at ? change(item) : item)));
}

export interface PlaceEdits {
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly remove: (() => void) | null;
}

/** Of an item among its like; the last one stays. */
export function placeOf<T>(edit: Edit<T[]>, at: number, count: number): PlaceEdits {
  const moved = (by: number) => () =>
    edit((before) => {
      const [item] = before.slice(at, at + 1);
      const rest = before.filter((_, n) => n !== at);
      return item === undefined ? before : rest.toSpliced(at + by, 0, item);
    });
  return {
    up: at > 0 ? moved(-1) : null,
    down: at < count - 1 ? moved(1) : null,
    remove: count > 1 ? () => edit((before) => before.filter((_, n) => n !== at)) : null,
  };
}
