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
  readonly all: Amounts;
  /** Until the next one. */
  readonly after: Map<string, bigint>;
}

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

  /** A row that is what the table is of. */
  add(read: Pick<FormValues, 'values'>): void {
    const sums = [this.#group, this.#all, ...(this.#last ? [this.#last.after] : [])];
    for (const [key, minor] of amountsOf(read)) for (const sum of sums) sum.set(key, (sum.get(key) ?? 0n) + minor);
  }

  take({ fields }: Pick<DataRow, 'fields'>, read: Pick<FormValues, 'values'>): Sign {
    const cells = Object.values(fields).toSorted((a, b) => a.column - b.column);
    const ref = cells[0]?.ref ?? '';
    this.#last = {
      amounts: new Map(amountsOf(read)),
      before: this.#group,
      all: new Map(this.#all),
      after: new Map(),
    };
    this.#asides.set(ref, this.#last);
    this.#group = new Map();
    const texts = cells.map(({ text }) => text.slice(0, 40));
    const isTotal = texts.slice(0, 3).some((text) => totalWords.some((word) => plainText(text).includes(word)));
    return { kind: isTotal ? 'total_differs' : 'row_aside', read: texts.slice(0, 6).join(' '), ref };
  }

  /** After the last row. */
  differs(ref: string): boolean {
    const aside = this.#asides.get(ref);
    if (!aside || aside.amounts.size === 0) return true;
    const { amounts, before, all, after } = aside;
    return ![before, all, after, this.#all].some((sum) =>
      [...amounts].every(([key, minor]) => (sum.get(key) ?? 0n) === minor),
    );
  }
}
