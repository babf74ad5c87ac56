// Amounts and numbers of rows by day, running, so that any stretch of days is two look-ups; never altered, only made anew.

/** `2023-05-08` as 20230508: in the order of the days, and one more is before the next. */
export const dayKey = (day: string): number => Number(day.replaceAll('-', ''));

export interface DayChange {
  readonly day: number;
  readonly adds: number;
  readonly rows: number;
}

export class DayColumn {
  readonly #days: Int32Array;
  /** Of all days up to and with each. */
  readonly #adds: Float64Array;
  readonly #rows: Int32Array;

  private constructor(days: Int32Array, adds: Float64Array, rows: Int32Array) {
    this.#days = days;
    this.#adds = adds;
    this.#rows = rows;
  }

  static readonly empty = new DayColumn(new Int32Array(0), new Float64Array(0), new Int32Array(0));

  /** Whether all of it is exact: whole numbers below 2^53. */
  get isExact(): boolean {
    return this.#adds.every((total) => Math.abs(total) <= Number.MAX_SAFE_INTEGER);
  }

  /** From one day up to before another. */
  between(from: number, until: number): { adds: number; rows: number } {
    const [first, last] = [this.#before(from), this.#before(until)];
    const of = (running: Float64Array | Int32Array, n: number): number => (n < 0 ? 0 : (running[n] ?? 0));
    return {
      adds: of(this.#adds, last) - of(this.#adds, first),
      rows: of(this.#rows, last) - of(this.#rows, first),
    };
  }

  /** With these changes put in. */
  with(changes: readonly DayChange[]): DayColumn {
    const sorted = changes.toSorted((a, b) => a.day - b.day);
    const size = this.#days.length + sorted.length;
    const [days, adds, rows] = [new Int32Array(size), new Float64Array(size), new Int32Array(size)];
    let [own, next, filled, moreAdds, moreRows] = [0, 0, 0, 0, 0];
    while (own < this.#days.length || next < sorted.length) {
      const ownDay = this.#days[own] ?? Infinity;
      const day = Math.min(ownDay, sorted[next]?.day ?? Infinity);
      for (let change = sorted[next]; change?.day === day; change = sorted[++next]) {
        moreAdds += change.adds;
        moreRows += change.rows;
      }
      if (ownDay === day) own++;
      days[filled] = day;
      adds[filled] = (own > 0 ? (this.#adds[own - 1] ?? 0) : 0) + moreAdds;
      rows[filled] = (own > 0 ? (this.#rows[own - 1] ?? 0) : 0) + moreRows;
      filled++;
    }
    return new DayColumn(days.slice(0, filled), adds.slice(0, filled), rows.slice(0, filled));
  }

  /** Index of the last day before a day; -1 where there is none. */
  #before(day: number): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
