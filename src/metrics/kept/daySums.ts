// What the rows of a definition add up to by office, section and day: a figure of any period, office and section without a row
// being looked at. A row that comes or goes changes the columns of its own places alone; whoever reads an older state keeps it.
import type { Period } from '../../domain/figures/period.ts';
import type { FieldValue } from '../facts.ts';
import type { CountedRow } from '../findRows.ts';
import type { BelowSpan } from '../officesBelow.ts';
import { type DayChange, DayColumn, dayKey } from './dayColumn.ts';

type BySection = ReadonlyMap<FieldValue, DayColumn>;

export interface Asked {
  readonly period: Period;
  readonly spans?: readonly BelowSpan[] | undefined;
  readonly section?: string | undefined;
}

export class DaySums {
  readonly #city: BySection;
  readonly #offices: ReadonlyMap<string, BySection>;

  private constructor(city: BySection, offices: ReadonlyMap<string, BySection>) {
    this.#city = city;
    this.#offices = offices;
  }

  static readonly none = new DaySums(new Map(), new Map());

  /** Without some rows, and with others; undefined where a sum is too large to be exact. */
  moved(gone: readonly CountedRow[], came: readonly CountedRow[]): DaySums | undefined {
    const city = new Map<FieldValue, DayChange[]>();
    const offices = new Map<string, Map<FieldValue, DayChange[]>>();
    const put = (row: CountedRow, sign: 1 | -1): void => {
      const { section } = row;
      const day = dayKey(row.day);
      push(city, section, { day, adds: sign * row.adds, rows: sign });
      for (const { officeId, adds } of row.parts ?? [{ officeId: row.fact.officeId, adds: row.adds }]) {
        const own = offices.get(officeId) ?? new Map<FieldValue, DayChange[]>();
        offices.set(officeId, own);
        push(own, section, { day, adds: sign * adds, rows: sign });
      }
    };
    for (const row of gone) put(row, -1);
    for (const row of came) put(row, 1);
    const moved = new Map(this.#offices);
    for (const [officeId, changes] of offices) moved.set(officeId, withChanges(moved.get(officeId), changes));
    const next = new DaySums(withChanges(this.#city, city), moved);
    // What offices share adds up to what the city has, so that theirs are no larger.
    return city.keys().every((section) => next.#city.get(section)?.isExact) ? next : undefined;
  }

  total({ period, spans, section }: Asked): { adds: bigint; rows: number } {
    const [from, until] = [dayKey(period.from), dayKey(period.to) + 1];
    let [adds, rows] = [0n, 0];
    const add = (of: BySection | undefined, first: number, last: number): void => {
      if (!of || first >= last) return;
      for (const column of section ? [of.get(section)] : of.values()) {
        const some = column?.between(first, last);
        adds += BigInt(some?.adds ?? 0);
        rows += some?.rows ?? 0;
      }
    };
    if (!spans) add(this.#city, from, until);
    let end = Number.POSITIVE_INFINITY;
    for (const [n, span] of (spans ?? []).entries()) {
      const begin = n + 1 === spans?.length ? 0 : dayKey(span.from);
      for (const officeId of span.offices)
        add(this.#offices.get(officeId), Math.max(from, begin), Math.min(until, end));
      end = begin;
    }
    return { adds, rows };
  }
}

function push<Key>(of: Map<Key, DayChange[]>, key: Key, change: DayChange): void {
  const own = of.get(key);
  if (own) own.push(change);
  else of.set(key, [change]);
}

function withChanges(before: BySection | undefined, changes: ReadonlyMap<FieldValue, readonly DayChange[]>): BySection {
  const after = new Map(before);
  for (const [section, some] of changes) after.set(section, (after.get(section) ?? DayColumn.empty).with(some));
  return after;
}
