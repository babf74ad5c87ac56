// One after another within this process, in the order of asking, and without holding a connection while waiting.

const turns = new WeakMap<object, Map<string, Promise<unknown>>>();

export async function inTurn<T>(owner: object, name: string, work: () => Promise<T>): Promise<T> {
  const own = turns.get(owner) ?? new Map<string, Promise<unknown>>();
  turns.set(owner, own);
  const mine = (own.get(name) ?? Promise.resolve()).then(work, work);
  own.set(name, mine);
  try {
    return await mine;
  } finally {
    if (own.get(name) === mine) own.delete(name);
  }
}
