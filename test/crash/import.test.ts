// Server and database are killed in the middle of an import. Afterwards all of it is there or none.
// A real engine on a folder of its own, its data forced to disk; nothing here is simulated.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { seedDemo } from '../../src/cli/seed.ts';
import { writeExampleFiles } from '../../src/demo/writeExampleFiles.ts';
import { openEngine } from '../../src/engine/openEngine.ts';
import { findPlace } from '../../src/engine/engineFolder.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { must } from '../fixture/must.ts';
import { patience } from '../setup/patience.ts';

const program = fileURLToPath(new URL('applying.ts', import.meta.url));

/** Tables in the order in which an import fills them; a table that grows shows how far an uncommitted import is. */
const moments = [
  { when: 'as its first rows are written', grows: 'entry' },
  { when: 'when it is halfway', grows: 'project_version' },
  { when: 'near its end', grows: 'fund_arrival' },
  { when: 'right after it was said to be done', grows: null },
] as const;

describe.runIf(process.platform === 'linux')('killed in the middle of an import', () => {
  let folder: string;
  let file: string;
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yiwang-crash-'));
    // As root the engine runs as another account, which must be able to enter.
    chmodSync(folder, 0o755);
    file = must((await writeExampleFiles(join(folder, 'files')))[0]);
    await withStore(folder, (store) => seedDemo(store, () => {}, true));
  }, patience(120_000));

  afterAll(async () => {
    child?.kill('SIGKILL');
    killDatabase(folder);
    await rm(folder, { recursive: true, force: true });
  });

  test.each(moments)('$when: all of it is there, or none', { timeout: patience(90_000) }, async ({ grows }) => {
    const running = spawn(process.execPath, [program, file], {
      env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child = running;
    const ended = once(running, 'exit');
    const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
    const said = JSON.parse(must((await lines.next()).value)) as { importId: string; rows: number; url: string };
    const client = new Client({ connectionString: said.url });
    client.on('error', () => {});
    await client.connect();
    const before = grows ? await sizeOf(client, grows) : 0;
    running.stdin.write('go\n');
    if (grows) while ((await sizeOf(client, grows)) === before);
    else await lines.next();
    running.kill('SIGKILL');
    killDatabase(folder);
    await ended;
    await client.end().catch(() => {});

    await withStore(folder, async (store) => {
      const found = await standing(store, said.importId);
      const all = { state: 'applied', entries: expect.any(Number) as number, verified: 0 };
      const none = { state: 'previewed', entries: 0, verified: 0 };
      expect(found).toEqual(grows && found.entries === 0 ? none : all);
      expect(found.entries === 0 || found.entries >= said.rows).toBe(true);
      expect(await doctor(store)).toEqual([]);
    });
  });
});

/** Pages are added to a table as rows are written, whether they are committed or not. */
async function sizeOf(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ size: string }>('select pg_relation_size($1) as size', [table]);
  return Number(must(rows[0]).size);
}

async function standing(store: Store, importId: string) {
  const { rows } = await store.pool.pg.query<{ state: string; entries: string; verified: string }>(
    `select state, (select count(*) from entry where import_id = $1) as entries,
       (select count(*) from verification v join entry e on e.id = v.entry_id where e.import_id = $1) as verified
     from import where id = $1`,
    [importId],
  );
  const { state, entries, verified } = must(rows[0]);
  return { state, entries: Number(entries), verified: Number(verified) };
}

/** Every process of the database works in its folder. */
function killDatabase(folder: string): void {
  const { cluster } = findPlace(folder, () => {});
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      if (readlinkSync(`/proc/${name}/cwd`) === cluster) process.kill(Number(name), 'SIGKILL');
    } catch {
      // Gone meanwhile, or another account's.
    }
  }
}

async function withStore(folder: string, work: (store: Store) => Promise<void>): Promise<void> {
  const engine = await openEngine({ dataDir: folder, log: () => {} });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    await work(await openStore(pool));
  } finally {
    await pool.close();
    await engine.stop();
  }
}
