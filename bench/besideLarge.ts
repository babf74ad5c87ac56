// A small city beside a large one: the second demo city's files, each taken in, verified and timed, in a database of their own
// and in one whose other city is large.
// npm run bench -- besideLarge [--projects 20000] [--entries 100000] [--files 40]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedPresent } from '../src/cli/seeding/seedPresent.ts';
import { openEngine } from '../src/engine/openEngine.ts';
import { migrate } from '../src/storage/migrate.ts';
import { openPool } from '../src/storage/connection/pool.ts';
import { openStore } from '../src/storage/store.ts';
import { printColumns } from './measure.ts';
import { makeProvince } from './province.ts';

/** It goes on to the next file where this is thrown by who is told of it. */
const enough = new Error('enough files');

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { projects: text, entries: text, files: text } });
  const size = { cities: 1, projects: Number(values.projects ?? 20_000), entries: Number(values.entries ?? 100_000) };
  const files = Number(values.files ?? 40);
  const alone = await filesTaken(undefined, files);
  const beside = await filesTaken(size, files);
  const lines = [['file', 'alone s', 'beside s', 'ratio']];
  for (const [n, [file, seconds]] of alone.entries()) {
    const other = beside[n]?.[1] ?? 0;
    lines.push([file, seconds.toFixed(1), other.toFixed(1), (other / seconds).toFixed(1)]);
  }
  printColumns(lines);
}

async function filesTaken(other: Parameters<typeof makeProvince>[1] | undefined, files: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-beside-'));
  const engine = await openEngine({ dataDir, log: () => {} });
  const pool = openPool(engine.url);
  try {
    await migrate(pool.pg);
    if (other) await makeProvince(pool.pg, other);
    const store = await openStore(pool);
    const began: [file: string, at: number][] = [];
    await seedPresent(store, (line) => {
      began.push([line, performance.now()]);
      if (began.length > files + 1) throw enough;
    }).catch((error: unknown) => {
      if (error !== enough) throw error;
    });
    return began.map(([file, at], n): [string, number] => [
      file,
      ((began[n + 1]?.[1] ?? performance.now()) - at) / 1000,
    ]);
  } finally {
    await pool.close();
    await engine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
