// npm run bench -- served --data DIR [--cases FILE] [--half built|kept] [--formerAsFirms]: what the product answers. The real
// server is started on the demo city, asked over HTTP by a signed-in user, and its register then filled with the names of
// the data; the baselines answer the same questions in the same run.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withLedger } from '../src/cli/open.ts';
import { seedDemo } from '../src/cli/seed.ts';
import { printRows } from './names/table.ts';
import { underServer } from './load.ts';
import { askNames } from './served/names.ts';
import { clerkQueries, servedQuestions } from './served/questions.ts';

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      cases: { type: 'string' },
      half: { type: 'string' },
      formerAsFirms: { type: 'boolean' },
    },
  });
  if (!values.data) throw new Error('say where the data is: --data DIR');
  const half = values.half === 'kept' ? 'kept' : 'built';
  const clerk = clerkQueries(values.cases);
  const asked = servedQuestions(values.data, half, values.formerAsFirms ?? false);
  const dataDir = await mkdtemp(join(tmpdir(), 'yiwang-served-'));
  process.env['DATA_DIR'] = dataDir;
  const load = loadavg();
  try {
    await withLedger(
      () => {},
      (store) => seedDemo(store, () => {}),
    );
    const rows = await underServer(dataDir, (url) => askNames(url, clerk, asked));
    console.log(`half ${half}; the register of the data has ${asked.register.length} names`);
    printRows(rows);
    console.log(`load average before ${load.map((n) => n.toFixed(1)).join(' ')}`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
