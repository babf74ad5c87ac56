// The rows that a definition takes, as found at one state of the ledger, and how those of the next state are made from them: what
// came and went lies beside them until somebody asks for the rows themselves.
import type { CountingDefinition } from '../definition.ts';
import type { CountedRow } from '../findRows.ts';
import { DaySums } from './daySums.ts';

/** Rows that are added up in a few milliseconds. */
const piece = 5000;

/** More than so many beside them are put in their places at once. */
const mostBeside = 500;

interface Beside {
  readonly before: readonly CountedRow[];
  readonly gone: ReadonlySet<string>;
  readonly came: readonly CountedRow[];
}

export class FoundRows {
  readonly #definition: CountingDefinition;
  #rows: readonly CountedRow[] | undefined;
  #beside: Beside | undefined;
  readonly #sums: DaySums | null;

  private constructor(definition: CountingDefinition, rows: readonly CountedRow[] | Beside, sums: DaySums | null) {
    this.#definition = definition;
    if ('before' in rows) this.#beside = rows;
    else this.#rows = rows;
    this.#sums = sums;
  }

  /** Added up piece by piece. */
  static *of(definition: CountingDefinition, rows: readonly CountedRow[]): Generator<void, FoundRows> {
    const { kind } = definition.measure;
    if (kind !== 'count' && kind !== 'sum') return new FoundRows(definition, rows, null);
    let sums: DaySums | undefined = DaySums.none;
    for (let at = 0; at < rows.length; at += piece) {
      sums = sums?.moved([], rows.slice(at, at + piece));
      yield;
    }
    return new FoundRows(definition, rows, sums ?? null);
  }

  /** In the order of their counting day. */
  get rows(): readonly CountedRow[] {
    if (!this.#rows) this.#rows = this.#beside ? putIn(this.#beside) : [];
    this.#beside = undefined;
    return this.#rows;
  }

  /** Of rows that are counted or added up; where there is none they have to be gone through. */
  get sums(): DaySums | undefined {
    return this.#sums ?? undefined;
  }

  /** About how many they are. */
  get size(): number {
    return this.#rows?.length ?? (this.#beside?.before.length ?? 0) + (this.#beside?.came.length ?? 0);
  }

  /** Without some, as they were, and with others; a row that is other than it was is of both. */
  moved(gone: readonly CountedRow[], came: readonly CountedRow[]): FoundRows {
    if (gone.length === 0 && came.length === 0) return this;
    const {
      before,
      gone: goneBefore = new Set<string>(),
      came: cameBefore = [],
    } = this.#beside ?? { before: this.rows };
    const nowGone = new Set(gone.map(({ fact }) => fact.rowId));
    const beside: Beside = {
      before,
      gone: new Set([...goneBefore, ...nowGone]),
      came: [...cameBefore.filter(({ fact }) => !nowGone.has(fact.rowId)), ...came],
    };
    const sums = this.#sums && (this.#sums.moved(gone, came) ?? null);
    const isMany = beside.gone.size + beside.came.length > mostBeside;
    return new FoundRows(this.#definition, isMany ? putIn(beside) : beside, sums);
  }
}

function putIn({ before, gone, came }: Beside): CountedRow[] {
  const next = came.toSorted(rowOrder);
  const rows: CountedRow[] = [];
  let at = 0;
  for (const row of before) {
    if (gone.has(row.fact.rowId)) continue;
    for (let one = next[at]; one && rowOrder(one, row) < 0; one = next[++at]) rows.push(one);
    rows.push(row);
  }
  for (const row of next.slice(at)) rows.push(row);
  return rows;
}

/** By the day that counts; of one day as the facts lie. */
function rowOrder(a: CountedRow, b: CountedRow): number {
  const [one, other] = [a.fact, b.fact];
  return order(a.day, b.day) || order(one.on, other.on) || order(one.rowId, other.rowId);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
