// Rows that sum up others: known by what they are called, or because they say exactly what the rows above say together.
import { sumNames } from '../forms/doubts/words.ts';
import { type FormValues, isMoneyValue } from '../forms/values.ts';
import type { DataRow } from '../tables/reading.ts';
import { plainText } from '../values/raw.ts';

/** A name of something is longer. */
const longestSum = 30;

export function isSumName(text: string): boolean {
  if (text.length > longestSum) return false;
  const plain = plainText(text);
  return sumNames.some((name) => name.test(plain));
}

/** The name of a sum among the first cells of a row, where a row says what it is. */
export function sumNameOf({ fields }: Pick<DataRow, 'fields'>): { text: string; ref: string } | undefined {
  const first = Object.values(fields)
    .toSorted((a, b) => a.column - b.column)
    .slice(0, 3);
  return first.find(({ kind, text }) => kind === 'text' && isSumName(text));
}

/** So many rows do not add up to the next one by chance, whatever it says besides. */
const surelyNoChance = 5;

/** Rows since the last sum, or since the head. */
class Above {
  rows = 0;
  readonly #sums = new Map<string, bigint>();
  /** Fields that every one of them fills. */
  #filled: ReadonlySet<string> | undefined;

  add(filled: ReadonlySet<string>, amounts: readonly [string, bigint][]): void {
    this.rows++;
    for (const [key, minor] of amounts) this.#sums.set(key, (this.#sums.get(key) ?? 0n) + minor);
    this.#filled =
      this.#filled === undefined ? filled : new Set([...this.#filled].filter((field) => filled.has(field)));
  }

  /** Together they say what this row says, which besides leaves open something that each of them tells. */
  isSummedBy(filled: ReadonlySet<string>, amounts: readonly [string, bigint][]): boolean {
    if (this.rows < 2 || amounts.length === 0) return false;
    const said = new Map(amounts);
    if ([...this.#sums].some(([key, minor]) => minor !== 0n && said.get(key) !== minor)) return false;
    if (amounts.some(([key, minor]) => (this.#sums.get(key) ?? 0n) !== minor)) return false;
    return this.rows >= surelyNoChance || [...(this.#filled ?? [])].some((field) => !filled.has(field));
  }
}

/** Looks for a row that is the sum of those above it, since the last such row or of all. */
export class SumsAbove {
  #group = new Above();
  readonly #all = new Above();

  /** Whether this row is such a sum; a row that is called one is told so. */
  take({ fields }: Pick<DataRow, 'fields'>, { values }: Pick<FormValues, 'values'>, isCalledSum: boolean): boolean {
    const amounts = Object.entries(values).flatMap(([field, value]): [string, bigint][] =>
      isMoneyValue(value) ? [[`${field} ${value.currency}`, value.minor]] : [],
    );
    const filled = new Set(Object.keys(fields));
    const isSum = isCalledSum || this.#group.isSummedBy(filled, amounts) || this.#all.isSummedBy(filled, amounts);
    if (isSum) this.#group = new Above();
    else for (const above of [this.#group, this.#all]) above.add(filled, amounts);
    return isSum;
  }
}
