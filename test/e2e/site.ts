// The real server on a city's database, a browser in front of it, and the words that a person would look for.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { ensureWebBundle } from '../../scripts/build-web.ts';
import { demoAccounts, demoCity, demoPassword } from '../../src/demo/offices.ts';
import { screensZh as words } from '../../src/labels/screens.zh.ts';
import type { SetupCode } from '../../src/app/offices/setupCode.ts';
import { buildServer } from '../../src/server/buildServer.ts';
import { openEvidence } from '../../src/blobs/openEvidence.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore } from '../../src/storage/store.ts';
import { vault } from '../fixture/vault.ts';
import { openBrowser } from '../setup/browser.ts';
import { patience } from '../setup/patience.ts';

export { words };

/** A first start may build the page and seed the city before a browser sees anything. */
export const openingPatience = patience(300_000);

export interface Site {
  readonly url: string;
  /** A folder for files of this visit. */
  readonly folder: string;
  /** What the server said went wrong, and what the pages' own console did. */
  readonly complaints: string[];
  /** A new visitor, with no cookies. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** What can be looked at when a step of a journey fails. */
const open = new Map<Browser, readonly string[]>();

const textAtMost = 1500;

// A step that waits in vain says only for what it waited; what the page showed instead is gone with the run.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [browser, complaints] of open) {
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const text = await page
        .locator('body')
        .innerText({ timeout: patience(2000) })
        .catch(String);
      console.log(`${task.name}\n${page.url()}\n${text.slice(0, textAtMost)}`);
    }
    if (complaints.length > 0) console.log(complaints.slice(-5).join('\n'));
  }
});

/** On the machine's clock, or on one that is given. */
export async function openSite(
  databaseUrl: string,
  clock?: () => Date,
  /** Of a database that holds no city. */
  setup?: SetupCode,
): Promise<Site> {
  const complaints: string[] = [];
  const webRoot = await ensureWebBundle(() => {});
  const pool = openPool(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-e2e-'));
  const accounts = demoAccounts.slice(0, 7).map(({ username, name }) => ({ username, title: name }));
  const cities = [{ name: demoCity.nameZh, accounts }];
  const app = await buildServer({
    store: await openStore(pool, clock),
    vault,
    // No scanner: files stay unscanned, which the city's rule lets be opened.
    evidence: openEvidence(folder, {}),
    webRoot,
    setup,
    ...(setup ? {} : { demo: { cities, password: demoPassword } }),
    log: (line) => void complaints.push(line),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await openBrowser();
  open.set(browser, complaints);
  return {
    url,
    folder,
    complaints,
    async visit(options = {}) {
      const context = await browser.newContext({
        baseURL: url,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      // Less than a whole test has: then the step that waits in vain is named.
      context.setDefaultTimeout(patience(15_000));
      const page = await context.newPage();
      page.on('pageerror', (error) => void complaints.push(`page: ${error.message}`));
      page.on('response', (response) => {
        // What the page sends is what the routes declare: nobody at the screen could mend it.
        if (response.status() !== 400) return;
        const told = (text: string) =>
          text.includes('"field_unknown"') && complaints.push(`${response.url()}: ${text}`);
        void response.text().then(told, () => undefined);
      });
      return page;
    },
    async close() {
      open.delete(browser);
      await browser.close();
      await app.close();
      await pool.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** To that address, signed in as the form does it but without drawing the form, which has journeys of its own. */
export async function signIn(page: Page, username: string, password = demoPassword, at = '/'): Promise<void> {
  const sent = { headers: { 'x-yiwang': '1' }, data: { username, password } };
  const answer = await page.context().request.post('/api/v1/session', sent);
  expect([username, answer.status()]).toEqual([username, 200]);
  await page.goto(at);
  await page.getByRole('navigation', { name: words.frame.screens, exact: true }).waitFor();
}

/** Into the form that stands there: before anything else, or over a screen whose session has ended. */
export async function typeSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel(words.signIn.username, { exact: true }).fill(username);
  await page.getByLabel(words.signIn.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signIn.signIn, exact: true }).click();
}

/** The card under one's name. It closes when the address changes, which may come a moment after what caused it. */
export async function signOut(page: Page): Promise<void> {
  const out = page.getByRole('button', { name: words.frame.signOut, exact: true });
  const soon = { timeout: patience(2000) };
  const pressed = async (): Promise<boolean> => {
    try {
      if (!(await out.isVisible())) await page.locator('.account summary').click(soon);
      await out.click(soon);
      return true;
    } catch {
      // It closed between the two.
      return false;
    }
  };
  await expect.poll(pressed, { timeout: patience(30_000) }).toBe(true);
}

export async function toScreen(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: words.frame.screens, exact: true })
    .getByRole('link', { name, exact: true })
    .click();
}

/** A screen among those that the bar holds under one name. */
export async function toScreenUnder(page: Page, over: string, name: string): Promise<void> {
  await toScreen(page, over);
  await page.getByRole('navigation', { name: over, exact: true }).getByRole('link', { name, exact: true }).click();
}

/** A number on the page, by what it is and how it prints. */
export function number(on: Page | Locator, name: string, display: string): Locator {
  return on.getByRole('button', { name: words.receipt.open(name, display), exact: true });
}

export function receipt(page: Page): Locator {
  return page.getByRole('dialog', { name: words.receipt.title });
}
