import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import { errorCode } from './errors.ts';

export const engineUser = 'yiwang';
export const engineDatabase = 'yiwang';

export function engineUrl(port: number, password: string, database = engineDatabase): string {
  return `postgres://${engineUser}:${password}@127.0.0.1:${port}/${database}`;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // The server may go away while we are connected; without a listener that would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

type Answer = 'ours' | 'not_ours' | 'not_yet';

/** Who answers on this port: the engine of this folder, somebody else, or nobody so far. */
export async function whoAnswers(port: number, password: string, cluster: string): Promise<Answer> {
  try {
    return await withClient(engineUrl(port, password, 'postgres'), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0] && realpathSync(rows[0].data_directory) === realpathSync(cluster) ? 'ours' : 'not_ours';
    });
  } catch (error) {
    // 28xxx: the password is wrong, so it is another server. 57P03 and no connection: still starting, or gone.
    return errorCode(error)?.startsWith('28') ? 'not_ours' : 'not_yet';
  }
}

/** A fresh engine has only PostgreSQL's own databases. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await withClient(engineUrl(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [engineDatabase]);
    if (rowCount === 0) await client.query(`create database ${engineDatabase}`);
  });
}
