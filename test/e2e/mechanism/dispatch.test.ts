// A light is red: one press makes an item of it; its office feeds back, is urged, and the item is closed with evidence. Another, of an
// obstacle, is urged and supervised, with a letter. A meeting collects its agenda, is held, and hands over what it concluded.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { seedPresent } from '../../../src/cli/seeding/seedPresent.ts';
import { entererIn, presentCounties, presentEnterer, presentOfficeId } from '../../../src/demo/present/city.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore } from '../../../src/storage/store.ts';
import { migratedFromTemplate, type TestDatabase } from '../../database.ts';
import { must } from '../../fixture/must.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { fill } from '../entering.ts';
import { openingPatience, openSite, signIn, type Site, words } from '../site.ts';

let today = '2026-12-01';
const clock = () => new Date(`${today}T03:00:00Z`);
const w = words.dispatch;
const button = (at: Page | Locator, label: string) => at.getByRole('button', { name: label, exact: true });

async function seed(url: string): Promise<void> {
  const pool = openPool(url);
  await seedPresent(await openStore(pool, () => new Date('2026-11-30T03:00:00Z')), () => {});
  await pool.close();
}

describeInBrowser('dispatch of the present', () => {
  let database: TestDatabase;
  let site: Site;
  beforeAll(async () => {
    database = await migratedFromTemplate('present city seeded', seed);
    site = await openSite(database.url, clock);
  }, openingPatience * 2);
  afterAll(async () => {
    await site?.close();
    await database?.drop();
  });

  /** Whoever was away signs in anew, and does one thing. */
  const as = async (username: string, at: string, does: (page: Page) => Promise<void>): Promise<void> => {
    const page = await site.visit();
    await signIn(page, username, undefined, at);
    await does(page);
    await page.context().close();
  };
  const handedOver = async (page: Page, from: Locator, dueOn: string): Promise<string> => {
    await button(from, w.hand).click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    const what = await form.getByLabel('交办事项', { exact: true }).inputValue();
    await fill(form, { 办理时限: dueOn });
    await button(form, words.form.record).click();
    await form.waitFor({ state: 'detached' });
    return what;
  };
  const stepDone = async (page: Page, what: string, act: keyof typeof w.acts, more: Record<string, string> = {}) => {
    await page.getByRole('link', { name: what, exact: true }).click();
    await page.waitForURL(/\/dispatch\/[0-9a-f-]{36}/);
    await button(page, w.acts[act]).click();
    const form = page.getByRole('dialog');
    await fill(form, { 办理情况: `${w.acts[act]}：请按会议要求办理`, ...more });
    await button(form, words.form.record).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: `${w.acts[act]}：请按会议要求办理` })
      .first()
      .waitFor();
  };

  test('a red light becomes an item, is fed back, urged and closed with evidence', async () => {
    let what = '';
    let county = '';
    await as(presentEnterer, '/lights?colour=red&object=pledge', async (page) => {
      const row = page.getByRole('row').nth(1);
      await row.waitFor();
      const text = await row.innerText();
      county = must(presentCounties.find(({ short, name }) => text.includes(short) || text.includes(name))).code;
      what = await handedOver(page, row, '2026-12-05');
      expect(what).toContain(w.solve(''));
      await page.goto(`/dispatch?ordered=true&office=${presentOfficeId(county)}`);
      await page.getByRole('link', { name: what, exact: true }).waitFor();
    });
    await as(entererIn(county), '/dispatch?mine=true', (page) => stepDone(page, what, 'feedback'));
    await as(presentEnterer, '/dispatch?state=fed_back&ordered=true', (page) => stepDone(page, what, 'send_back'));
    today = '2026-12-06';
    await as(presentEnterer, '/home', async (page) => {
      await page.getByRole('link', { name: new RegExp(words.tasks.kind.items_to_urge) }).click();
      await stepDone(page, what, 'urge');
      await page.getByRole('link', { name: w.papers.urge }).waitFor();
    });
    await as(presentEnterer, '/dispatch?ordered=true', async (page) => {
      await stepDone(page, what, 'close', { 佐证说明: '会议纪要〔2026〕12号' });
      await page.getByText(w.states.closing).first().waitFor();
      expect(await button(page, w.acts.close).count()).toBe(0);
    });
  });

  test('an obstacle becomes an item, which is urged, and supervised by a letter', async () => {
    let what = '';
    today = '2026-12-07';
    await as(presentEnterer, '/obstacles?open=true', async (page) => {
      const row = page.getByRole('table', { name: words.obstacles.title, exact: true }).getByRole('row').nth(1);
      await row.waitFor();
      what = await handedOver(page, row, '2026-12-08');
    });
    today = '2026-12-09';
    await as(presentEnterer, '/dispatch?asks=urge', (page) => stepDone(page, what, 'urge'));
    today = '2026-12-18';
    await as(presentEnterer, '/home', async (page) => {
      await page.getByRole('link', { name: new RegExp(words.tasks.kind.items_to_supervise) }).click();
      await stepDone(page, what, 'supervise');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: w.papers.supervise }).click(),
      ]);
      expect(file.suggestedFilename()).toContain('督办函');
    });
  });

  test('a meeting collects its agenda, is held, and hands over what it concluded in the same press', async () => {
    const m = words.meetings;
    await as(presentEnterer, '/meetings', async (page) => {
      await page.getByRole('link', { name: m.collect, exact: true }).click();
      const obstacles = page.getByRole('region', { name: new RegExp(m.collecting.groups.obstacle) });
      await obstacles.getByRole('listitem').first().getByRole('checkbox').check();
      await obstacles.getByRole('listitem').nth(1).getByRole('checkbox').check();
      await button(page, m.collecting.next).click();
      const form = page.getByRole('dialog');
      const second = await form.getByLabel('议题', { exact: true }).nth(1).inputValue();
      await fill(form, { 地点: '三楼会议室', 主持人: '分管副市长' });
      await button(form, words.listed.raiseRow(2)).click();
      expect(await form.getByLabel('议题', { exact: true }).first().inputValue()).toBe(second);
      await button(form, words.form.record).click();
      await page.waitForURL(/\/meetings\/[0-9a-f-]{36}/);
      await button(page, m.minute).click();
      await fill(form, { [m.minutes.conclusion(1)]: '月底前办结用地手续', [m.minutes.conclusion(2)]: '下次听取进展' });
      await form.getByLabel(m.minutes.due, { exact: true }).first().fill('2026-12-28');
      await button(form, m.minutes.hands(1)).click();
      await form.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: '月底前办结用地手续', exact: true }).waitFor();
      await page.getByText(m.unhanded(1)).first().waitFor();
      for (const paper of [m.papers.agenda, m.papers.minutes, m.papers.table, m.papers.workbook]) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: paper }).click(),
        ]);
        expect(file.suggestedFilename()).toContain('调度会');
      }
    });
  });
});
