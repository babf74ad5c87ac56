// A number that joins two versions of its figure says so on the screen where it stands: on the overview, under a text, in columns. And
// beside it what else a reader would take wrongly: up to which day a growth is told, what is nought and may yet come.
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../../src/app/entries/record.ts';
import { SetFigure, setFigure } from '../../../src/app/figures/cityFigures.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import { shipped } from '../../../src/metrics/catalogue/catalogue.ts';
import type { Store } from '../../../src/storage/store.ts';
import { fundAct } from '../../fixture/acts.ts';
import { must } from '../../fixture/must.ts';
import { cityCode, offices } from '../../scenarios/samples/city.ts';
import { ids } from '../../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../../setup/browser.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';

const there = new Date(Date.now() + 8 * 3_600_000).toISOString();
const year = Number(there.slice(0, 4));
/** It ends after today, whatever day it is. */
const running = `${year}-01..${year + 1}-01`;
const changed =
  /招商引资到位资金自2023年10月15日起按第\d+版口径统计；2023年1月1日至10月14日按当时的第\d+版为1\.5亿元，按第\d+版为0亿元/;

async function more(store: Store): Promise<void> {
  const of = (name: string) => actorNamed(store, cityCode, name);
  const definition = must(shipped.on('funds_arrived', '2023-01-01'));
  if (definition.kind !== 'counting') throw new Error(definition.id);
  const next = {
    ...definition,
    version: definition.version + 1,
    effectiveFrom: '2023-10-15',
    effectiveTo: '2023-12-31',
  };
  const conditions = [...definition.conditions, { field: 'investmentFen', op: 'gte', value: 5e10 }];
  const figure = SetFigure.parse({ id: uuidv7(), definition: { ...next, conditions }, reason: '局务会' });
  await setFigure(store, await of('admin'), { key: figure.id, figure });
  const arrived = (on: number, yi: bigint) =>
    fundAct(ids.bearing, { officeId: offices.linqing, occurredOn: `${on}-01-01` }, yi * 10n ** 10n, `A-${on}`, {
      payer: '甲',
    });
  const acts = [arrived(year - 1, 1n), arrived(year, 3n)];
  await record(store, await of('cityEnter'), { useCase: 'test', key: 'arrivals', acts });
  const entryIds = acts.map(({ input }) => input.head.id);
  await verify(store, await of('cityVerify'), { key: 'verified', decision: 'verified', of: { entryIds } });
}

describeInBrowser('over a change of definition', () => {
  let site: SmallSite;
  let page: Page;
  beforeAll(async () => {
    site = await openSmallSite(more);
    page = await site.visitAs('cityPublish', '/overview?period=2023');
  }, openingPatience);
  afterAll(() => site?.close());

  test('the overview says it once, and again where its months are parted by it', async () => {
    await page.getByText(changed).first().waitFor();
    // Below the headlines, and with the months, which are parted by it.
    await expect.poll(() => page.getByText(changed).count()).toBe(2);
  });

  test('a text says it under its last section, and its columns of other periods do', async () => {
    await page.goto('/bulletin?period=2023&text=annual');
    await page.locator('.paper-notes').getByText(changed).waitFor();
    expect(await page.locator('.paper-notes').innerText()).toMatch(new RegExp(`^${words.texts.notes}`));
    await page.getByText(words.bulletin.comparison, { exact: true }).click();
    await page.locator('.comparison').getByText(changed).waitFor();
  });

  test('a growth of a period that runs says up to which day', async () => {
    await page.goto(`/overview?period=${running}`);
    const said = words.overview.growthUpTo(words.periodName(there.slice(0, 10)));
    await page.getByText(said).first().waitFor();
    await page.goto('/overview?period=2023');
    await page.getByRole('region', { name: words.overview.headline }).waitFor();
    expect(await page.getByText('上年同期相同天数').count()).toBe(0);
  });

  test('what is nought is worded otherwise while its period runs, and 尚无 stands there alone', async () => {
    await page.goto(`/texts/annual?period=${year - 2}`);
    const preview = page.locator('.paper');
    await preview.getByText('没有招商引资到位资金。').waitFor();
    await page.locator('summary', { hasText: '招商引资到位资金{funds_arrived}' }).click();
    const zero = page.getByLabel(words.texts.zeroSay, { exact: true });
    expect(await page.getByLabel(words.texts.zeroYet).inputValue()).toBe('尚无招商引资到位资金。');
    await zero.fill('尚无到位资金。');
    await page.getByText(/“尚无”只能用于还没有结束的期间/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: words.texts.save, exact: true }).isDisabled()).toBe(true);
    await zero.fill('到位资金为零。');
    await preview.getByText('到位资金为零。').waitFor();
  });

  test('a label leads to the project that bears it, and says so', async () => {
    const box = page.getByRole('combobox', { name: words.search.label });
    await box.fill('产业园 专精特新 2023');
    const found = page.getByRole('option', { name: /高端轴承产业园项目/ });
    await found.waitFor();
    expect(await found.innerText()).toContain('专精特新');
  });
});
