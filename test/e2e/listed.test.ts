// Outings, activities, talks and papers: each is recorded in a form of its fields, found in its list and opened.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listedWords, nounAct, nounField, rowPartName } from '../../src/labels/entries/nouns.ts';
import type { EntryKind, ListedKind } from '../../src/domain/entries/nouns.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { choose, fill } from './entering.ts';
import { openingPatience, words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const field = (kind: EntryKind, name: string) => nounField(kind, name, 'zh') ?? name;
const part = (kind: EntryKind, list: string, name: string) => rowPartName(kind, list, name, 'zh');

describeInBrowser('outings, activities, talks and papers', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  async function openForm(page: Page, kind: ListedKind) {
    await page.getByRole('button', { name: nounAct(kind, 'record', 'zh') ?? '', exact: true }).click();
    return page.getByRole('dialog');
  }

  test('an outing is recorded with who went, whom they met and what was talked of', async () => {
    const page = await site.visitAs('linqing', '/listed?period=2023');
    await page.waitForURL(/\/listed\/outing\?/);
    const form = await openForm(page, 'outing');
    await fill(form, { 出发日期: '2023-06-01', [field('outing', 'endedOn')]: '2023-06-03' });
    await fill(form, { [field('outing', 'destination')]: '辽宁大连' });
    await form.getByRole('button', { name: words.listed.addTo(field('outing', 'members')) }).click();
    const member = form.getByRole('group', { name: words.listed.row(1) }).first();
    await fill(member, { [part('outing', 'members', 'personName')]: '王县长' });
    await choose(member, { [part('outing', 'members', 'rank')]: '县市区党政主要负责同志' });
    await form.getByRole('button', { name: words.listed.addTo(field('outing', 'visits')) }).click();
    await fill(form, { [part('outing', 'visits', 'institution')]: '中国轴承工业协会' });
    await fill(form, { [field('outing', 'projectIds')]: '轴承产业园' });
    await form.getByRole('button', { name: '高端轴承产业园项目', exact: true }).click();
    await form.getByRole('button', { name: words.form.record, exact: true }).click();
    await form.waitFor({ state: 'hidden' });

    await page.getByLabel(listedWords('outing', 'zh').filters['met'] ?? '').fill('轴承工业协会');
    const row = page.getByRole('row', { name: '辽宁大连' });
    await row.getByText(words.decision.waiting).waitFor();
    await row.getByRole('link', { name: '辽宁大连' }).click();
    await page.waitForURL(/\/listed\/outing\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: '辽宁大连' }).waitFor();
    await page.getByRole('link', { name: '高端轴承产业园项目' }).waitFor();
    await page.getByRole('button', { name: words.projects.trail, exact: true }).click();
    await page.getByRole('dialog').getByText('账号linqing').first().waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  test('an activity is recorded with its guests, and search leads to it', async () => {
    const page = await site.visitAs('linqing', '/listed/activity?period=2023');
    const form = await openForm(page, 'activity');
    await fill(form, { [field('activity', 'name')]: '青岛峰会推介会', [words.form.occurredOn]: '2023-10-11' });
    await choose(form, { [field('activity', 'part')]: '承办', [field('activity', 'form')]: '推介活动' });
    await choose(form, { [field('activity', 'atHome')]: words.form.yesNo.false });
    await form.getByRole('button', { name: words.listed.addTo(field('activity', 'attendees')) }).click();
    await fill(form, { [part('activity', 'attendees', 'body')]: '联合国贸易和发展会议' });
    await fill(form, { [part('activity', 'attendees', 'title')]: '副秘书长' });
    await form.getByRole('button', { name: words.form.record, exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: '青岛峰会推介会' }).waitFor();

    await page.getByRole('combobox', { name: words.search.label }).fill('联合国');
    await page.getByRole('option', { name: '青岛峰会推介会' }).click();
    await page.getByRole('heading', { level: 1, name: '青岛峰会推介会' }).waitFor();
    await page.getByRole('cell', { name: '副秘书长' }).waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  test('a talk is placed at an activity, which tells of it', async () => {
    const page = await site.visitAs('linqing', '/listed/contact?period=2023');
    const form = await openForm(page, 'contact');
    await fill(form, { [field('contact', 'companyId')]: '会上认识的公司', [words.form.occurredOn]: '2023-10-11' });
    await fill(form, { [field('contact', 'summary')]: '会间商谈选址' });
    await fill(form, { [field('contact', 'activityId')]: '没有的活动' });
    await form.getByText(words.listed.noOccasion).waitFor();
    await fill(form, { [field('contact', 'activityId')]: '青岛峰会' });
    await form.getByText('2023-10-11').waitFor();
    await form.getByRole('button', { name: '青岛峰会推介会', exact: true }).click();
    await form.getByRole('button', { name: words.form.record, exact: true }).click();
    await form.waitFor({ state: 'hidden' });

    await page.getByLabel(listedWords('contact', 'zh').filters['activity'] ?? '').fill('青岛峰会');
    await page.waitForURL(/activity=/);
    await page.getByRole('row', { name: '会间商谈选址' }).getByText('青岛峰会推介会').waitFor();
    await page.goto('/listed/activity?period=2023');
    await page.getByRole('link', { name: '青岛峰会推介会' }).click();
    const there = page.getByRole('region', { name: listedWords('contact', 'zh').title });
    await there.getByRole('row', { name: '会上认识的公司' }).getByRole('link', { name: '会间商谈选址' }).click();
    await page.getByRole('heading', { level: 1, name: '会间商谈选址' }).waitFor();
    await page.getByRole('link', { name: '青岛峰会推介会' }).click();
    await page.getByRole('heading', { level: 1, name: '青岛峰会推介会' }).waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  test('a paper is put on the shelf, corrected and withdrawn', async () => {
    const page = await site.visitAs('linqing', '/listed/paper?period=2023');
    const form = await openForm(page, 'paper');
    await fill(form, { [field('paper', 'title')]: '精准招商工作制度', 印发或开会日期: '2023-03-15' });
    await choose(form, { [field('paper', 'form')]: '制度' });
    await form.getByRole('button', { name: words.form.record, exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '精准招商工作制度' }).click();
    await page.getByRole('button', { name: words.form.correct, exact: true }).click();
    const correction = page.getByRole('dialog');
    await fill(correction, { [field('paper', 'number')]: '临政办〔2023〕5号', [words.form.reason]: '补文号' });
    await correction.getByRole('button', { name: words.form.record, exact: true }).click();
    await correction.waitFor({ state: 'hidden' });
    await page.goto('/listed/paper?period=2023');
    await page.getByRole('row', { name: '临政办〔2023〕5号' }).getByRole('link').click();
    await page.getByRole('button', { name: words.form.withdraw, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.form.reason).fill('重复登记');
    await dialog.getByRole('button', { name: words.form.withdraw, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.goto('/listed/paper?period=2023');
    await page.getByText(words.listed.noneOf(words.periodName('2023'))).waitFor();
    await page.context().close();
  });
});
