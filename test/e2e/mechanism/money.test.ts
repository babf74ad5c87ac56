// Whether money is real: an arrival that nothing bears out is doubted with its reasons, a signal from elsewhere is added on its
// project, a second person verifies it, and the grade moves where the money is told.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { formField, nounAct } from '../../../src/labels/entries/nouns.ts';
import { signWord } from '../../../src/labels/corroboration/reasonText.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore } from '../../../src/storage/store.ts';
import { doubtfulFunds } from '../../scenarios/samples/corroborationSamples.ts';
import { cityCode } from '../../scenarios/samples/city.ts';
import { ids } from '../../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { choose, fill, noun, record } from '../entering.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';

const w = words.corroboration;
const of = (name: string) => formField('funds_signal', name, 'zh').label ?? '';

describeInBrowser('whether money is real', () => {
  let site: SmallSite;
  let arrival = '';
  beforeAll(async () => {
    site = await openSmallSite(async (store) => (arrival = await doubtfulFunds(store)));
  }, openingPatience);
  afterAll(() => site?.close());

  test('it is on the list of doubts with why, on a phone too', async () => {
    const page = await site.visitAs('cityVerify');
    await page.goto('/suspicions?period=2022');
    await page.getByRole('heading', { level: 1, name: w.title }).waitFor();
    await page.getByText(signWord('round_at_end', 'zh'), { exact: true }).waitFor();
    await page.getByText(/2022-06-30临近期末到账，金额0.3亿元/).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  test('the city asks for three hands from a day on, with a reason, and is told where none could be enough', async () => {
    const page = await site.visitAs('admin', '/corroboration-rules');
    const r = words.corroborationRules;
    await page.getByRole('button', { name: r.reviseGrades, exact: true }).click();
    const form = page.locator('form');
    await choose(form, { [r.asked]: '3' });
    await fill(form, { [r.effectiveFrom]: '2023-01-01', [r.reason]: '市政府会议要求从严' });
    await form.getByRole('button', { name: r.save, exact: true }).click();
    await page.getByText(r.asks(3), { exact: true }).waitFor();
    await page.getByText('市政府会议要求从严').waitFor();
    await page.getByRole('button', { name: r.reviseDoubts, exact: true }).click();
    await fill(form.getByRole('group', { name: signWord('copy', 'zh'), exact: true }), { [r.weight]: '0' });
    await fill(form, { [r.reason]: '本市租金按月同额支付' });
    await form.getByRole('button', { name: r.save, exact: true }).click();
    await page
      .getByRole('row', { name: signWord('copy', 'zh') })
      .getByText(r.off, { exact: true })
      .waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  test('a signal is added on the project, and counts once a second person has verified it', async () => {
    const page = await site.visitAs('linqing', `/projects/${ids.bearing}`);
    const item = page.locator('.time-line-item', { hasText: '2022' }).filter({ hasText: noun('fundsGrade', 'none') });
    await item.getByRole('button', { name: w.add, exact: true }).click();
    const form = page.getByRole('dialog', { name: nounAct('funds_signal', 'record', 'zh') ?? '' });
    await choose(form, { [of('kind')]: noun('fundsSignal', 'tax_paid') });
    await fill(form, { [of('source')]: '临清市税务局', [of('occurredOn')]: '2022-07-20' });
    await record(form);
    await page.getByText('临清市税务局').first().waitFor();
    // What waits bears nothing out yet.
    await item.waitFor();
    const pool = openPool(site.databaseUrl);
    const store = await openStore(pool);
    const { rows } = await pool.pg.query<{ id: string }>(
      'select entry_id as id from funds_signal where arrival_id = $1',
      [arrival],
    );
    const verifier = await actorNamed(store, cityCode, 'cityVerify');
    const entryIds = rows.map(({ id }) => id);
    expect(entryIds).toHaveLength(1);
    await verify(store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
    await pool.close();
    await page.reload();
    const graded = page.locator('.time-line-item').filter({ hasText: noun('fundsGrade', 'single') });
    await graded.getByText(/纳税，共1个独立来源/).waitFor();
    await page.goto('/overview?period=2022');
    await page.getByRole('heading', { name: w.grades }).waitFor();
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });
});
