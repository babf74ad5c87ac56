import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDisk } from '../simulation/disk.ts';
import { sweepKilledRuns } from './killedRuns.ts';
import { patience } from './patience.ts';

const mounts = () => (existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '');

test('a killed simulation leaves its disk, which the next start takes away; one that runs keeps its own', {
  timeout: patience(30_000),
}, async () => {
  const disk = new URL('../simulation/disk.ts', import.meta.url).href;
  const script = `const { openDisk } = await import('${disk}'); console.log(openDisk().folder); setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(killed.stdout, 'data')) as [Buffer];
  const folder = said.toString().trim();
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const own = openDisk();
  expect(existsSync(folder)).toBe(true);
  await sweepKilledRuns();
  expect([existsSync(folder), mounts().includes(folder), existsSync(own.folder)]).toEqual([false, false, true]);
  own.remove();
  expect(existsSync(own.folder)).toBe(false);
});
