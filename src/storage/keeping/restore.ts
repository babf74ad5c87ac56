// Restores what `backup.ts` wrote: the ledger as it was, migrated to what this version knows.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import copyStreams from 'pg-copy-streams';
import type pg from 'pg';
import type { Head } from '../../domain/keeping/head.ts';
import { refuse } from '../../domain/refusal.ts';
import { type Copied, everyRow } from './backup.ts';
import { backedUp } from '../catalogue.ts';
import { migrate } from '../migrate.ts';
import { levelOf, mustKnow } from '../schemaVersion.ts';

/** What a line of the file that is no row may say: the head, a table's beginning, or the end. */
interface Line {
  readonly format?: string;
  readonly version?: number;
  readonly migrations?: readonly string[];
  readonly heads?: readonly (Omit<Head, 'sequence'> & { readonly sequence: string })[];
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly end?: boolean;
  readonly rows?: Readonly<Record<string, number>>;
}

/** Restores into a database that holds no city. All of it is there afterwards, or none. */
export async function restore(pool: pg.Pool, file: string): Promise<Copied> {
  const next = linesOf(file);
  const head = parse((await next.next()).value);
  if (head?.format !== 'yiwang-backup' || head.version !== 1) refuse('backup_unreadable', undefined, { file });
  await mustKnow(head.migrations ?? [], 'backup');
  await migrate(pool, levelOf(head.migrations ?? []));
  const client = await pool.connect();
  try {
    await client.query('begin');
    if ((await client.query('select from city limit 1')).rowCount) refuse('restore_needs_empty_database');
    await client.query(everyRow);
    const forced = await suspendRowScope(client);
    const rows = await loadTables(client, next);
    for (const table of forced) await client.query(`alter table ${table} force row level security`);
    await client.query('commit');
    await migrate(pool);
    const heads = (head.heads ?? []).map((one) => ({ ...one, sequence: BigInt(one.sequence) }));
    return { rows, heads };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
    await next.return(undefined);
  }
}

/** Lines parted by \n alone: node:readline would also part them at U+2028, which may stand in a text. */
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  let rest = '';
  try {
    const packed = createReadStream(file);
    const text = createGunzip().setEncoding('utf8');
    packed.once('error', (error) => text.destroy(error));
    for await (const chunk of packed.pipe(text)) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    refuse('backup_unreadable', undefined, { file, reason: error instanceof Error ? error.message : String(error) });
  }
  if (rest) yield rest;
}

/** COPY cannot load under row-level security; the owner lifts it inside this transaction, unseen by others. */
async function suspendRowScope(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(
    'select relname from pg_class where relforcerowsecurity and relnamespace = current_schema()::regnamespace',
  );
  for (const { relname } of rows) await client.query(`alter table ${relname} no force row level security`);
  return rows.map((row) => row.relname);
}

async function loadTables(client: pg.PoolClient, lines: AsyncIterator<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (;;) {
    const line = await lines.next();
    const mark = line.done ? undefined : parse(line.value);
    if (!mark) return refuse('backup_cut_short');
    if (mark.end) {
      // The file's own checksum stands behind its last line.
      if (!(await lines.next()).done) refuse('backup_unreadable');
      const short = Object.keys(mark.rows ?? {}).find((table) => mark.rows?.[table] !== counts[table]);
      return short ? refuse('backup_cut_short', undefined, { table: short }) : counts;
    }
    if (!backedUp.some((table) => table === mark.table) || !mark.columns?.every((c) => /^\w+$/.test(c)))
      refuse('backup_unreadable');
    counts[mark.table ?? ''] = await loadTable(
      client,
      `copy ${mark.table} (${mark.columns.join(', ')}) from stdin`,
      lines,
    );
  }
}

async function loadTable(client: pg.PoolClient, statement: string, lines: AsyncIterator<string>): Promise<number> {
  const into = client.query(copyStreams.from(statement));
  const feed = new PassThrough();
  const loaded = pipeline(feed, into);
  loaded.catch(() => {});
  try {
    for (;;) {
      const line = await lines.next();
      if (line.done) return refuse('backup_cut_short');
      if (line.value === '\\.') break;
      if (!feed.write(`${line.value}\n`)) await Promise.race([once(feed, 'drain'), loaded]);
    }
  } catch (error) {
    // The server waits for the rest of the COPY: told that none will come, it can be asked to roll back.
    feed.destroy(new Error('cut short'));
    await loaded.catch(() => {});
    throw error;
  }
  feed.end();
  await loaded;
  return into.rowCount;
}

function parse(line: unknown): Line | undefined {
  try {
    return JSON.parse(String(line)) as Line;
  } catch {
    return undefined;
  }
}
