// How long it takes from a key in a clause to its effect on the screen: the demo's server as a process of its own, a real browser
// before it, a publisher in the editor of a text.
// npm run bench -- clause [--keys 20] [--period 2023] [--text annual] [--data DIR] [--bar 200]
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';
import { demoPassword } from '../../src/demo/offices.ts';
import { screensZh as words } from '../../src/labels/screens.zh.ts';
import { underServer } from '../load.ts';
import { printColumns } from '../measure.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Long enough for the hand to have rested and the screen to be still. */
const pauseMs = 700;
/** Whatever takes longer is no effect. */
const patienceMs = 10_000;

export async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { keys: text, period: text, text, data: text, bar: text };
  const { values } = parseArgs({ args: [...args], options });
  const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'yiwang-clause-'));
  const [keys, bar] = [Number(values.keys ?? 20), Number(values.bar ?? 200)];
  process.env['DATA_DIR'] = dataDir;
  try {
    await underServer(dataDir, async (url) => {
      const found = findChromium(console.error);
      if (found.path === undefined) throw new Error(found.reason);
      const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
      try {
        const page = await (await browser.newContext({ baseURL: url, locale: 'zh-CN' })).newPage();
        await openClause(page, `/texts/${values.text ?? 'annual'}?period=${values.period ?? '2023'}`);
        const before = loadavg()[0] ?? 0;
        const times = [];
        for (let n = 0; n < keys; n++) times.push(await effectOf(page, letters.charAt(n % letters.length)));
        print(times, bar, [before, loadavg()[0] ?? 0]);
      } finally {
        await browser.close();
      }
    });
  } finally {
    if (!values.data) await rm(dataDir, { recursive: true, force: true });
  }
}

/** The first clause of the first section, with the cursor at its end. */
async function openClause(page: Page, address: string): Promise<void> {
  const sent = { headers: { 'x-yiwang': '1' }, data: { username: 'fabu', password: demoPassword } };
  const answer = await page.context().request.post('/api/v1/session', sent);
  if (answer.status() !== 200) throw new Error(`nobody may sign in: ${answer.status()}`);
  await page.goto(address);
  const preview = page.getByRole('region', { name: words.texts.preview });
  await preview.locator('.paper p').first().waitFor();
  const clause = page.getByLabel(words.texts.section(1), { exact: true }).locator('details').first();
  await clause.locator('summary').click();
  await clause.locator('textarea').first().press('Home');
  await setTimeout(pauseMs);
}

/** From the key to the frame in which what it wrote stands in the preview. */
async function effectOf(page: Page, letter: string): Promise<number> {
  // The page watches before the key is sent: asked both at once, it may get the key first.
  const watch = await page.evaluateHandle(
    ({ name, typed, patience }) => {
      const said = () => document.querySelector(`section[aria-label="${name}"]`)?.textContent ?? '';
      const count = (text: string) => text.split(typed).length;
      const before = count(said());
      const effect = new Promise<number>((done, fail) => {
        let began = 0;
        document.addEventListener('keydown', (event) => (began = event.timeStamp), { once: true, capture: true });
        const look = (now: number) => {
          if (began > 0 && count(said()) > before)
            requestAnimationFrame(() => requestAnimationFrame((at) => done(at - began)));
          else if (began > 0 && now - began > patience) fail(new Error(`${typed} had no effect in ${patience} ms`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      return { effect };
    },
    { name: words.texts.preview, typed: letter, patience: patienceMs },
  );
  await page.keyboard.press(letter);
  const took = await watch.evaluate(({ effect }) => effect);
  await setTimeout(pauseMs);
  return took;
}

function print(times: readonly number[], bar: number, load: readonly [number, number]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const ms = (value: number) => value.toFixed(0);
  printColumns([
    ['from a key to its effect', 'median ms', 'p95 ms', 'slowest', 'keys', 'bar', 'load before', 'after'],
    [
      'one clause of the yearly text',
      ...[at(0.5), at(0.95), at(1)].map(ms),
      String(times.length),
      `p95 < ${bar}`,
      ...load.map((one) => one.toFixed(1)),
    ],
  ]);
  if (at(0.95) >= bar) process.exitCode = 1;
}
