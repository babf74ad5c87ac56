// A year is assessed in front of the screen: an example is taken and tried, put in force, its result published; a county objects,
// another person accepts it, and the corrected result stands beside the first.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../../setup/browser.ts';
import { choose, fill } from '../entering.ts';
import { secondVerifier, secondVerifierName } from '../../scenarios/samples/assessmentSamples.ts';
import { openingPatience, words } from '../site.ts';
import { openSmallSite, type SmallSite } from '../smallSite.ts';

const w = words.assessments;
const name = '年度考核';
const button = (at: Page | Locator, label: string) => at.getByRole('button', { name: label, exact: true });

describeInBrowser('a year is assessed', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite(secondVerifier);
  }, openingPatience);
  afterAll(() => site?.close());

  test('an example is taken, tried beside its sentences and put in force', async () => {
    const page = await site.visitAs('admin', '/assessments');
    const example = page.getByRole('listitem').filter({ hasText: '总量与增幅' });
    await example.getByRole('link', { name: w.take, exact: true }).click();
    await page.waitForURL(/\/assessments\/new\/edit/);
    await fill(page.locator('main'), { [w.name]: name, [w.basis]: '样本考核办法', [w.effectiveFrom]: '2022-01-01' });
    const tried = page.getByRole('region', { name: w.preview, exact: true });
    await tried.getByRole('row').filter({ hasText: '临清' }).first().waitFor();
    await button(page, w.addIndicator).click();
    await page.getByLabel(w.indicator, { exact: true }).last().fill('项目质量');
    await page.getByLabel(w.formula, { exact: true }).last().selectOption('items');
    await page.getByLabel(w.number, { exact: true }).nth(2).selectOption('hand:falsified');
    await page.getByLabel(w.each, { exact: true }).last().fill('-0.2');
    await button(page, w.save).click();
    await fill(page.getByRole('dialog'), { [w.reason]: '常务会议' });
    await button(page.getByRole('dialog'), w.save).click();
    await page.waitForURL(/\/assessments\/s[0-9a-f]+\?period=/);
    await page.getByRole('heading', { name, exact: true }).waitFor();
    await page.context().close();
  });

  const openScheme = async (who: string) => {
    const page = await site.visitAs(who, '/assessments?period=2023');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
    return page;
  };
  const give = async (value: string, reason: string) => {
    const page = await openScheme('cityVerify');
    await button(page, w.give).click();
    const form = page.getByRole('dialog');
    await choose(form, { [w.numbers]: 'falsified' });
    await fill(form, { [w.number]: value, [w.evidence]: '核查记录', [w.reason]: reason });
    await button(form, w.give).click();
    await page.getByRole('cell', { name: reason, exact: true }).waitFor();
    await page.context().close();
  };
  const scoreOf = (page: Page) =>
    page.getByRole('row').filter({ hasText: '临清' }).first().getByRole('cell').nth(1).innerText();

  test('a published year is objected to, corrected, and both readings stay', async () => {
    await give('1', '核查发现一笔不实');
    const publisher = await openScheme('cityPublish');
    const opened = publisher.getByText(w.opened, { exact: true }).first();
    await opened.click();
    await publisher.locator('dl .num', { hasText: '1.5' }).first().click();
    await publisher.getByText(words.receipt.hash).first().waitFor();
    await publisher.keyboard.press('Escape');
    await button(publisher, w.publish).click();
    await button(publisher.getByRole('dialog'), w.publish).click();
    await publisher.waitForURL(/\/assessment-results\//);
    const first = new URL(publisher.url()).pathname;
    const before = await scoreOf(publisher);

    const county = await site.visitAs('linqing', first);
    await button(county, w.object).click();
    const objection = county.getByRole('dialog');
    await fill(objection, { [w.reason]: '凭证已补齐', [w.evidence]: '银行进账单' });
    await button(objection, w.object).click();
    await county.getByRole('cell', { name: '凭证已补齐' }).waitFor();
    expect(await button(county, w.answer).count()).toBe(0);

    // Who gave the number is no judge of it.
    const giver = await site.visitAs('cityVerify', first);
    await giver.getByRole('cell', { name: '凭证已补齐' }).waitFor();
    expect(await button(giver, w.answer).count()).toBe(0);
    await giver.context().close();
    const verifier = await site.visitAs(secondVerifierName, first);
    await button(verifier, w.answer).click();
    await fill(verifier.getByRole('dialog'), { [w.reason]: '属实' });
    await button(verifier.getByRole('dialog'), w.answer).click();
    await verifier.getByText(w.accept, { exact: true }).waitFor();
    await give('0', '异议属实');

    const again = await openScheme('cityPublish');
    await button(again, w.publish).click();
    await again.getByRole('dialog').getByLabel(w.changed, { exact: true }).fill('临清市核减一笔');
    await button(again.getByRole('dialog'), w.publish).click();
    await again.waitForURL(/\/assessment-results\//);
    await again.getByText('临清市核减一笔').waitFor();
    await again.getByRole('heading', { name: w.moved, exact: true }).waitFor();
    await again.getByRole('link', { name: w.toFirst, exact: true }).click();
    await again.getByRole('link', { name: w.toCorrected, exact: true }).waitFor();
    expect(await scoreOf(again)).toBe(before);
    for (const page of [publisher, county, verifier, again]) await page.context().close();
    expect(site.complaints).toEqual([]);
  });
});
