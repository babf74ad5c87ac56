// Inserts rows of any table. A chunk of rows is sent as one JSON document: that costs a third of a statement with a parameter
// for each value, and has no limit of parameters. (PostgreSQL refuses COPY into tables with row-level security.)
import { type Insertable, sql } from 'kysely';
import { type WrittenTable, writeOrder } from './catalogue.ts';
import type { StoredRow } from './entries/rowsOf.ts';
import { keptPlan } from './connection/pool.ts';
import type { Schema } from './schema.ts';
import type { Leave } from './connection/transactions.ts';
import type { Tx } from './store.ts';

/** Rows waiting to be written, by table. */
export type Rows = {
  [T in WrittenTable]?: (T extends keyof Schema ? Insertable<Schema[T]> : StoredRow)[];
};

const places: ReadonlySet<string> = new Set(writeOrder);
const chunkRows = 2000;

/** A few rows are handed to `leave`, where it is given, and not waited for. */
export async function insertRows(tx: Tx, rows: Rows, leave?: Leave): Promise<void> {
  // Otherwise its sender would be told that they were written.
  const lost = Object.keys(rows).find((table) => !places.has(table));
  if (lost) throw new Error(`Rows of ${lost} have no place in storage/catalogue.ts`);
  const chunks = writeOrder.flatMap((table) => {
    const all: readonly object[] = rows[table] ?? [];
    const starts = Array.from({ length: Math.ceil(all.length / chunkRows) }, (_, n) => n * chunkRows);
    return starts.map((at) => ({ table, of: all.slice(at, at + chunkRows) }));
  });
  // The few rows of a form are sent all at once, the chunks of an import one after the other.
  const together = chunks.every(({ of }) => of.length < 100);
  if (together) {
    const sent = Promise.all(chunks.map(({ table, of }) => insertChunk(tx, table, of)));
    if (leave) leave(sent);
    else await sent;
  } else for (const { table, of } of chunks) await insertChunk(tx, table, of);
}

/** Columns that no row names keep their default. */
async function insertChunk(tx: Tx, table: WrittenTable, rows: readonly object[]): Promise<void> {
  const columns = sql.join([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => sql.id(name)));
  const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${sql.raw(keptPlan)} ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
    tx,
  );
}
