// Runs a seeded test at length: how long and from which seed is told to it by its environment, and said first, so that
// whoever reads a failure can do the same again.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface LongForm {
  /** `npm run NAME`. */
  readonly name: string;
  readonly files: readonly string[];
  /** What `--seed` and one other number are called, here and in the test's environment. */
  readonly seed: string;
  readonly size: { readonly option: string; readonly variable: string; readonly usual: number };
  readonly more?: Readonly<Record<string, string>>;
}

export function runAtLength({ name, files, seed, size, more = {} }: LongForm): void {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, [size.option]: { type: 'string' } } });
  const chosen = values['seed'] ?? String(Date.now() % 1_000_000);
  const many = values[size.option] ?? String(size.usual);
  console.log(`npm run ${name} -- --seed ${chosen} --${size.option} ${many}`);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const bin = join(root, 'node_modules', '.bin');
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--maxWorkers=1',
      '--disableConsoleIntercept',
      ...files,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...more,
        PATH: `${bin}${delimiter}${process.env['PATH']}`,
        [seed]: chosen,
        [size.variable]: many,
      },
    },
  );
  process.exitCode = status ?? 1;
}
