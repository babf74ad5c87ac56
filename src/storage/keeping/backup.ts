// Backup as text, table by table (restore.ts reads it): the embedded engine brings no pg_dump, and this also moves a ledger to
// another version of PostgreSQL. Codes of the standards come with the migrations; derived rows are made anew.
//   line 1: {"format":"yiwang-backup","version":1,"migrations":[…],"heads":[…]}: the head of every chain
//   per table: {"table":…,"columns":[…]}, its rows in COPY text format, a line `\.`; last {"end":true,"rows":{table: n}}
import { once } from 'node:events';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import copyStreams from 'pg-copy-streams';
import type pg from 'pg';
import type { Head } from '../../domain/keeping/head.ts';
import { everyHead } from './heads.ts';
import { canonicalJson } from '../canonical.ts';
import { backedUp } from '../catalogue.ts';

/** The scope of whoever copies all rows. */
export const everyRow = `select set_config('yiwang.city', '*', true), set_config('yiwang.all', 'system', true)`;

export interface Copied {
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Of every chain, as the copy has them. */
  readonly heads: readonly Head[];
}

/** Writes a consistent copy while others work on. */
export async function backup(pool: pg.Pool, file: string): Promise<Copied> {
  // Never over an older one.
  const handle = await open(file, 'wx', 0o600);
  const client = await pool.connect();
  const gzip = createGzip();
  const written = pipeline(gzip, handle.createWriteStream());
  // A full disk is told where it is waited for, below.
  written.catch(() => {});
  const counts: Record<string, number> = {};
  let whole = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(everyRow);
    const names = (await client.query<{ name: string }>('select name from migration order by name')).rows.map(
      (r) => r.name,
    );
    const heads = (await client.query<Head>(everyHead)).rows;
    gzip.write(`${canonicalJson({ format: 'yiwang-backup', version: 1, migrations: names, heads })}\n`);
    for (const table of backedUp) {
      const columns = await columnsOf(client, table);
      // A ledger of before a table came has none.
      if (columns.length === 0) continue;
      gzip.write(`${JSON.stringify({ table, columns })}\n`);
      const out = client.query(copyStreams.to(`copy ${table} (${columns.join(', ')}) to stdout`));
      for await (const chunk of out) if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
      counts[table] = out.rowCount;
      gzip.write('\\.\n');
    }
    gzip.end(`${JSON.stringify({ end: true, rows: counts })}\n`);
    await written;
    whole = true;
    return { rows: counts, heads };
  } finally {
    gzip.destroy();
    await written.catch(() => {});
    // A connection in the middle of a COPY cannot be asked for anything else.
    if (whole) await client.query('rollback').catch(() => {});
    client.release(!whole);
    if (!whole) await rm(file, { force: true });
  }
}

async function columnsOf(client: pg.PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name);
}
