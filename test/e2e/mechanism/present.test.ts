// The mechanism in the city of the present, in front of the screen: money that nothing bears out is drawn and visited, and the
// bulletin says what it is; a promise turns red; a year's score is objected to, and both readings stay.
import { v7 as uuidv7 } from 'uuid';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveNumber } from '../../../src/app/assessments/numbers.ts';
import { record } from '../../../src/app/entries/record.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { seedPresent } from '../../../src/cli/seeding/seedPresent.ts';
import { presentNumber } from '../../../src/demo/present/assessment.ts';
import {
  entererIn,
  presentCity,
  presentCounties,
  presentDays,
  presentOfficeId,
  presentPublisher,
  presentRechecker,
  presentVerifier,
} from '../../../src/demo/present/city.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { colourWord } from '../../../src/labels/lights/nouns.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { migratedFromTemplate, type TestDatabase } from '../../database.ts';
import { fundAct } from '../../fixture/acts.ts';
import { must } from '../../fixture/must.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { choose, fill, noun } from '../entering.ts';
import { openingPatience, openSite, signIn, type Site, words } from '../site.ts';

const today = '2026-12-01';
const clock = () => new Date(`${today}T03:00:00Z`);
const { cityCode } = presentCity;
const county = 'wl-01';
const officeId = presentOfficeId(county);
const countyName = must(presentCounties.find(({ code }) => code === county)).short;
const button = (at: Page | Locator, label: string) => at.getByRole('button', { name: label, exact: true });

async function seed(url: string): Promise<void> {
  const pool = openPool(url);
  await seedPresent(await openStore(pool, () => new Date('2026-11-30T03:00:00Z')), () => {});
  await pool.close();
}

