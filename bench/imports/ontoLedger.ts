// A bureau's workbook onto a ledger of one city that holds as many projects already: they came by the same way before.
// npm run bench -- import [--rows 100000]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../../src/engine/openEngine.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { importLarge } from './importLarge.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string' } } });
  const rows = Number(values.rows ?? 100_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-bench-'));
  const engine = await openEngine({ dataDir, log: () => {} });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    // Letters that no word of the rows has: the second file's projects are other ones.
    for (const mark of ['甲', '戊己庚']) await importLarge(engine.url, dataDir, rows, mark);
  } finally {
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
