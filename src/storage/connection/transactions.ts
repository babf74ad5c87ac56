// Transactions in which statements that do not wait for each other's answers leave together (`Promise.all`) and cost one
// trip to the database. The query builder's own ones send the next statement when the last is answered.
import {
  CompiledQuery,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type Driver,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  Transaction,
} from 'kysely';
import { CommitUnanswered, connectionLost } from './lostConnection.ts';
import type { Schema } from '../schema.ts';

/** Takes a statement that has been sent and that nobody waits for: what is sent behind it finds it done. */
export type Leave = (sent: Promise<unknown>) => void;

export interface Connected {
  readonly db: Kysely<Schema>;
  /** Sees one snapshot, after `first`. */
  read<T>(first: CompiledQuery, work: (tx: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** Commits what the work has done after `first`, or nothing of it; what was left counts as done by it. */
  write<T>(first: CompiledQuery, work: (tx: Transaction<Schema>, leave: Leave) => Promise<T>): Promise<T>;
}

const beginReading = CompiledQuery.raw('start transaction isolation level repeatable read read only');
const beginWriting = CompiledQuery.raw('begin');

/** Over a pool whose connections take a statement before the last is answered (`pipeline`). */
export function connected(pool: PostgresPool): Connected {
  const dialect = new PostgresDialect({ pool });
  const driver: Driver = new PostgresDriver({ pool });
  void driver.init();
  const executor = new DefaultQueryExecutor(
    dialect.createQueryCompiler(),
    dialect.createAdapter(),
    new DefaultConnectionProvider(driver),
  );
  const props = { config: { dialect }, dialect, driver, executor };
  const db = new Kysely<Schema>(props);
  /** What was only read holds before the end of its transaction is answered: `answer` gets it then. */
  async function within<T>(
    connection: DatabaseConnection,
    begun: Promise<unknown>,
    work: (tx: Transaction<Schema>, leave: Leave) => Promise<T>,
    { saving = false, answer }: { readonly saving?: boolean; readonly answer?: (done: T) => void } = {},
  ): Promise<T> {
    const left: Promise<unknown>[] = [];
    const leave: Leave = (sent) => {
      sent.catch(() => {});
      left.push(sent);
    };
    const held = onlyWhile(connection);
    const tx = new Transaction<Schema>({ ...props, executor: executor.withConnectionProvider(held) });
    let isCommitting = false;
    try {
      const [, done] = await Promise.all([begun, work(tx, leave)]);
      held.end();
      isCommitting = saving;
      answer?.(done);
      // Behind a statement that failed, the server rolls back instead and says so.
      await Promise.all([...left, driver.commitTransaction(connection)]);
      return done;
    } catch (error) {
      held.end();
      if (isCommitting && connectionLost(error)) throw new CommitUnanswered(error);
      await driver.rollbackTransaction(connection);
      // What came behind a failure failed with it; the first one says why.
      const failed = (await Promise.allSettled(left)).find(({ status }) => status === 'rejected');
      throw failed ? (failed as PromiseRejectedResult).reason : error;
    }
  }
  return {
    db,
    read: (first, work) =>
      new Promise((answer, fail) => {
        const ended = executor.provideConnection((connection) => {
          // Questions leave behind the two without waiting. An answer is given only where both have succeeded.
          const begun = [beginReading, first].map((statement) => connection.executeQuery(statement));
          return within(connection, Promise.all(begun), work, { answer });
        });
        // Where it was answered already, nobody hears of how it ended.
        ended.catch(fail);
      }),
    write: (first, work) =>
      executor.provideConnection(async (connection) => {
        await connection.executeQuery(beginWriting);
        const begun = connection.executeQuery(first);
        return within(connection, begun, work, { saving: true });
      }),
  };
}

/** Of several statements under way one may fail; what the others would ask next must not reach the connection's next user. */
function onlyWhile(connection: DatabaseConnection) {
  let ended = false;
  return {
    end: () => void (ended = true),
    provideConnection<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
      return ended ? Promise.reject(new Error('the transaction is over')) : use(connection);
    },
  };
}
