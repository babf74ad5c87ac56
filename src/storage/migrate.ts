// Forward migrations: numbered .sql files, each in one transaction, once, under a lock so that two first starts agree.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { knownMigrations, MigrationError, migrationsFolder, mustKnow } from './schemaVersion.ts';

const lockKey = 5_917_300_001;

/** Brings the schema up to `upTo` (default: the newest file). Returns the names applied now. Refuses a newer schema. */
export async function migrate(pool: pg.Pool, upTo = '9999'): Promise<string[]> {
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    );
    const done = new Map<string, string>();
    for (const row of (await client.query<{ name: string; sha256: string }>('select name, sha256 from migration'))
      .rows) {
      done.set(row.name, row.sha256);
    }
    await mustKnow(done.keys(), 'database');
    for (const name of await knownMigrations()) {
      if (name.slice(0, 4) > upTo) break;
      const sql = await readFile(new URL(name, migrationsFolder), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = done.get(name);
      if (before !== undefined && before !== sha256) {
        throw new MigrationError(
          `${name} was changed after it had been applied: restore the file, write a new migration`,
        );
      }
      if (before !== undefined) continue;
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into migration values ($1, $2, now())', [name, sha256]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {});
    client.release();
  }
}
