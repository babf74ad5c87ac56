// `npm test`: every check there is, ending with one line `N passed, N failed, N skipped`.
// `npm test -- PATTERN` runs only the test files whose path contains PATTERN, and no static checks: for the inner loop.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.ts';
import { countVitest, type VitestReport } from './count-vitest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
// The tools' own launchers look for `node` on the PATH; let them find the one of the lock file.
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env['PATH']}`,
  NODE_ENV: 'test',
};

if (!process.stdout.isTTY) {
  environment['NO_COLOR'] = '1';
  delete environment['FORCE_COLOR'];
}

const staticChecks: [name: string, command: string, ...args: string[]][] = [
  ['types', 'tsc'],
  ['types of the pure layers', 'tsc', '-p', 'tsconfig.pure.json'],
  ['format', 'biome', 'format', '--max-diagnostics=50'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
];

const patterns = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

for (const [name, command, ...args] of patterns.length > 0 ? [] : staticChecks) {
  const started = performance.now();
  const done = spawnSync(join(bin, command), args, { cwd: root, env: environment, encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (done.status === 0) {
    total.passed += 1;
  } else {
    total.failed += 1;
    console.log(`${done.stdout}${done.stderr}${done.error ? done.error.message : ''}`);
  }
}

const chromium = findChromium((line) => console.log(line));
if (chromium.path === undefined) console.log(`Browser tests are skipped: ${chromium.reason}`);
else environment['YIWANG_CHROMIUM'] = chromium.path;

const report = join(root, '.cache', `vitest-${process.pid}.json`);
mkdirSync(join(root, '.cache'), { recursive: true });
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    // Of a few files everybody sees at once which is slow.
    ...(patterns.length > 0 ? [] : ['--reporter=./scripts/slowest.ts']),
    // Who waits for the whole can begin to mend; and what fails stands in the last lines, which every log keeps.
    '--reporter=./scripts/failed.ts',
    `--outputFile.json=${report}`,
    ...patterns,
  ],
  { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] },
);
let counted = { passed: 0, failed: 1, skipped: 0 };
try {
  counted = countVitest(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, vitest.status === 0);
} catch (error) {
  console.log(`vitest left no report: ${String(error)}`);
}
rmSync(report, { force: true });

for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += counted[kind];
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
