// Rows with amounts that are called sums, notes or titles. What they say together with the rows around them is a sum, and needs no word;
// what they say otherwise is a wrong sum, or no sum at all.
import type { Sign } from '../../domain/imports/doubts.ts';
import { totalWords } from '../forms/words.ts';
import { type FormValues, isMoneyValue } from '../forms/values.ts';
import type { DataRow } from '../tables/reading.ts';
import { plainText } from '../values/raw.ts';

type Amounts = ReadonlyMap<string, bigint>;

interface Aside {
  readonly amounts: Amounts;
  /** Since the last one, and since the head. */
  readonly before: Amounts;
  /** The last rows above it, the nearest first. */
  readonly last: readonly Amounts[];
  readonly all: Amounts;
  /** Until the next one. */
  readonly after: Map<string, bigint>;
}

/** Groups without a line over them are short. */
const mostAbove = 60;

export const amountsOf = ({ values }: Pick<FormValues, 'values'>): [string, bigint][] =>
  Object.entries(values).flatMap(([field, value]): [string, bigint][] =>
    isMoneyValue(value) ? [[`${field} ${value.currency}`, value.minor]] : [],
  );

export class Asides {
  /** By the cell with which each begins. */
  readonly #asides = new Map<string, Aside>();
  #last: Aside | undefined;
  #group = new Map<string, bigint>();
  readonly #all = new Map<string, bigint>();
  #rows: Amounts[] = [];

  /** A row that is what the table is of. */
  add(read: Pick<FormValues, 'values'>): void {
    const sums = [this.#group, this.#all, ...(this.#last ? [this.#last.after] : [])];
    this.#rows.unshift(new Map(amountsOf(read)));
    if (this.#rows.length > mostAbove) this.#rows.length = mostAbove;
    for (const [key, minor] of amountsOf(read)) for (const sum of sums) sum.set(key, (sum.get(key) ?? 0n) + minor);
  }

  take({ fields }: Pick<DataRow, 'fields'>, read: Pick<FormValues, 'values'>): Sign {
    const cells = Object.values(fields).toSorted((a, b) => a.column - b.column);
    const ref = cells[0]?.ref ?? '';
    this.#last = {
      amounts: new Map(amountsOf(read)),
      before: this.#group,
      last: this.#rows,
      all: new Map(this.#all),
      after: new Map(),
    };
    this.#asides.set(ref, this.#last);
    this.#group = new Map();
    this.#rows = [];
    const texts = cells.map(({ text }) => text.slice(0, 40));
    const isTotal = texts.slice(0, 3).some((text) => totalWords.some((word) => plainText(text).includes(word)));
    return { kind: isTotal ? 'total_differs' : 'row_aside', read: texts.slice(0, 6).join(' '), ref };
  }

  /** After the last row. */
  differs(ref: string): boolean {
    const aside = this.#asides.get(ref);
    if (!aside || aside.amounts.size === 0) return true;
    const { amounts, before, last, all, after } = aside;
    return (
      !isOfTail(amounts, last) &&
      ![before, all, after, this.#all].some((sum) =>
        [...amounts].every(([key, minor]) => (sum.get(key) ?? 0n) === minor),
      )
    );
  }
}

/** A group of which nothing is written, as that of a merged cell beside it: so many rows right above come to it. */
function isOfTail(amounts: Amounts, last: readonly Amounts[]): boolean {
  const sum = new Map<string, bigint>();
  return last.some((row) => {
    for (const [key, minor] of row) sum.set(key, (sum.get(key) ?? 0n) + minor);
    return [...amounts].every(([key, minor]) => (sum.get(key) ?? 0n) === minor);
  });
}
