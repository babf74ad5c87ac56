import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import { openPool } from '../src/storage/connection/pool.ts';
import { migrate } from '../src/storage/migrate.ts';

export type TestDatabase = { url: string; drop(): Promise<void> };

let asked: Promise<string> | undefined;

/** The engine of this run, started by whichever test asks first. */
function engineUrl(): Promise<string> {
  asked ??= text(connect(inject('enginePort'), '127.0.0.1')).then((said) => {
    const { url, error } = JSON.parse(said) as { url?: string; error?: string };
    if (url === undefined) throw new Error(error);
    return url;
  });
  return asked;
}

async function onServer<T>(at: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: at });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(at: string, database: string): string {
  const url = new URL(at);
  url.pathname = `/${database}`;
  return url.href;
}

/** A foreign server may sort and fold by another locale than ours does; ask for ours as far as its version can. */
async function emptyDatabaseOptions(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const builtin = Number(rows[0]?.server_version_num) >= 170_000;
  const locale = builtin ? `locale_provider builtin builtin_locale 'C.UTF-8'` : `locale_provider libc`;
  return `template template0 encoding 'UTF8' ${locale} lc_collate 'C' lc_ctype 'C'`;
}

async function create(client: Client, name: string, template?: string): Promise<TestDatabase> {
  const at = await engineUrl();
  // Copying files costs a third of copying through the log, which nobody will read.
  const options = template
    ? `template ${escapeIdentifier(template)} strategy file_copy`
    : await emptyDatabaseOptions(client);
  await client.query(`create database ${escapeIdentifier(name)} ${options}`);
  return {
    url: urlOf(at, name),
    drop: () => onServer(at, (again) => drop(again, name)),
  };
}

async function drop(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
}

function newName(): string {
  return inject('databasePrefix') + randomBytes(6).toString('hex');
}

/** A new database, empty, or a copy of the database named `template`. */
export async function freshDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  return onServer(await engineUrl(), (client) => create(client, newName(), options.template));
}

/** A closed connection is gone on the server a moment later than here, and a database in use cannot be renamed. */
async function unused(client: Client, name: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
    if (rowCount === 0) return;
    await setTimeout(50);
  }
}

type Prepare = (url: string) => Promise<void>;

/** The name of the database that `prepare` filled once per run, whichever worker came first. */
async function templateOf(client: Client, key: string, prepare: Prepare, beneath?: string): Promise<string> {
  const template = `${inject('databasePrefix')}of_${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`;
    await drop(client, unfinished);
    const { url } = await create(client, unfinished, beneath);
    await prepare(url);
    await unused(client, unfinished);
    await client.query(`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(template)}`);
  }
  await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [template]);
  return template;
}

/**
 * A copy of a database that `prepare` fills once per run. `prepare` must close its connections: a database in use
 * cannot be copied.
 */
export async function databaseFromTemplate(key: string, prepare: Prepare): Promise<TestDatabase> {
  return onServer(await engineUrl(), async (client) =>
    create(client, newName(), await templateOf(client, key, prepare)),
  );
}

export async function migrated(url: string): Promise<void> {
  const pool = openPool(url);
  try {
    await migrate(pool.pg);
  } finally {
    await pool.close();
  }
}

/** The same, where `prepare` finds the product's tables there, empty: they are made once per run. */
export async function migratedFromTemplate(key: string, prepare: Prepare): Promise<TestDatabase> {
  return onServer(await engineUrl(), async (client) => {
    const tables = await templateOf(client, 'tables alone', migrated);
    return create(client, newName(), await templateOf(client, key, prepare, tables));
  });
}

export async function dropDatabasesOf(at: string, prefix: string): Promise<void> {
  await onServer(at, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await drop(client, datname);
  });
}