describeInBrowser('the mechanism of the present', () => {
  let database: TestDatabase;
  let site: Site;
  let store: Store;
  let close: () => Promise<void>;
  let project = { id: '', name: '' };
  beforeAll(async () => {
    database = await migratedFromTemplate('present city seeded', seed);
    const pool = openPool(database.url);
    close = () => pool.close();
    store = await openStore(pool, clock);
    const { rows } = await pool.pg.query<{ id: string; name: string }>(
      `select project_id as id, name from project_current where city_code = $1 and office_id = $2 and stage = 'started' and status = 'active'
       order by short_code limit 1`,
      [cityCode, officeId],
    );
    project = must(rows[0]);
    site = await openSite(database.url, clock);
  }, openingPatience * 2);
  afterAll(async () => {
    await site?.close();
    await close?.();
    await database?.drop();
  });

  const as = (username: string) => actorNamed(store, cityCode, username);
  const visitAs = async (username: string, at: string): Promise<Page> => {
    const page = await site.visit();
    await signIn(page, username, undefined, at);
    return page;
  };
  const accept = async (entryIds: readonly string[], by = presentVerifier) =>
    verify(store, await as(by), { key: uuidv7(), decision: 'verified', of: { entryIds } });
  const put = async (act: LedgerAct) => {
    const { entryIds } = await record(store, await as(entererIn(county)), {
      useCase: 'test',
      key: uuidv7(),
      acts: [act],
    });
    await accept(entryIds);
  };
  const bare = async (page: Page): Promise<number> => {
    const text = await page.locator('.paper').innerText();
    return Number(/无佐证([\d.]+)亿元/.exec(text)?.[1] ?? Number.NaN);
  };

  test('money that nothing bears out is drawn, visited and stays so in the bulletin', async () => {
    const publisher = await visitAs(presentPublisher, '/bulletin?period=2026-11');
    await publisher.locator('.paper').waitFor();
    await put(fundAct(project.id, { officeId, occurredOn: '2026-11-25' }, 12_345_000_000n));

    const verifier = await visitAs(presentVerifier, '/spot-checks?period=2026-11');
    const w = words.spotChecks;
    await button(verifier, w.draw).click();
    const form = verifier.locator('form');
    await choose(form, { [w.office]: countyName });
    await fill(form, { [w.seed]: '20261201', [w.byRows]: '50' });
    await button(form, w.draw).click();
    await verifier.waitForURL(/\/spot-checks\/[0-9a-f-]{36}/);
    const row = verifier.getByRole('row').filter({ hasText: project.name }).filter({ hasText: '1.2345' });
    await button(row, w.record).click();
    const result = verifier.getByRole('dialog');
    await choose(result, { [w.outcome]: 'differs' });
    await fill(result, { [w.found]: '0', [w.checkedOn]: today, [w.where]: '项目现场', [w.checker]: '核查组' });
    await fill(result, { [w.note]: '现场未见设备，企业拿不出进账单' });
    await button(result, words.form.record).click();
    await row.getByText(noun('siteOutcome', 'differs')).first().waitFor();

    const after = await visitAs(presentPublisher, '/bulletin?period=2026-11');
    await expect.poll(() => bare(after)).toBeGreaterThanOrEqual(1.23);
    // The number opens the row that nobody bears out.
    await after
      .locator('.paper .num', { hasText: String(await bare(after)) })
      .last()
      .click();
    await after.getByRole('dialog', { name: words.receipt.title }).getByText(project.name).first().waitFor();
    for (const page of [publisher, verifier, after]) await page.context().close();
  });

  test('a promise that fell due turns red once it counts, on the list and on its project', async () => {
    const enterer = await visitAs(entererIn(county), `/projects/${project.id}?form=promise`);
    const form = enterer.getByRole('dialog');
    const what = '十一月底前完成设备安装';
    await choose(form, { 承诺类别: 'produce' });
    await fill(form, { 到期日: '2026-11-20', 承诺编号: '9.1', 承诺内容: what });
    await button(form, words.form.record).click();
    await enterer.getByText(what).first().waitFor();
    const leader = await visitAs('wl-lingdao', `/lights?colour=red&object=pledge&office=${county}`);
    await leader.getByRole('heading', { level: 1, name: words.lights.title }).waitFor();
    // What waits is no promise yet.
    expect(await leader.getByText(/· 9\.1 ·/).count()).toBe(0);
    const { rows } = await store.pool.pg.query<{ id: string }>('select entry_id as id from promise where what = $1', [
      what,
    ]);
    await accept(rows.map(({ id }) => id));
    await leader.reload();
    await leader
      .getByText(/· 9\.1 ·/)
      .first()
      .waitFor();
    await leader.goto(`/projects/${project.id}`);
    await leader.getByText(colourWord('red', 'zh')).first().waitFor();
    for (const page of [enterer, leader]) await page.context().close();
  });

  test('a year that was published is objected to, corrected, and both readings stay', async () => {
    const w = words.assessments;
    const { rows } = await store.pool.pg.query<{ id: string }>(
      'select id from assessment_result where city_code = $1',
      [cityCode],
    );
    const first = `/assessment-results/${must(rows[0]).id}`;
    const score = (page: Page) =>
      page
        .getByRole('table')
        // What has moved stands in a table without a caption, above the result's.
        .filter({ has: page.locator('caption') })
        .getByRole('row')
        .filter({ hasText: '西浦' })
        .first()
        .getByRole('cell')
        .nth(1)
        .innerText();
    const giver = await visitAs(presentVerifier, first);
    await giver.getByRole('cell', { name: '现场核查扣分' }).first().waitFor();
    const before = await score(giver);
    // Who gave the number is no judge of it.
    expect(await button(giver, w.answer).count()).toBe(0);
    const rechecker = await visitAs(presentRechecker, first);
    await button(rechecker, w.answer).click();
    await fill(rechecker.getByRole('dialog'), { [w.reason]: '进账单属实' });
    await button(rechecker.getByRole('dialog'), w.answer).click();
    await rechecker.getByText(w.accept, { exact: true }).waitFor();
    const number = { ...presentNumber(presentDays('2026-11-30')), id: uuidv7(), value: '0', reason: '异议属实，核减' };
    await giveNumber(store, await as(presentVerifier), { key: uuidv7(), number });

    const publisher = await visitAs(presentPublisher, '/assessments/yearly_wanglan?period=2025');
    await button(publisher, w.publish).click();
    await publisher.getByRole('dialog').getByLabel(w.changed, { exact: true }).fill('西浦核减一笔');
    await button(publisher.getByRole('dialog'), w.publish).click();
    await publisher.waitForURL(/\/assessment-results\//);
    await publisher.getByText('西浦核减一笔').waitFor();
    expect(Number(await score(publisher))).toBeCloseTo(Number(before) + 0.2, 2);
    await publisher.getByRole('link', { name: w.toFirst, exact: true }).click();
    await publisher.getByRole('link', { name: w.toCorrected, exact: true }).waitFor();
    expect(await score(publisher)).toBe(before);
    for (const page of [giver, rechecker, publisher]) await page.context().close();
    expect(site.complaints).toEqual([]);
  });
});
