// Two counties: what is another's one does not find, what honest work needs waits for the other's word, and until it is
// given nothing moves. And who may not open the rows behind a figure is told so in its place.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../../src/app/people/accounts.ts';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { trailActWord } from '../../src/labels/entries/trail.ts';
import { nounWord } from '../../src/labels/nouns.ts';
import { refusalText } from '../../src/labels/refusals.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore } from '../../src/storage/store.ts';
import { cityCode, offices, password } from '../scenarios/samples/city.ts';
import { ids } from '../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choose, fill, ofFund, ofMilestone, record, recordFund, recordMilestone } from './entering.ts';
import { openingPatience, receipt, toScreen, toScreenUnder, words } from './site.ts';
import { sendFile } from './imports/takingIn.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const theirs = { name: '高端轴承产业园项目', code: '2023-0001' };
const day = '2023-12-01';
const reason = '项目尚未投产，不属实';
const w = words.consents;

describeInBrowser('between two counties', () => {
  let site: SmallSite;
  let before: string[];
  beforeAll(async () => {
    site = await openSmallSite(async (store) => {
      for (const county of ['linqing', 'shenxian'] as const)
        await createAccount(store, {
          cityCode,
          username: `${county}Verify`,
          password,
          name: `审核${county}`,
          ownPassword: true,
          grants: [{ role: 'verify', officeId: offices[county] }],
        });
    });
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (on: Page | Locator, name: string) => on.getByRole('button', { name, exact: true });
  const card = (page: Page, kind: 'fund_arrival' | 'milestone') =>
    page.locator('.consent', { hasText: nounWord('entryKind', kind, 'zh') });
  /** What the overview says of the city's year. */
  async function headline(page: Page): Promise<string[]> {
    await page.goto('/overview?period=2023');
    await page.locator('.headline .num').first().waitFor();
    const labels = page.locator('.headline .num, .funnel .num');
    return labels.evaluateAll((numbers) => numbers.map((each) => each.getAttribute('aria-label') ?? ''));
  }
  async function findOther(page: Page, name: string, what: 'fund_arrival' | 'milestone'): Promise<void> {
    await page.goto('/consents');
    await button(page, w.onOthers).click();
    const form = page.getByRole('dialog', { name: w.onOthers });
    await fill(form, { [w.code]: theirs.code, [w.name]: name });
    await choose(form, { [w.what]: nounWord('entryKind', what, 'zh') });
    await button(form, w.next).click();
  }

  test('what is another’s is not found, by address, by list, by name or by workbook', async () => {
    const page = await site.visitAs('shenxian');
    before = await headline(page);
    await page.goto(`/projects/${ids.bearing}?form=fund_arrival`);
    await page.getByRole('heading', { name: words.failure.notFoundTitle }).waitFor();
    await toScreen(page, words.frame.projects);
    await page.getByRole('link', { name: '蔬菜深加工项目' }).first().waitFor();
    expect(await page.getByText(theirs.name).count()).toBe(0);

    await findOther(page, '高端轴承产业园', 'fund_arrival');
    await page.getByText(refusalText({ law: 'project_not_named' }, 'zh')).waitFor();
    await page.keyboard.press('Escape');

    const file = join(site.folder, '到位资金.csv');
    const line = ['莘县', theirs.code, theirs.name, '7.77', '2023-12-01', 'ZZ-1'].join();
    await writeFile(file, `单位,项目编码,项目名称,到位资金（亿元）,到位时间,凭证号\n${line}\n`);
    await sendFile(page, file);
    await page.getByText(refusalText({ law: 'project_not_found' }, 'zh')).waitFor();
    expect(await button(page, words.imports.apply(0)).isDisabled()).toBe(true);
    await page.context().close();
  });

  test('what is reported on it waits for the other office, and says so to both hands of the own', async () => {
    const page = await site.visitAs('shenxian');
    await findOther(page, theirs.name, 'fund_arrival');
    const funds = page.getByRole('dialog', { name: recordFund });
    await funds.getByText(w.waitsHint).waitFor();
    await fill(funds, { [ofFund('claimedFen')]: '10000', [ofFund('occurredOn')]: day });
    await record(funds);
    await findOther(page, theirs.name, 'milestone');
    const start = page.getByRole('dialog', { name: recordMilestone });
    await choose(start, { [ofMilestone('kind')]: nounWord('milestoneKind', 'in_production', 'zh') });
    await fill(start, { [words.form.occurredOn]: '2023-12-21' });
    await record(start);
    for (const kind of ['fund_arrival', 'milestone'] as const) {
      await card(page, kind).getByText(w.to('临清市')).waitFor();
      await card(page, kind).getByText(w.states.open, { exact: true }).waitFor();
    }
    expect(await headline(page)).toEqual(before);
    await page.context().close();

    const verifier = await site.visitAs('shenxianVerify');
    await toScreen(verifier, words.frame.verification);
    const row = verifier.getByRole('row').filter({ hasText: day });
    await row.locator('.flag-awaits_consent').waitFor();
    // Whose project they cannot open, they are not led to.
    expect(await row.getByRole('link').count()).toBe(0);
    await row.getByRole('checkbox').check();
    await button(verifier, words.verification.accept).click();
    const told = refusalText({ law: 'consent_awaited', detail: { office: '临清市' } }, 'zh');
    await verifier.getByText(told).waitFor();
    // Of several each that cannot be accepted is named, and stays.
    await verifier.locator('thead').getByRole('checkbox').check();
    await button(verifier, words.verification.accept).click();
    const asked = verifier.getByRole('dialog', { name: words.verification.acceptNow });
    await asked.getByText(words.verification.acceptStaying(2)).waitFor();
    await expect.poll(() => asked.getByText(told).count()).toBe(2);
    expect(await button(asked, words.verification.acceptNow).isDisabled()).toBe(true);
    await verifier.context().close();
  });

  test('the owner is asked, refuses one with a reason, agrees to the other, and reads it where the project is', async () => {
    const page = await site.visitAs('linqingVerify');
    await toScreen(page, words.frame.verification);
    await page.getByText(w.inQueue(2)).waitFor();
    await page.getByRole('link', { name: w.toThem }).click();
    await card(page, 'milestone').getByText(w.from('莘县')).waitFor();
    // A stage that the project is not ready for: told in its place, and to nobody but its own office.
    await button(card(page, 'milestone'), w.give).click();
    await card(page, 'milestone').getByText(w.notYet).waitFor();
    await button(card(page, 'milestone'), w.refuse).click();
    const asked = page.getByRole('dialog', { name: w.refuseTitle });
    expect(await asked.getByRole('alert').count()).toBe(0);
    await asked.getByLabel(w.reason, { exact: true }).fill(reason);
    await button(asked, w.refuse).click();
    await page.getByText(w.done.refused).waitFor();
    await button(card(page, 'fund_arrival'), w.give).click();
    await page.getByText(w.done.given).waitFor();
    await page.getByText(w.nothing.asked).waitFor();

    await page.goto(`/projects/${ids.bearing}`);
    const others = page.getByRole('region', { name: w.others });
    await others.getByText(w.because(reason)).waitFor();
    await others.getByText(w.after.waiting).waitFor();
    await page.locator('.versions summary').click();
    await button(page.locator('.versions'), words.projects.trail).click();
    const trail = page.getByRole('dialog', { name: words.projects.trail });
    for (const act of ['asked', 'agreed', 'refused'] as const)
      await trail.getByText(trailActWord(act, 'zh'), { exact: true }).first().waitFor();
    await trail.getByText(words.projects.because(reason)).waitFor();
    await page.context().close();
  });

  test('what was refused is back with its sender; what was agreed to counts once its own verifier accepts it', async () => {
    const page = await site.visitAs('shenxian');
    await toScreenOfOwn(page);
    const item = page.getByRole('listitem').filter({ hasText: nounWord('entryKind', 'milestone', 'zh') });
    await item.getByText(reason).waitFor();
    expect(await headline(page)).toEqual(before);
    await page.context().close();

    const verifier = await site.visitAs('shenxianVerify');
    await toScreen(verifier, words.frame.verification);
    const row = verifier.getByRole('row').filter({ hasText: day });
    await row.getByRole('checkbox').check();
    await button(verifier, words.verification.accept).click();
    await verifier.getByText(words.verification.done(1)).waitFor();
    await toScreenUnder(verifier, words.frame.verification, w.title);
    expect(await headline(verifier)).not.toEqual(before);
    await verifier.context().close();
  });

  async function toScreenOfOwn(page: Page): Promise<void> {
    const bar = page.getByRole('navigation', { name: words.frame.screens });
    await bar.getByRole('link', { name: words.ownEntries.title }).click();
  }

  test('a figure of rows that one may not open says so in its place', async () => {
    const page = await site.visitAs('nobody', `/overview?period=2023&office=${offices.linqing}`);
    await page.getByText(words.cells.withheld).waitFor();
    await page.locator('.headline .num').first().click();
    const drawer = receipt(page);
    await drawer.getByText(words.receipt.hidden(1, words.receipt.hiddenOf('临清市', 1))).waitFor();
    expect(await drawer.getByText(theirs.name).count()).toBe(0);
    await page.goto('/funnel?period=2023&by=outing');
    await page.getByText(words.funnel.noneToOpen).waitFor();
    await page.context().close();
  });

  test('and the ledger is sound', async () => {
    const pool = openPool(site.databaseUrl);
    expect(await doctor(await openStore(pool))).toEqual([]);
    await pool.close();
    expect(site.complaints).toEqual([]);
  });
});
