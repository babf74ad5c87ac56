// Two projects before signing in the invented city of today. Of one the departments give opinions, one of them late and asking for more;
// it is supplemented and passes, and its signing is let through. The other is refused, and so is its signing.
import type { Locator, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { record as recordActs } from '../../../src/app/entries/record.ts';
import { reviewClauses } from '../../../src/app/clauses/reviewClauses.ts';
import { seedPresent } from '../../../src/cli/seeding/seedPresent.ts';
import {
  entererIn,
  presentAdministrator,
  presentCity,
  presentCounties,
  presentEnterer,
  presentVerifier,
  reviewerIn,
} from '../../../src/demo/present/city.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../../src/storage/store.ts';
import { migratedFromTemplate, type TestDatabase } from '../../database.ts';
import { agreementAct, milestoneAct } from '../../fixture/acts.ts';
import { must } from '../../fixture/must.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { choose, fill, noun } from '../entering.ts';
import { openingPatience, openSite, signIn, type Site, words } from '../site.ts';

let today = '2026-12-01';
const clock = () => new Date(`${today}T03:00:00Z`);
const { cityCode } = presentCity;
const w = words.appraisals;
const button = (at: Page | Locator, label: string) => at.getByRole('button', { name: label, exact: true });

async function seed(url: string): Promise<void> {
  const pool = openPool(url);
  await seedPresent(await openStore(pool, () => new Date('2026-11-30T03:00:00Z')), () => {});
  await pool.close();
}

describeInBrowser('reviews of the present', () => {
  let database: TestDatabase;
  let site: Site;
  let store: Store;
  beforeAll(async () => {
    database = await migratedFromTemplate('present city seeded', seed);
    store = await openStore(openPool(database.url), clock);
    site = await openSite(database.url, clock);
  }, openingPatience * 2);
  afterAll(async () => {
    await site?.close();
    await store?.pool.close();
    await database?.drop();
  });

  /** Whoever was away signs in anew, and does one thing. */
  const as = async (username: string, at: string, does: (page: Page) => Promise<void>): Promise<void> => {
    const page = await site.visit();
    await signIn(page, username, undefined, at);
    await does(page);
    await page.context().close();
  };

  /** A factory that is no more than a lead and that nobody has filed yet. */
  async function leads() {
    const { rows } = await store.pool.pg.query<{ id: string; name: string; office: string; code: string }>(
      `select c.project_id as id, c.name, c.office_id as office, o.code from project_current c
       join office o on o.city_code = c.city_code and o.id = c.office_id
       where c.city_code = $1 and c.signed_on is null and c.section = 'C' and left(c.industry_code, 2) not in ('25', '26')
         and c.investment_fen between 5000000000 and 99000000000 and c.merged_into is null
         and not exists (select from appraisal a where a.city_code = c.city_code and a.project_id = c.project_id)
       order by c.short_code`,
      [cityCode],
    );
    return rows.filter(({ code }) => presentCounties.some((county) => county.code === code));
  }

  const filed = (lead: { id: string; code: string }) =>
    as(entererIn(lead.code), `/projects/${lead.id}`, async (page) => {
      const section = page.getByRole('region', { name: w.ofProject });
      await section.getByText('签约前须经评审').waitFor();
      await section.getByRole('link', { name: w.file, exact: true }).click();
      const form = page.getByRole('dialog');
      await fill(form, { 评审事项: '年产轴承零件，拟用地 60 亩', 报审材料说明: '可行性研究报告' });
      await button(form, words.form.record).click();
      await form.waitFor({ state: 'detached' });
      await section.getByText(w.states.opinions).waitFor();
    });

  const step = async (page: Page, act: keyof typeof w.acts, said: Record<string, string>, what: string) => {
    await button(page, w.acts[act]).click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    await choose(form, said);
    await fill(form, { 理由: what });
    await button(form, words.form.record).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText(what).first().waitFor();
  };
  const opinion = (page: Page, code: string, what: string) =>
    step(page, 'opinion', { 意见: noun('appraisalOpinion', code) }, what);
  const opened = async (page: Page, name: string) => {
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL(/\/appraisals\/[0-9a-f-]{36}/);
  };

  /** Everything of the reviews that waits is accepted by the second person. */
  const accepted = () =>
    as(presentVerifier, '/home', async (page) => {
      const { rows } = await store.pool.pg.query<{ id: string }>(
        `select entry_id as id from waiting_entry w join entry e on e.city_code = w.city_code and e.id = w.entry_id
         where e.city_code = $1 and e.kind in ('appraisal', 'appraisal_step')`,
        [cityCode],
      );
      const data = { key: uuid(), decision: 'verified', entryIds: rows.map(({ id }) => id) };
      const headers = { 'x-yiwang': '1' };
      const answer = await page.context().request.post('/api/v1/verifications', { headers, data });
      expect(answer.status(), await answer.text()).toBe(201);
    });

  /** The agreement is registered and reviewed, and it was signed: what is left is the gate. */
  async function signed(lead: { id: string; office: string }): Promise<void> {
    const given = { officeId: lead.office, occurredOn: today };
    const by = await actorNamed(store, cityCode, presentEnterer);
    const verifier = await actorNamed(store, cityCode, presentVerifier);
    const agreement = agreementAct(lead.id, given, []);
    const more = { agreementType: 'investment', signingNature: 'first', evidence: '投资协议' };
    const acts = [agreement, milestoneAct(lead.id, 'signed', given, more)];
    const { entryIds } = await recordActs(store, by, { useCase: 'record', key: uuid(), acts });
    const review = { id: uuid(), agreementId: entryIds[0] ?? '', decisions: [], conclusion: 'passed' as const };
    await reviewClauses(store, verifier, { key: uuid(), review });
  }

  /** The verifier presses accept on the row of the signing: what comes of it. */
  const tried = (name: string, comes: (page: Page, row: Locator) => Promise<void>) =>
    as(presentVerifier, '/verification?kind=milestone', async (page) => {
      const row = page
        .getByRole('row')
        .filter({ hasText: name })
        .filter({ hasText: noun('milestoneKind', 'signed') });
      await row.getByRole('checkbox').check();
      await button(page, words.verification.accept).first().click();
      await comes(page, row);
    });

  test('one is late and asks for more; it is supplemented, passes, and is signed', async () => {
    const lead = must((await leads())[0]);
    await filed(lead);
    await as(reviewerIn('wl-zr'), '/appraisals?show=mine', async (page) => {
      await opened(page, lead.name);
      await opinion(page, 'agree', '选址符合规划');
    });
    await as(reviewerIn('wl-gx'), '/home', async (page) => {
      await page.getByRole('link', { name: new RegExp(words.tasks.kind.opinions_to_give) }).click();
      await opened(page, lead.name);
      await opinion(page, 'agree', '产业方向相符');
    });
    today = '2026-12-08';
    await as('wl-lingdao', '/appraisals?show=late', async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const card = page.getByRole('listitem').filter({ hasText: lead.name });
      await card.getByText(w.late(2)).waitFor();
    });
    await as(reviewerIn('wl-hb'), '/appraisals?show=mine', async (page) => {
      await opened(page, lead.name);
      await opinion(page, 'more', '请补充水平衡图');
      await page.getByText(w.states.supplement).first().waitFor();
      expect(await button(page, w.acts.opinion).count()).toBe(0);
    });
    await as(entererIn(lead.code), '/appraisals?show=supplement&part=filed', async (page) => {
      await opened(page, lead.name);
      await step(page, 'supplement', {}, '已补充水平衡图和排水去向');
    });
    await as(reviewerIn('wl-hb'), '/appraisals?show=mine', async (page) => {
      await opened(page, lead.name);
      await opinion(page, 'agree', '补充材料齐全，同意');
    });
    await signed(lead);
    await tried(lead.name, (page) =>
      page
        .getByRole('alert')
        .getByText(/签约前须经评审/)
        .waitFor({ timeout: 20_000 }),
    );
    await as(presentEnterer, '/appraisals?show=ready&part=convened', async (page) => {
      await opened(page, lead.name);
      await step(page, 'conclusion', { 结论: noun('appraisalConclusion', 'passed') }, '同意引进');
      await page.getByText(w.states.concluding).first().waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: w.papers.notice }).click(),
      ]);
      expect(file.suggestedFilename()).toContain('评审结论通知书');
    });
    await accepted();
    await as(entererIn(lead.code), `/projects/${lead.id}`, async (page) => {
      await page.getByText(/已通过，有效期至 2027-06-06，可以签约/).waitFor();
    });
    await tried(lead.name, (_, row) => row.waitFor({ state: 'detached', timeout: 20_000 }));
    // The row goes before the answer is there.
    const verified = () =>
      store.pool.pg.query(
        `select from milestone m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
         where m.city_code = $1 and m.project_id = $2 and m.kind = 'signed' and e.decision = 'verified'`,
        [cityCode, lead.id],
      );
    await expect.poll(async () => (await verified()).rows.length, { timeout: 20_000 }).toBe(1);
  });

  test('another is refused, and its signing is refused with the review that says so', async () => {
    const lead = must((await leads())[0]);
    await filed(lead);
    await as(presentEnterer, '/appraisals?part=convened', async (page) => {
      await opened(page, lead.name);
      await step(page, 'conclusion', { 结论: noun('appraisalConclusion', 'refused') }, '能耗指标无法落实');
    });
    await accepted();
    await signed(lead);
    await tried(lead.name, (page) =>
      page
        .getByRole('alert')
        .getByText(/的结论是不予引进/)
        .waitFor({ timeout: 20_000 }),
    );
  });

  test('the administrator ends the review of small projects by a rule of a later day', async () => {
    await as(presentAdministrator, '/appraisal-rule', async (page) => {
      await button(page, w.ruleForm.change).click();
      const form = page.locator('form');
      const line = form.getByRole('group', { name: w.ruleForm.line(1) });
      await fill(line, { [w.ruleForm.fromYi]: '1' });
      await fill(form, { [w.ruleForm.reason]: '提高评审门槛' });
      await button(form, w.ruleForm.save).click();
      await page.getByText(w.ruleForm.saved).waitFor();
      await page.getByText(`B、C、D · ${w.ruleForm.from('1')}`).waitFor();
    });
  });
});
