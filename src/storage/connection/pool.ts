// One pool of connections to PostgreSQL. Values come as the product keeps them: days and instants as text,
// bigint as bigint, numeric as text.
import type { Socket } from 'node:net';
import { sha256Of } from '../../crypto/fingerprint.ts';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { Client, type CustomTypesConfig, Pool as PgPool, type PoolConfig, types as pgTypes } from 'pg';
import type { Schema } from '../schema.ts';
import { connected, type Connected } from './transactions.ts';

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
  readonly reading: Connected;
  /** Connections of their own for the write door: a writer whose turn has come does not wait behind readers. */
  readonly writing: Connected;
  /** Connections of their own for what must be known however many readers wait: whether the server and its clock are sound. */
  readonly watching: Kysely<Schema>;
  /** The driver itself, for what is no statement of the ledger: copying, migrating, locks of the whole server. */
  readonly pg: PgPool;
  close(): Promise<void>;
}

/**
 * Put into a statement that is asked again and again and whose rows are found by key: each connection keeps its plan.
 * Under row scope and over views a plan takes several times as long to make as to run. Not for statements whose best
 * plan depends on how many rows they are about.
 */
export const keptPlan = '/* kept plan */';

/** The mark for statements about some rows by key: for a few of them the best plan is always the same. */
export function keptForFew(keys: readonly unknown[]): RawBuilder<unknown> {
  return sql.raw(isKeptForFew(keys) ? keptPlan : '');
}

export const isKeptForFew = (keys: readonly unknown[]): boolean => keys.length <= 100;

const names = new Map<string, string>();

/** What the driver knows of itself and its types do not. */
interface Pipelining {
  readonly pipeline?: boolean;
  readonly connection: { readonly stream: Socket };
}

/** Names the statements that ask for it, so that the server prepares them once. What leaves together is sent as one. */
class KeepingClient extends Client {
  #isGathering = false;

  // The signatures of the driver's own `query` are many; what is not ours passes through untouched.
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    this.#gather();
    if (typeof text !== 'string' || !Array.isArray(values) || !text.includes(keptPlan)) {
      return (super.query as (...all: any[]) => any)(...given);
    }
    const name = names.get(text) ?? sha256Of(text).slice(0, 40);
    names.set(text, name);
    return (super.query as (...all: any[]) => any)({ name, text, values }, ...rest);
  }

  /** Of sending a statement the call to the system costs more than making it. */
  #gather(): void {
    const { pipeline, connection } = this as unknown as Pipelining;
    if (!pipeline || this.#isGathering) return;
    const { stream } = connection;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

/** A city's writers take turns, so that these are cities that write at one moment; one more writes at length. */
const writersAtOnce = 5;

/** Each knows little at first and costs as much to teach; more of them than processors would only wait for each other. */
const readersAtOnce = 6;

/** How many connections of each kind there may be. */
export interface PoolSizes {
  readonly pg: number;
  readonly reading: number;
  readonly writing: number;
}

/** Of a program: the server itself, or a command beside it. */
export const usualSizes: PoolSizes = { pg: 10, reading: readersAtOnce, writing: writersAtOnce };
/** Of a thread of the server: one job at a time; a long write sets its instant aside by another connection than its own. */
export const threadSizes: PoolSizes = { pg: 2, reading: 3, writing: 2 };
const watchersAtOnce = 2;

/** How many connections a pool of these sizes may hold. */
export function mostConnections({ pg, reading, writing }: PoolSizes): number {
  return pg + reading + writing + watchersAtOnce;
}

/** Opens a pool. A lost connection is reported to `onError` and never takes the process down. */
export function openPool(url: string, onError: (error: Error) => void = () => {}, sizes = usualSizes): Pool {
  let closing = false;
  // The server may stop before it has read that a connection is let go.
  const whileOpen = (error: Error) => (closing ? undefined : onError(error));
  const pg = connections(url, whileOpen, { max: sizes.pg });
  const reading = connected(connections(url, whileOpen, { max: sizes.reading, pipeline: true }));
  const writing = connected(connections(url, whileOpen, { max: sizes.writing, pipeline: true }));
  const watching = connected(connections(url, whileOpen, { max: watchersAtOnce })).db;
  const close = async () => {
    closing = true;
    await Promise.all([reading.db.destroy(), writing.db.destroy(), watching.destroy(), pg.end()]);
  };
  return { db: reading.db, reading, writing, watching, pg, close };
}

/** With `pipeline` a statement does not wait until the last is answered. */
function connections(url: string, onError: (error: Error) => void, own: { max: number; pipeline?: boolean }): PgPool {
  const settings: PoolConfig = {
    ...own,
    connectionString: url,
    types,
    connectionTimeoutMillis: 10_000,
    // A connection that is closed loses its plans.
    idleTimeoutMillis: 600_000,
  };
  const pool = new PgPool({ ...settings, Client: KeepingClient });
  pool.on('error', onError);
  // The pool hears only of connections at rest. One that is lost between two statements of a transaction has nobody to
  // tell and would end the process; its next statement fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
