// What a city has said in a table whose rows are appended through the write door and never altered. It is asked for with
// every request and changed a few times a year: nothing is asked while entries are only reported, the number of rows when
// more was done, and the rows when there are more of them.
import { sql } from 'kysely';
import { keptPlan } from '../connection/pool.ts';
import { countingScope, inScope, type Store, type Tx } from '../store.ts';

interface Known<T> {
  readonly version: bigint;
  readonly rows: number;
  readonly value: T;
}

/** A city's ledger, at least as it was when the request came. */
export interface LedgerAt {
  readonly cityCode: string;
  readonly countedVersion: bigint;
}

export class KeptAppended<T> {
  readonly #table: string;
  readonly #read: (tx: Tx, cityCode: string) => Promise<T>;
  readonly #kept = new WeakMap<Store, Map<string, Known<T>>>();

  /** `read` may tell nothing but what these rows say: of a person's name, which can be erased, nothing is kept. */
  constructor(table: string, read: (tx: Tx, cityCode: string) => Promise<T>) {
    this.#table = table;
    this.#read = read;
  }

  /** No older than the ledger that is named. */
  async get(store: Store, { cityCode, countedVersion: version }: LedgerAt): Promise<T> {
    const cities = this.#kept.get(store) ?? new Map<string, Known<T>>();
    this.#kept.set(store, cities);
    const known = cities.get(cityCode);
    if (known && known.version >= version) return known.value;
    return inScope(store, countingScope(cityCode), async (tx) => {
      const found = await sql<{ n: number }>`select ${sql.raw(keptPlan)} count(*)::int as n
        from ${sql.table(this.#table)} where city_code = ${cityCode}`.execute(tx);
      const rows = found.rows[0]?.n ?? 0;
      const value = known?.rows === rows ? known.value : await this.#read(tx, cityCode);
      cities.set(cityCode, { version, rows, value });
      return value;
    });
  }
}
