import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { patience } from '../test/setup/patience.ts';

test('where node_modules is a link that does not match the lock, nothing is installed and the other folder stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-deps-'));
  try {
    const [checkout, other] = [join(folder, 'checkout'), join(folder, 'other')];
    for (const one of [join(checkout, 'scripts'), other]) mkdirSync(one, { recursive: true });
    const script = join(checkout, 'scripts', 'ensure-deps.mjs');
    cpSync(fileURLToPath(new URL('./ensure-deps.mjs', import.meta.url)), script);
    writeFileSync(join(checkout, 'package.json'), '{}');
    writeFileSync(join(checkout, 'package-lock.json'), '{}');
    writeFileSync(join(other, 'kept'), 'as it was');
    symlinkSync(other, join(checkout, 'node_modules'));
    const run = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: patience(20_000) });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('node_modules is a link');
    expect(readFileSync(join(other, 'kept'), 'utf8')).toBe('as it was');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
