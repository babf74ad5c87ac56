import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

function onPath(candidates: string[]): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of candidates) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

/** The browser for the browser tests; as root on Debian it is installed when it is missing. */
export function findChromium(log: (line: string) => void): { path: string } | { path: undefined; reason: string } {
  const found = process.env['YIWANG_CHROMIUM'] || onPath(names);
  if (found) return { path: found };
  if (process.getuid?.() !== 0)
    return { path: undefined, reason: 'there is no Chromium, and only root can install it' };
  if (!onPath(['apt-get'])) return { path: undefined, reason: 'there is no Chromium, and no apt-get to install it' };
  log('Installing Chromium for the browser tests…');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const done = spawnSync('apt-get', ['-qq', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    // A stale mirror makes `update` fail and may still let `install` through.
    if (done.status !== 0 && args[0] === 'install') {
      return { path: undefined, reason: `apt-get could not install chromium: ${done.stderr.trim().slice(-300)}` };
    }
  }
  const installed = onPath(names);
  return installed ? { path: installed } : { path: undefined, reason: 'apt-get installed no chromium' };
}
