// One pool of connections to PostgreSQL. Values come as the product keeps them: days and instants as text,
// bigint as bigint, numeric as text.
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, type CustomTypesConfig, Pool as PgPool, types as pgTypes } from 'pg';
import type { Schema } from './schema.ts';

const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700, int8Array: 1016 };

const types: CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (id === oid.int8) return BigInt;
      if (id === oid.date || id === oid.numeric) return (text: string) => text;
      if (id === oid.timestamptz) return (text: string) => new Date(text).toISOString();
    }
    return pgTypes.getTypeParser(id, format);
  },
};

export interface Pool {
  readonly db: Kysely<Schema>;
  /** Connections of their own for the write door: a writer whose turn has come does not wait behind readers. */
  readonly writing: Kysely<Schema>;
  readonly pg: PgPool;
  close(): Promise<void>;
}

/**
 * Put into a statement that is asked again and again and whose rows are found by key: each connection keeps its plan.
 * Under row scope and over views a plan takes several times as long to make as to run. Not for statements whose best
 * plan depends on how many rows they are about.
 */
export const keptPlan = '/* kept plan */';

const names = new Map<string, string>();

/** Names the statements that ask for it, so that the server prepares them once. */
class KeepingClient extends Client {
  // The signatures of the driver's own `query` are many; what is not ours passes through untouched.
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || !text.includes(keptPlan)) {
      return (super.query as (...all: any[]) => any)(...given);
    }
    const name = names.get(text) ?? createHash('sha1').update(text).digest('hex');
    names.set(text, name);
    return (super.query as (...all: any[]) => any)({ name, text, values }, ...rest);
  }
}

/** A city's writers take turns, so that these are cities that write at one moment. */
const writersAtOnce = 4;

/** Opens a pool. A lost connection is reported to `onError` and never takes the process down. */
export function openPool(url: string, onError: (error: Error) => void = () => {}, max = 10): Pool {
  const [pg, writers] = [connections(url, onError, max), connections(url, onError, writersAtOnce)];
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pg }) });
  const writing = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: writers }) });
  return { db, writing, pg, close: async () => void (await Promise.all([db.destroy(), writing.destroy()])) };
}

function connections(url: string, onError: (error: Error) => void, max: number): PgPool {
  const pool = new PgPool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: 10_000,
    Client: KeepingClient,
  });
  pool.on('error', onError);
  // The pool hears only of connections at rest. One that is lost between two statements of a transaction has nobody to
  // tell and would end the process; its next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
