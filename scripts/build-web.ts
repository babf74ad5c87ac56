// Builds the page (src/web) when what it is made of has changed. Also a program: `node scripts/build-web.ts`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whileLocked } from '../src/engine/lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist', 'web');
const stampFile = join(output, 'build-stamp.txt');
/** Every folder whose code ends up in the page (types are erased and do not count). */
const inputs = ['src/web', 'src/labels', 'src/domain', 'vite.config.ts', 'package-lock.json'];

function filesOf(input: string): string[] {
  if (!existsSync(join(root, input))) return [];
  if (input.includes('.')) return [input];
  return readdirSync(join(root, input), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesOf).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function isCurrent(stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** The folder of the built page, built now if need be; two processes at once build it once. */
export async function ensureWebBundle(log: (line: string) => void = console.error): Promise<string> {
  const stamp = hashOfInputs();
  if (isCurrent(stamp)) return output;
  mkdirSync(join(root, '.cache'), { recursive: true });
  await whileLocked(join(root, '.cache', 'web.lock'), async () => {
    if (isCurrent(stamp)) return;
    log('正在生成网页…… / Building the page…');
    // A process of its own: its memory goes when it ends, and React's production build wants NODE_ENV set from the start.
    const built = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`The page could not be built:\n${built.stdout}${built.stderr}`);
    writeFileSync(stampFile, stamp);
  });
  return output;
}

if (import.meta.main) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
