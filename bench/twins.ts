// npm run bench -- twins [--size 20000] [--half built|kept] [--seed a]: what the radar says of a city whose ledger was made by
// somebody who had not read the matcher. The real server is asked over HTTP, page by page, as a verifier reads it.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withLedger } from '../src/cli/open.ts';
import { seedDemo } from '../src/cli/seed.ts';
import { rebuild } from '../src/app/keeping/rebuild.ts';
import { underServer } from './load.ts';
import { printRows } from './names/table.ts';
import { Visitor } from './served/visitor.ts';
import { askRadar } from './twins/asked.ts';
import { fillCity } from './twins/fill.ts';
import { otherLedger } from './twins/other/otherLedger.ts';
import { rowsOf } from './twins/judged.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { size: { type: 'string' }, half: { type: 'string' }, seed: { type: 'string' } },
  });
  const half = values.half === 'kept' ? 'kept' : 'built';
  const made = otherLedger(Number(values.size ?? 20_000), values.seed ?? 'a', half);
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-twins-'));
  process.env['DATA_DIR'] = dataDir;
  const load = loadavg();
  try {
    await withLedger(
      () => {},
      async (store) => {
        await seedDemo(store, () => {});
        await fillCity(store.pool.pg, made.records);
        await rebuild(store);
      },
    );
    const told = await underServer(dataDir, async (url) => {
      const visitor = new Visitor(url);
      await visitor.signIn('shenhe');
      const pairs = await askRadar(visitor);
      visitor.close();
      return pairs;
    });
    console.log(
      `half ${half}, ${made.records.length} records in one city of eight counties, ${told.length} pairs told`,
    );
    printRows(rowsOf(made, told));
    console.log(`load average before ${load.map((n) => n.toFixed(1)).join(' ')}`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
