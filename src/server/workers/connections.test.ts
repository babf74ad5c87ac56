// Whoever is refused a connection by the database gets an error for something that was right. The engine of our own lets in
// the server with every thread at work, and commands beside it (doctor, backup, restore and one more).
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { mostConnections, openPool, threadSizes, usualSizes } from '../../storage/connection/pool.ts';
import { usualLanes } from './work.ts';

const commands = 4;

test('the engine of our own lets in the server with all its threads, and four commands', async ({ skip }) => {
  skip(process.env['DATABASE_URL'] !== undefined, 'the server of DATABASE_URL is set by whoever runs it');
  const threads = Object.values(usualLanes).reduce((sum, lane) => sum + lane.threads, 0);
  const wanted = mostConnections(usualSizes) * (1 + commands) + mostConnections(threadSizes) * threads;
  const database = await freshDatabase();
  const pool = openPool(database.url);
  const { rows } = await sql<{ room: number }>`select current_setting('max_connections')::int
    - current_setting('superuser_reserved_connections')::int as room`.execute(pool.db);
  await pool.close();
  await database.drop();
  expect(rows[0]?.room).toBeGreaterThanOrEqual(wanted);
});
