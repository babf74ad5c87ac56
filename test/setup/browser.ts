import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

/** Set by scripts/test.ts, which also installs the browser where it can. Without it browser tests are skipped. */
const executablePath = process.env['YIWANG_CHROMIUM'];

export const describeInBrowser = executablePath ? describe : describe.skip;

export async function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('There is no Chromium: set YIWANG_CHROMIUM, or run the tests by `npm test`.');
  return chromium.launch({
    // Where no language is set, it takes no file whose name is Chinese.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    executablePath,
    args: [
      // Root needs it, and so does an ordinary user in a container. The tests open nothing but our own pages.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
