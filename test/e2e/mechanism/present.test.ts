// A promise in the city of the present, in front of the screen: it falls due, counts, and turns red.
import { v7 as uuidv7 } from 'uuid';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { seedPresent } from '../../../src/cli/seeding/seedPresent.ts';
import { entererIn, presentCity, presentOfficeId, presentVerifier } from '../../../src/demo/present/city.ts';
import { colourWord } from '../../../src/labels/lights/nouns.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { migratedFromTemplate, type TestDatabase } from '../../database.ts';
import { must } from '../../fixture/must.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { choose, fill } from '../entering.ts';
import { openingPatience, openSite, signIn, type Site, words } from '../site.ts';

const today = '2026-12-01';
const clock = () => new Date(`${today}T03:00:00Z`);
const { cityCode } = presentCity;
const county = 'wl-01';
const officeId = presentOfficeId(county);
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
});
