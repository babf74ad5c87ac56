import { withClient } from './connection.ts';
import { EngineError } from './errors.ts';

const oldestMajor = 15;

/** A server that somebody else runs: check that it is there and not too old, and leave it alone. */
export async function checkExternal(databaseUrl: string): Promise<string> {
  let version: number;
  let name: string;
  try {
    [version, name] = await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ number: string; name: string }>(
        "select current_setting('server_version_num') as number, current_setting('server_version') as name",
      );
      return [Number(rows[0]?.number), rows[0]?.name ?? ''];
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError('server_not_reachable', `The server of DATABASE_URL does not let us in: ${reason}`, cause);
  }
  const major = Math.floor(version / 10_000);
  if (major >= oldestMajor) return name;
  throw new EngineError('server_too_old', `The server of DATABASE_URL is PostgreSQL ${major}.`);
}
