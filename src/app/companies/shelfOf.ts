// A shelf of names made in slices that let other requests through.
import { setImmediate } from 'node:timers/promises';
import { type NameShelf, NameShelfMaker, type ShelfRow } from '../../names/search/nameShelf.ts';

const batch = 2_000;

export async function shelfOf(rows: readonly ShelfRow[]): Promise<NameShelf> {
  const maker = new NameShelfMaker();
  for (const [n, row] of rows.entries()) {
    maker.add(row);
    if (n % batch === batch - 1) await setImmediate();
  }
  return finished(maker);
}

export async function finished(maker: NameShelfMaker): Promise<NameShelf> {
  const making = maker.make();
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
