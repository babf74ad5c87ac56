// Forward migrations: numbered .sql files, each in one transaction, once, under a lock so that two first starts agree.
import { readFile } from 'node:fs/promises';
import { sha256Of } from '../crypto/fingerprint.ts';
import type pg from 'pg';
import { baselineEnd, beforeBaseline, anewFromBefore, squashed, upgradeFile } from './baseline.ts';
import { knownMigrations, MigrationError, migrationsFolder, mustKnow } from './schemaVersion.ts';

const lockKey = 5_917_300_001;

/** Brings the schema up to `upTo` (default: the newest file). Returns the names applied now. Refuses a newer schema. */
export async function migrate(pool: pg.Pool, upTo = '9999'): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    );
    let done = await recorded(client);
    await mustKnow(done.keys(), 'database');
    if (beforeBaseline(done.keys())) {
      await takeUp(client, done);
      done = await recorded(client);
    }
    const applied: string[] = [];
    for (const name of await knownMigrations()) {
      if (name.slice(0, 4) > upTo) break;
      const { sql, sha256 } = await fileNamed(name);
      mustBeAsApplied(name, done.get(name), sha256);
      if (done.has(name)) continue;
      await inTransaction(client, async () => {
        await client.query(sql);
        await note(client, name, sha256);
      });
      applied.push(name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {});
    client.release();
  }
}

/** From the last migration of before the baseline to the baseline: all of it, or nothing. */
async function takeUp(client: pg.PoolClient, done: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, sha256] of squashed) mustBeAsApplied(name, done.get(name), sha256);
  await inTransaction(client, async () => {
    for (const name of [upgradeFile, ...anewFromBefore]) await client.query((await fileNamed(name)).sql);
    await client.query('delete from migration');
    for (const name of await knownMigrations())
      if (name <= baselineEnd) await note(client, name, (await fileNamed(name)).sha256);
  });
}

async function recorded(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

async function fileNamed(name: string): Promise<{ sql: string; sha256: string }> {
  const sql = await readFile(new URL(name, migrationsFolder), 'utf8');
  return { sql, sha256: sha256Of(sql) };
}

function mustBeAsApplied(name: string, before: string | undefined, sha256: string): void {
  if (before === undefined || before === sha256) return;
  throw new MigrationError(`${name} was changed after it had been applied: restore the file, write a new migration`);
}

async function note(client: pg.PoolClient, name: string, sha256: string): Promise<void> {
  await client.query('insert into migration values ($1, $2, now())', [name, sha256]);
}

async function inTransaction(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
