// What a bureau does with one activity: a text of it is written on the screen, read of the one that is chosen, checked, published, and
// put right.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/app/entries/record.ts';
import { v7 as uuidv7 } from 'uuid';
import { setText } from '../../src/app/bulletin/texts.ts';
import { SetFigure, setFigure } from '../../src/app/figures/cityFigures.ts';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { verify } from '../../src/app/verification/verify.ts';
import { presentFigures } from '../../src/demo/present/texts.ts';
import { SetText } from '../../src/domain/bulletin/text.ts';
import type { Store } from '../../src/storage/store.ts';
import { activityAct } from '../fixture/acts.ts';
import { cityCode, offices } from '../scenarios/samples/city.ts';
import { ids } from '../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choose, fill } from './entering.ts';
import { number, openingPatience, receipt, toScreen, words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const { bulletin: b, texts: w } = words;
const held = { officeId: offices.linqing, occurredOn: '2023-06-10' };
const ours = activityAct(held, {
  name: '轴承产业对接会',
  place: '上海',
  endedOn: '2023-06-12',
  guests: 80,
  signedProjectIds: [ids.bearing],
});
const others = Array.from({ length: 12 }, (_, n) => activityAct(held, { name: `例会${n + 1}`, guests: n + 1 }));

async function more(store: Store): Promise<void> {
  const of = (name: string) => actorNamed(store, cityCode, name);
  const publisher = await of('cityPublish');
  for (const given of presentFigures) {
    const figure = SetFigure.parse(given);
    await setFigure(store, publisher, { key: figure.id, figure });
  }
  const section = { id: 'overall', heading: '概况', paragraphs: [[{ say: '{period}情况。' }]] };
  const body = { title: '{city}情况', sections: [section] };
  const text = { id: uuidv7(), textId: 'event', name: '招商活动专报', body, reason: '先起个头' };
  await setText(store, publisher, { key: 'text', text: SetText.parse(text) });
  const acts = [ours, ...others];
  await record(store, await of('cityEnter'), { useCase: 'test', key: 'activities', acts });
  const entryIds = acts.map(({ input }) => input.head.id);
  await verify(store, await of('cityVerify'), { key: 'verified', decision: 'verified', of: { entryIds } });
}

describeInBrowser('a text of one activity', () => {
  let site: SmallSite;
  let page: Page;
  beforeAll(async () => {
    site = await openSmallSite(more);
    page = await site.visitAs('cityPublish', '/texts?period=2023');
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (name: string, exact = true) => page.getByRole('button', { name, exact });
  const dialog = (name: string) => page.getByRole('dialog', { name });

  test('is written on the screen, of figures that are tied to such', async () => {
    await page.getByRole('link', { name: '招商活动专报', exact: true }).click();
    const form = page.locator('main');
    await fill(form, { [w.title]: '{occasion}情况' });
    await choose(form, { [w.subject]: 'activity' });
    await page.getByText(w.chooseFirst, { exact: true }).waitFor();
    await chooseOne('轴承');
    const section = page.getByRole('region', { name: w.section(1), exact: true });
    await section.locator('summary').first().click();
    const say = section.getByLabel(w.say, { exact: true });
    await say.fill('{period}，{office}举办{occasion}，嘉宾{funds_arrived}。');
    await page.getByText(/指标“funds_arrived”数的台账/).waitFor();
    await expect.poll(() => button(w.save).isDisabled()).toBe(true);
    await say.fill('{period}，{office}举办{occasion}，参会嘉宾。');
    await say.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(box.value.length - 1, box.value.length - 1));
    await section.getByRole('button', { name: w.insert, exact: true }).click();
    const picker = dialog(w.insert);
    await picker.getByText('活动参会嘉宾', { exact: true }).waitFor();
    // What nothing ties to an activity is not offered.
    expect(await picker.getByText('招商引资到位资金', { exact: true }).count()).toBe(0);
    await picker.getByRole('button', { name: /活动参会嘉宾/ }).click();
    await page.locator('.paper').getByText('2023年6月10日至6月12日，临清市举办轴承产业对接会，参会嘉宾').waitFor();
    await expect.poll(() => button(w.save).isEnabled()).toBe(true);
    await button(w.save).click();
    const sure = page.getByRole('dialog');
    await sure.getByLabel(w.reason, { exact: true }).fill('一次活动写一份');
    await sure.getByRole('button', { name: w.save, exact: true }).click();
    await sure.waitFor({ state: 'detached' });
    await page.getByText(/一次活动写一份/).waitFor();
  });

  /** In the dialog that finds it by its words, by page. */
  async function chooseOne(word: string): Promise<void> {
    await button(w.chooseOccasion).click();
    const choices = dialog(w.chooseOccasion);
    await choices.getByText(words.pager.of(1, 2)).waitFor();
    await choices.getByRole('searchbox').fill(word);
    await choices.getByRole('button', { name: /轴承产业对接会/ }).click();
    await choices.waitFor({ state: 'detached' });
  }

  test('is read of the one that is chosen, which stays in the address, and its numbers open its rows', async () => {
    await toScreen(page, words.frame.bulletin);
    await page.getByLabel(w.text, { exact: true }).selectOption({ label: '招商活动专报' });
    await page.getByText(w.chooseFirst, { exact: true }).waitFor();
    await chooseOne('轴承');
    await page.getByRole('heading', { name: '轴承产业对接会情况' }).waitFor();
    await page.getByText(w.itsDays('2023年6月10日至6月12日'), { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('activity')).toBe(ours.input.head.id);
    await page.reload();
    await number(page.locator('.paper'), '活动参会嘉宾', '80名').click();
    await receipt(page)
      .getByRole('heading', { name: words.receipt.rows(1) })
      .waitFor();
    await receipt(page).getByText('轴承产业对接会').first().waitFor();
    await page.keyboard.press('Escape');
    await button(b.check).click();
    await page.getByText(b.tied(1, 1)).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: b.docx }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('轴承产业对接会情况.docx');
  });

  test('is published by itself, listed under it, and leads back to it', async () => {
    await button(b.publish).click();
    const sure = dialog(b.publishTitle('轴承产业对接会'));
    await sure.getByRole('button', { name: b.publish, exact: true }).click();
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}/);
    await page.getByText(b.nothingMoved, { exact: true }).waitFor();
    await page.getByRole('link', { name: b.toLive, exact: true }).click();
    await page.getByRole('heading', { name: '轴承产业对接会情况' }).waitFor();
    expect(new URL(page.url()).searchParams.get('activity')).toBe(ours.input.head.id);
    await expect.poll(() => page.locator('.publications li').count()).toBe(1);
    await button(b.publish).click();
    await page.getByText(b.sameAsLast, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: b.allPublished }).click();
    await page.getByRole('cell', { name: '招商活动专报 轴承产业对接会' }).waitFor();
  });

  test('its page leads to its text, and what is not there is told where another is chosen', async () => {
    await page.goto(`/listed/activity/${ours.input.head.id}`);
    await page.locator('.title-row').getByRole('link', { name: b.screen, exact: true }).click();
    await page.getByRole('heading', { name: '轴承产业对接会情况' }).waitFor();
    const text = new URL(page.url()).searchParams;
    await page.goto(`/bulletin?activity=01890000-0000-7000-8000-0000000000ee&text=${text.get('text') ?? ''}`);
    await page.getByText(/没有这次活动或外出/).waitFor();
    await button(w.chooseOccasion).waitFor();
  });

  test('on a phone nothing has to be pushed sideways', async () => {
    const small = await site.visit({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await small.context().addCookies(await page.context().cookies());
    await small.goto(`/bulletin?activity=${ours.input.head.id}`);
    await small.getByRole('heading', { name: '轴承产业对接会情况' }).waitFor();
    await small.getByRole('button', { name: '轴承产业对接会', exact: true }).tap();
    await small.getByRole('dialog', { name: w.chooseOccasion }).getByText('例会1', { exact: false }).first().waitFor();
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await small.context().close();
    expect(site.complaints).toEqual([]);
  });
});
