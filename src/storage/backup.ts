// Backup and restore as text, table by table: the embedded engine brings no pg_dump, and this also moves a ledger to
// another version of PostgreSQL. Codes of the standards come with the migrations; derived rows are made anew.
//   line 1: {"format":"yiwang-backup","version":1,"migrations":[…],"at":…}
//   per table: {"table":…,"columns":[…]}, its rows in COPY text format, a line `\.`; last {"end":true,"rows":{table: n}}
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import copyStreams from 'pg-copy-streams';
import type pg from 'pg';
import { refuse } from '../domain/refusal.ts';
import { migrate } from './migrate.ts';

/** In the order in which foreign keys want them. */
export const backedUp = [
  'city',
  'office',
  'office_version',
  'person',
  'account',
  'role_grant',
  'event',
  'seal',
  'idempotency',
  'import',
  'import_row',
  'import_file',
  'stage_rule',
  'project',
  'packaging',
  'exclusion_rule',
  'entry',
  'company',
  'company_version',
  'project_version',
  'project_phase',
  'milestone',
  'fund_arrival',
  'verification',
  'outing',
  'outing_member',
  'outing_visit',
  'outing_project',
  'activity',
  'activity_project',
  'contact',
  'target',
  'spot_check',
  'spot_check_item',
  'site_check',
  'file',
  'file_scan',
  'file_withdrawal',
  'attachment',
  'file_opening',
  'evidence_policy',
  'agreement',
  'agreement_clause',
  'clause_review',
  'clause_review_flag',
  'signing_before_review',
  'credit_agreement',
  'credit_share',
  'project_merge',
  'project_merge_member',
  'project_merge_repeat',
  'company_merge',
  'company_merge_member',
  'company_alias',
  'company_parent',
  'protection_rule',
  'dispute',
  'dispute_decision',
  'definition',
  'publication',
  'published_figure',
  'saved_view',
  'export_log',
  'sign_in_policy',
  'password_history',
  'second_factor',
  'recovery_code',
  'period_close',
  'period_reopen',
  'carried_entry',
  'assessment_year',
  'account_link',
  'sign_in_log',
] as const;

/** Made anew, of the machine, or part of the migrations. A test holds that every table is in one of the two lists. */
export const notBackedUp = [
  'project_current',
  'session',
  'sign_in_failure',
  'industry',
  'division',
  'migration',
] as const;

/** What a line of the file that is no row may say: the head, a table's beginning, or the end. */
interface Line {
  readonly format?: string;
  readonly version?: number;
  readonly migrations?: readonly string[];
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly end?: boolean;
  readonly rows?: Readonly<Record<string, number>>;
}

const everyRow = `select set_config('yiwang.city', '*', true), set_config('yiwang.all', 'system', true)`;

/** Writes a consistent copy while others work on. Returns rows by table. */
export async function backup(pool: pg.Pool, file: string): Promise<Record<string, number>> {
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
    gzip.write(`${JSON.stringify({ format: 'yiwang-backup', version: 1, migrations: names })}\n`);
    for (const table of backedUp) {
      const columns = await columnsOf(client, table);
      gzip.write(`${JSON.stringify({ table, columns })}\n`);
      const out = client.query(copyStreams.to(`copy ${table} (${columns.join(', ')}) to stdout`));
      for await (const chunk of out) if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
      counts[table] = out.rowCount;
      gzip.write('\\.\n');
    }
    gzip.end(`${JSON.stringify({ end: true, rows: counts })}\n`);
    await written;
    whole = true;
    return counts;
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

/** Restores into a database that holds no city. All of it is there afterwards, or none. */
export async function restore(pool: pg.Pool, file: string): Promise<Record<string, number>> {
  const next = linesOf(file);
  const head = parse((await next.next()).value);
  if (head?.format !== 'yiwang-backup' || head.version !== 1) refuse('backup_unreadable', undefined, { file });
  await migrate(pool, head.migrations?.at(-1)?.slice(0, 4));
  const client = await pool.connect();
  try {
    await client.query('begin');
    if ((await client.query('select from city limit 1')).rowCount) refuse('restore_needs_empty_database');
    await client.query(everyRow);
    const forced = await suspendRowScope(client);
    const counts = await loadTables(client, next);
    for (const table of forced) await client.query(`alter table ${table} force row level security`);
    await client.query('commit');
    await migrate(pool);
    return counts;
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
