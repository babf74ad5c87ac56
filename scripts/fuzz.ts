// npm run fuzz -- --seed N --requests M: random and nasty requests to every route, by everybody. What a seed found it finds
// again; the requests themselves are made in test/fuzz/.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    requests: { type: 'string', default: '10000' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
console.log(`npm run fuzz -- --seed ${values.seed} --requests ${values.requests}`);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--maxWorkers=1', 'test/fuzz.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`,
      FUZZ_SEED: values.seed,
      FUZZ_REQUESTS: values.requests,
    },
  },
);
process.exitCode = status ?? 1;
