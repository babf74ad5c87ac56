// A server without a city, from its setup code to the first accounts: no command, no file of code.
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSetupCode } from '../../src/app/offices/setupCode.ts';
import { migratedFromTemplate, type TestDatabase } from '../database.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { fill } from './entering.ts';
import { openingPatience, openSite, type Site, toScreen, typeSignIn, words } from './site.ts';

const { founding: w, people } = words;

/** By another window of the same administrator. */
async function openByHand(page: Page, username: string): Promise<void> {
  const { request } = page.context();
  const session = await (await request.get('/api/v1/session')).json();
  const { officeId } = session.city;
  const data = { key: uuid(), username, name: username, officeId, grants: [{ role: 'enter', officeId }] };
  const answer = await request.post('/api/v1/people', { headers: { 'x-yiwang': '1' }, data });
  expect(answer.status()).toBe(201);
}

describeInBrowser('a city is founded on the page', () => {
  const setup = openSetupCode();
  let database: TestDatabase;
  let site: Site;
  beforeAll(async () => {
    database = await migratedFromTemplate('no city', async () => {});
    site = await openSite(database.url, undefined, setup);
  }, openingPatience);
  afterAll(async () => {
    await site?.close();
    await database?.drop();
  });

  test('with the code of the terminal, its counties by the code of the city, and accounts from a sheet', async () => {
    const page = await site.visit();
    await page.goto('/');
    const start = page.locator('form');
    await fill(start, { [w.code]: 'AAAA-BBBB-CCCC-DDDD', [w.division]: '371500' });
    await start.getByRole('button', { name: w.next }).click();
    await page.getByText('安装码不对或已失效', { exact: false }).waitFor();
    await fill(start, { [w.code]: setup.code });
    await start.getByRole('button', { name: w.next }).click();

    await page.getByRole('heading', { level: 1, name: w.title }).waitFor();
    expect(await page.getByLabel(w.nameZh, { exact: true }).inputValue()).toBe('聊城市');
    await page.getByRole('button', { name: w.row.of('高唐县', w.row.remove), exact: true }).click();
    const form = page.locator('form');
    await fill(form, { [w.add.lines]: '市招商促进局，市招促局' });
    await page.getByRole('button', { name: w.add.action, exact: true }).click();
    await form.locator('fieldset').getByLabel(w.row.kind, { exact: true }).selectOption('zone');
    await fill(form, { [w.add.lines]: '经济技术开发区\t经开区\n高新区\n冠县' });
    await page.getByRole('button', { name: w.add.action, exact: true }).click();
    await fill(form, {
      [w.completeFrom]: '2023-01-01',
      [people.name]: '王敏',
      [people.username]: 'wangmin',
      [w.password]: 'spring-tide-42',
      [w.again]: 'spring-tide-42',
    });
    await page.getByRole('button', { name: w.check, exact: true }).click();
    // Named by its place, mended there, and what else was typed is still there.
    const wrong = page.locator('li', { has: page.getByRole('alert') });
    await wrong.getByText('与单位 371525 重名', { exact: false }).waitFor();
    await page
      .getByRole('button', { name: w.row.of('冠县', w.row.remove), exact: true })
      .last()
      .click();
    await page.getByRole('button', { name: w.check, exact: true }).click();
    const summary = page.getByRole('dialog', { name: w.summary.title('聊城市') });
    await summary.getByText(w.summary.count('县市区', 7)).waitFor();
    await summary.getByText(w.summary.signs('市招商促进局')).waitFor();
    await summary.getByRole('button', { name: w.summary.action, exact: true }).click();

    await page.waitForURL('**/people/sheet');
    await page.getByText(people.sheet.lead('聊城市')).waitFor();
    const sheet =
      '用户名,姓名,所在单位,角色\nsun,孙二,经开区,填报\nli,李强,经开区,填报\nzhao,赵六,市招促局,审核、发布\nqian,钱七,没有的局,填报\n';
    const sent = { name: '账号.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
    await page.locator('input[type=file]').setInputFiles(sent);
    await page.getByText(people.sheet.found(4, 1)).waitFor();
    // Somebody else opens the first of them before: it says so, and those behind it are opened.
    await openByHand(page, 'sun');
    await page.getByRole('button', { name: people.sheet.open(3), exact: true }).click();
    await page.getByText(people.sheet.opened(2, 2)).waitFor();
    await page.getByRole('row', { name: /孙二/ }).getByText('账号已被使用', { exact: false }).waitFor();
    const password = await page.getByRole('row', { name: /李强/ }).locator('code').innerText();

    const officer = await site.visit();
    await officer.goto('/');
    await typeSignIn(officer, 'li', password);
    await officer.getByText(words.due.first_password).waitFor();
    await officer.context().close();

    await page.goto('/offices');
    await page.getByText(words.cityProfile.said(words.cityProfile.unsaid, '2023-01-01'), { exact: true }).waitFor();
    const { lack, mend } = words.cityProfile;
    const lacking = page.locator('section[aria-labelledby=city-profile] [role=status] li');
    await expect
      .poll(() => lacking.allInnerTexts())
      .toEqual((['targets', 'text', 'chains'] as const).map((one) => `${lack[one]} ${mend[one]}`));
    await toScreen(page, words.frame.overview);
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });
});
