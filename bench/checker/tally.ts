// Shares counted by kind, with all of them together.
import type { Share } from './interval.ts';

export class Tally {
  readonly #shares = new Map<string, { part: number; whole: number }>();

  count(kind: string, hit: boolean): void {
    this.add(kind, hit ? 1 : 0, 1);
  }

  add(kind: string, part: number, whole: number): void {
    for (const key of [kind, 'all']) {
      const one = this.#shares.get(key) ?? { part: 0, whole: 0 };
      this.#shares.set(key, { part: one.part + part, whole: one.whole + whole });
    }
  }

  get all(): Share {
    return this.#shares.get('all') ?? { part: 0, whole: 0 };
  }

  get shares(): ReadonlyMap<string, Share> {
    return this.#shares;
  }
}
