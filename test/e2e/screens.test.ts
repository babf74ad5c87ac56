// The screens that no longer journey passes: on each a step that a person would take, and what comes of it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearingChain } from '../fixture/chains.ts';
import { ids } from '../scenarios/samples/ledger.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { zipSync, strToU8 } from 'fflate';
import { documentType } from '../../src/server/answerViews.ts';
import { choose, fill } from './entering.ts';
import { choosePeriod } from './periodPicker.ts';
import { openingPatience, words } from './site.ts';
import { openSmallSite, type SmallSite } from './smallSite.ts';

const bearing = '高端轴承产业园项目';

const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file of one paragraph. */
function wordFile(text: string): Buffer {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Override PartName="/word/document.xml" ContentType="${part}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${main}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

describeInBrowser('every screen', () => {
  let site: SmallSite;
  beforeAll(async () => {
    site = await openSmallSite();
  }, openingPatience);
  afterAll(() => site?.close());

  const button = (on: Page | Locator, name: string) => on.getByRole('button', { name, exact: true });

  test('a draw of funds is made, and its row is there to be looked at on site', async () => {
    const page = await site.visitAs('cityVerify', '/spot-checks?period=2023');
    const w = words.spotChecks;
    await button(page, w.draw).click();
    const form = page.locator('form');
    await fill(form, { [w.seed]: '7', [w.byRows]: '1' });
    await button(form, w.draw).click();
    await page.waitForURL(/\/spot-checks\/[0-9a-f-]{36}/);
    const row = page.getByRole('row', { name: bearing });
    await row.getByText('1.5', { exact: false }).first().waitFor();
    await button(row, w.record).click();
    const result = page.getByRole('dialog');
    await result.getByLabel(w.outcome, { exact: true }).waitFor();
    await button(result, words.frame.cancel).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  test('a rule of what is not counted is tried on a year before it is switched on', async () => {
    const page = await site.visitAs('admin', '/exclusion-rules');
    const w = words.exclusionRules;
    await button(page, w.add).click();
    const form = page.locator('form.rule-form');
    await fill(form, { [w.name]: '本市试行规则', [w.id]: 'public_money', [w.words]: '财政拨付的不计入' });
    await fill(form, { [w.codesHint]: 'K' });
    await choosePeriod(form, w.simulateOn, '2023');
    await button(form, w.simulate).click();
    await form.getByRole('status').waitFor();
    await button(form, w.switchOn).click();
    await button(page.getByRole('dialog'), w.switchOn).click();
    await page.getByText(w.added('本市试行规则', 1)).waitFor();
    const rules = page.locator('.exclusions > li', { hasText: '本市试行规则' });
    await expect.poll(() => rules.count()).toBe(1);
    await page.context().close();
  });

  test('a rule of lights is tried on the year before, switched on with a reason; a promise that is late is told as late', async () => {
    const page = await site.visitAs('admin', '/light-rules');
    const w = words.lightRules;
    const late = page.locator('li', { has: page.getByRole('heading', { name: '未按计划开工' }) });
    await button(late, w.use).click();
    const form = page.locator('form');
    await button(form, w.simulate).click();
    await form.getByRole('status').waitFor();
    await fill(form, { [w.reason]: '周调度会议定' });
    await button(form, w.switchOn).click();
    await page.getByText(w.added('未按计划开工', 1)).waitFor();
    await page.context().close();

    const enterer = await site.visitAs('linqing', `/projects/${ids.bearing}?form=promise`);
    const entry = enterer.getByRole('dialog');
    await choose(entry, { 承诺类别: 'start' });
    await fill(entry, { 到期日: '2023-03-01', 承诺编号: '3.2', 承诺内容: '2023年3月1日前开工' });
    await button(entry, words.form.record).click();
    await enterer.getByText('2023年3月1日前开工').first().waitFor();
    await enterer.context().close();

    const verifier = await site.visitAs('cityVerify', '/promises?state=late');
    await verifier.getByRole('row', { name: '2023年3月1日前开工' }).waitFor();
    await verifier.goto('/lights');
    await verifier.getByText(words.lights.none).or(verifier.getByRole('table')).first().waitFor();
    await verifier.goto('/cohorts');
    await verifier.getByRole('button', { name: /%$/ }).first().click();
    await verifier.getByRole('dialog').getByRole('link', { name: bearing }).waitFor();
    await verifier.context().close();
  });

  test('an obstacle is recorded with who is to clear it, found by kind, and cleared', async () => {
    const enterer = await site.visitAs('linqing', `/projects/${ids.bearing}?form=obstacle`);
    const entry = enterer.getByRole('dialog');
    await choose(entry, { 堵点类别: '用地' });
    await fill(entry, { 提出日期: '2023-04-01', 堵点内容: '二期 120 亩用地指标未落实', 解决时限: '2023-05-01' });
    await button(entry, words.form.record).click();
    await enterer.getByText('二期 120 亩用地指标未落实').first().waitFor();
    const w = words.obstacles;
    await enterer.goto('/obstacles?open=true');
    await enterer
      .getByRole('table', { name: w.byKind })
      .getByRole('row', { name: '用地' })
      .getByRole('link')
      .first()
      .click();
    const row = enterer.getByRole('table', { name: w.title }).getByRole('row', { name: '二期 120 亩用地指标未落实' });
    await row.getByText(w.states.late).waitFor();
    await button(row, w.clear).click();
    const clearing = enterer.getByRole('dialog');
    await fill(clearing, { 解决情况: '市里调剂指标 120 亩，已批复' });
    await button(clearing, words.form.record).click();
    await row.getByText(w.clearingWaits).waitFor();
    await enterer.context().close();
  });

  test('a card of the board is drawn to a later stage, and the form of that stage opens', async () => {
    const page = await site.visitAs('linqing', '/projects/board');
    const [started, next] = ['开工', '投产'].map((name) => page.getByRole('region', { name, exact: true }));
    const card = started?.getByRole('listitem').filter({ hasText: bearing });
    await started?.getByText(words.projects.allOfStage('1')).waitFor();
    const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
    await card?.dispatchEvent('dragstart', { dataTransfer });
    for (const event of ['dragover', 'drop']) await next?.dispatchEvent(event, { dataTransfer });
    const form = page.getByRole('dialog');
    await form.getByText(bearing).first().waitFor();
    await fill(form, { 发生日期: '2024-01-05' });
    await button(form, words.frame.cancel).click();
    // By keys the same, and back to the table with the same filters.
    await card?.getByRole('combobox').selectOption({ label: '达产' });
    await form.getByText('达产').first().waitFor();
    await button(form, words.frame.cancel).click();
    await started?.getByRole('link', { name: words.projects.allOfStage('1') }).click();
    await page.waitForURL(/\/projects\?stage=started/);
    await page.getByRole('link', { name: bearing }).first().waitFor();
    await page.context().close();
  });

  test('a figure is written as a sentence, counted beside it, saved with the reason, and ended', async () => {
    const page = await site.visitAs('cityPublish', '/figures?year=2023');
    const [c, w] = [words.catalogue, words.figureEditor];
    await page.getByRole('link', { name: c.add, exact: true }).click();
    const form = page.locator('form');
    await fill(form, { [w.nameZh]: '两亿元以下签约', [w.nameEn]: 'Signed below 200 million', [w.id]: 'small_signed' });
    const beside = page.locator('.figure-preview');
    await beside.getByRole('status').filter({ hasText: /\d个/ }).waitFor();
    await button(form, w.addCondition).click();
    const last = form.locator('.figure-sentence', { has: page.getByLabel(w.removeCondition, { exact: true }) }).nth(1);
    await choose(last, { [w.field]: 'investmentFen' });
    await choose(last, { [w.op]: 'lt' });
    await fill(last, { [w.valueYi]: '2.5' });
    await beside.getByRole('status').filter({ hasText: '1个' }).waitFor();
    await beside.getByRole('link', { name: bearing }).waitFor();
    await button(form, w.save).click();
    const confirm = page.getByRole('dialog');
    await fill(confirm, { [c.reason]: '月调度要用' });
    await button(confirm, w.confirm).click();
    await page.waitForURL(/\/figures\/small_signed/);
    await page.getByText('月调度要用').waitFor();
    await button(page, c.end).click();
    await fill(page.getByRole('dialog'), { [c.reason]: '不再统计' });
    await button(page.getByRole('dialog'), c.end).click();
    await page.getByText('不再统计').waitFor();
    await page.getByRole('link', { name: c.revise, exact: true }).click();
    await page.getByRole('heading', { name: w.reviseTitle('两亿元以下签约') }).waitFor();
    await button(page, w.cancel).click();
    await page.goto(new URL('/figures?origin=own', page.url()).href);
    await page.getByRole('row', { name: '两亿元以下签约' }).waitFor();
    await page.context().close();
  });

  test('a clause is written beside what it comes to, and kept as a version with its reason', async () => {
    const page = await site.visitAs('cityPublish', '/bulletin?year=2023');
    const w = words.texts;
    await page.getByRole('link', { name: w.screen, exact: true }).click();
    await page.getByRole('link', { name: '招商引资工作情况通报', exact: true }).click();
    const paper = page.locator('article.paper');
    await paper.getByText('全市新引进过亿元项目').waitFor();
    await page.locator('summary', { hasText: '{period}，全市新引进过亿元项目' }).click();
    const clause = page.locator('details[open]', { hasText: w.leadHint });
    await clause.getByLabel(w.say, { exact: true }).fill('{period}，本市引进{projects_gone}，');
    await page.getByRole('status').getByText('projects_gone').waitFor();
    await clause.getByLabel(w.say, { exact: true }).fill('{period}，本市引进，');
    await button(clause, w.insert).click();
    const picker = page.getByRole('dialog');
    await picker.getByLabel(w.find, { exact: true }).fill('projects_new');
    const code = page.locator('code', { hasText: /^projects_new$/ });
    await picker.locator('button', { has: code }).click();
    await paper.getByText('本市引进').waitFor();
    await button(page, w.save).click();
    const asked = page.getByRole('dialog');
    await asked.getByText('{period}，本市引进').waitFor();
    await asked.getByLabel(w.reason, { exact: true }).fill('局务会改写');
    await button(asked, w.save).click();
    await page.getByText('局务会改写').waitFor();
    await button(page, w.showDifference).click();
    await page.getByText('− {period}，全市新引进过亿元项目').waitFor();
    await page.context().close();
  });

  test('the bureau sends its own Word file, whose fields are copied, and a bulletin is checked and published', async () => {
    const page = await site.visitAs('cityPublish', '/texts/annual?period=2023');
    const w = words.template;
    const file = (text: string) => ({ name: '快报.docx', mimeType: documentType, buffer: wordFile(text) });
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file('到位{funds_gone}亿元'));
    await page.getByLabel(w.reason, { exact: true }).fill('本局版式');
    await button(page, w.send).click();
    await page.getByRole('alert').getByText('到位{funds_gone}亿元').waitFor();
    await input.setInputFiles(file('{城市}{期间}快报'));
    await button(page, w.send).click();
    await page.getByText(w.saved).waitFor();
    await page.getByText(w.fields).click();
    await page.getByRole('button', { name: '{#县市区}' }).waitFor();
    await page.goto(new URL('/bulletin?period=2023', page.url()).href);
    const b = words.bulletin;
    await button(page, b.check).click();
    await page
      .getByRole('status')
      .getByText(/正文 \d+ 个数/)
      .waitFor();
    await page.getByText(b.comparison).click();
    await page.getByRole('columnheader', { name: b.yearBefore }).waitFor();
    await button(page, b.publish).click();
    await button(page.getByRole('dialog'), b.publish).click();
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}/);
    await page.getByRole('link', { name: b.allPublished }).click();
    await page.getByRole('cell', { name: b.states.latest }).first().waitFor();
    await page.goto(new URL('/bulletin?period=2023', page.url()).href);
    await button(page, b.publish).click();
    await page.getByRole('dialog').getByText(b.sameAsLast).waitFor();
    await page.context().close();
  });

  test('rules of the clause check are searched', async () => {
    const page = await site.visitAs('linqing', '/clause-rules');
    const rules = page.locator('.rules > li');
    await rules.first().waitFor();
    const all = await rules.count();
    await page.getByLabel(words.clauseRules.search, { exact: true }).fill('税');
    await expect.poll(() => rules.count()).toBeLessThan(all);
    await page.getByLabel(words.clauseRules.search, { exact: true }).fill('没有这样的话');
    await page.getByText(words.clauseRules.noMatch).waitFor();
    await page.context().close();
  });

  test('a requirement of a stage is changed, with the reason', async () => {
    const page = await site.visitAs('admin', '/stage-rules');
    const w = words.stageRules;
    const row = page.getByRole('table').first().getByRole('row').nth(1);
    const name = await row.getByRole('rowheader').innerText();
    await row.getByRole('button').click();
    const form = page.getByRole('dialog', { name: w.changeOf(name) });
    await choose(form, { [w.from]: w.never });
    await fill(form, { [w.reason]: '本市不要求' });
    await button(form, w.save).click();
    await form.waitFor({ state: 'hidden' });
    await page.locator('.rule-changes li', { hasText: '本市不要求' }).waitFor();
    await expect.poll(() => row.locator('.rule-own').count()).toBe(1);
    await page.context().close();
  });

  test('two offices claim one project, and the dispute is decided', async () => {
    const page = await site.visitAs('cityEnter', '/disputes');
    const sent = { headers: { 'x-yiwang': '1' } };
    const data = { key: uuid(), id: uuid(), projectId: ids.bearing, otherId: ids.garlic, reason: '同一家企业' };
    expect((await page.context().request.post('/api/v1/disputes', { ...sent, data })).status()).toBeLessThan(300);
    await page.context().close();

    const verifier = await site.visitAs('cityVerify', '/disputes');
    const w = words.disputes;
    await verifier.getByRole('link', { name: bearing }).click();
    await verifier.waitForURL(`**/disputes/${data.id}`);
    await button(verifier, w.decide).click();
    const form = verifier.getByRole('dialog', { name: w.decide });
    await form.getByRole('radio', { name: w.outcome.second }).check();
    await fill(form, { [w.reason]: '先行备案' });
    await button(form, w.decide).click();
    await form.waitFor({ state: 'hidden' });
    await verifier.locator('.rule-changes li', { hasText: '先行备案' }).waitFor();
    await verifier.goto('/disputes?open=false');
    await verifier.locator('.dispute-list li', { hasText: w.outcome.second }).waitFor();
    await verifier.context().close();
  });

  test('a campaign is set with its goals, and stands in its table', async () => {
    const page = await site.visitAs('cityPublish', '/campaigns');
    const w = words.campaigns;
    await button(page, w.add).click();
    const form = page.getByRole('dialog', { name: w.add });
    await fill(form, { [w.name]: '百日招商', [w.fromOn]: '2023-05-01', [w.toOn]: '2023-08-08' });
    await form
      .getByRole('textbox', { name: new RegExp(`^${w.whole} `) })
      .first()
      .fill('12');
    await button(form, w.add).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '百日招商' }).click();
    await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
    const whole = page.getByRole('row', { name: w.whole });
    await whole.waitFor();
    await expect.poll(() => whole.getByRole('cell').allInnerTexts()).toContain('12');
    await page.context().close();
  });

  test('a firm is assigned, and its page tells the story', async () => {
    const page = await site.visitAs('linqing', '/pursuits');
    const w = words.pursuits;
    await button(page, w.assign).click();
    const form = page.getByRole('dialog', { name: w.assign });
    await fill(form, {
      [w.form.pickFirm]: '示例风电叶片股份有限公司',
      [w.form.source]: '展会名录',
      [w.form.reasons]: '缺叶片',
    });
    await form.getByLabel(w.form.person, { exact: true }).selectOption({ index: 1 });
    await form.getByRole('button', { name: w.assign, exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await page.waitForURL(/\/pursuits\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: '示例风电叶片股份有限公司' }).waitFor();
    await expect.poll(() => page.getByText('缺叶片').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a chain is found in the list of chains, and a step taken back in its drawing', async () => {
    const page = await site.visitAs('cityEnter', '/net/chains');
    const { chainId, draft } = bearingChain('精密轴承');
    const data = { key: uuid(), draft, baseVersion: null, origin: 'screen', note: null };
    const sent = { headers: { 'x-yiwang': '1' }, data };
    expect((await page.context().request.put(`/api/v1/chains/${chainId}`, sent)).status()).toBeLessThan(300);
    await page.reload();
    await page
      .getByRole('row', { name: /精密轴承/ })
      .getByRole('link')
      .click();
    await page.waitForURL(`**/net/chains/${chainId}`);
    await page.getByRole('link', { name: words.chains.edit, exact: true }).click();
    await page.waitForURL(`**/net/chains/${chainId}/edit`);
    await button(page, words.chains.addNode).click();
    await button(page, words.chains.undo).click();
    expect(await page.locator('.chain-save').getByRole('status').innerText()).toBe(words.chains.nothing);
    await page.context().close();
  });

  test('a division is stated to be whole in the register, and taken back', async () => {
    const page = await site.visitAs('cityEnter', '/net/coverage');
    const w = words.chains;
    const { chainId, draft } = bearingChain('名录轴承');
    const data = { key: uuid(), draft, baseVersion: null, origin: 'screen', note: null };
    const sent = { headers: { 'x-yiwang': '1' }, data };
    expect((await page.context().request.put(`/api/v1/chains/${chainId}`, sent)).status()).toBeLessThan(300);
    await page.reload();
    const row = page.getByRole('row', { name: /通用设备制造业/ });
    await row.getByRole('checkbox').check();
    await page.getByLabel(w.coverageSource, { exact: true }).fill('规上工业企业名录');
    await button(page, w.state(1)).click();
    await row.getByText('规上工业企业名录', { exact: false }).waitFor();
    await row.getByRole('checkbox').check();
    await button(page, w.takeBack(1)).click();
    await row.getByText(w.notCovered).waitFor();
    await page.context().close();
  });

  test('what an office would lose is shown before it is ended', async () => {
    const page = await site.visitAs('admin', '/offices');
    const w = words.officeTree;
    const office = page.locator('.office-tree > li', { hasText: '莘县' }).first();
    await button(office, w.end).click();
    const form = page.getByRole('dialog');
    await fill(form, { [w.reason]: '撤并' });
    await button(form, w.preview).click();
    await button(form, w.confirm.end).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => button(office, w.end).count()).toBe(1);
    await page.context().close();
  });
});

/** Where each screen is opened, and by what: in this file, or in another journey. */
const opened: Readonly<Record<string, readonly [journey: string, by: string]>> = {
  'sign-in': ['signIn', 'words.signIn.password'],
  home: ['city', 'words.tasks.screen'],
  overview: ['city', 'words.frame.overview'],
  projects: ['desk', 'toScreen(page, words.frame.projects)'],
  'projects/:id': ['between', '`/projects/${ids.bearing}`'],
  entries: ['returned', 'words.ownEntries'],
  listed: ['listed', "'/listed?period=2023'"],
  'listed/:kind': ['listed', "'/listed/activity?period=2023'"],
  'listed/:kind/:id': ['listed', '\\/listed\\/outing\\/[0-9a-f-]{36}'],
  'companies/:id': ['desk', '/companies/'],
  imports: ['byHand', 'takeIn(page'],
  'imports/grid': ['imports/grid', '{ name: w.open, exact: true }'],
  'imports/:id': ['byHand', 'takeIn(page'],
  verification: ['returned', 'words.frame.verification'],
  'verification/desk': ['verification/thirtyRows', "'/verification/desk'"],
  consents: ['between', "'/consents'"],
  radar: ['repeats', '/radar?year=2023'],
  disputes: ['screens', "'/disputes'"],
  'disputes/:id': ['screens', '**/disputes/${data.id}'],
  lights: ['screens', "'/lights'"],
  'light-rules': ['screens', "'/light-rules'"],
  appraisals: ['mechanism/appraisals', "'/appraisals?show=mine'"],
  'appraisals/:id': ['mechanism/appraisals', '\\/appraisals\\/[0-9a-f-]{36}'],
  'appraisal-rule': ['mechanism/appraisals', "'/appraisal-rule'"],
  dispatch: ['mechanism/dispatch', "'/dispatch?mine=true'"],
  'dispatch/:id': ['mechanism/dispatch', '\\/dispatch\\/[0-9a-f-]{36}'],
  meetings: ['mechanism/dispatch', "'/meetings'"],
  'meetings/agenda': ['mechanism/dispatch', 'm.collect'],
  'meetings/:id': ['mechanism/dispatch', '\\/meetings\\/[0-9a-f-]{36}'],
  obstacles: ['screens', "'/obstacles?open=true'"],
  promises: ['screens', "'/promises?state=late'"],
  cohorts: ['screens', "'/cohorts'"],
  'exclusion-rules': ['screens', "'/exclusion-rules'"],
  suspicions: ['mechanism/money', '/suspicions?period=2022'],
  'corroboration-rules': ['mechanism/money', "'/corroboration-rules'"],
  'spot-checks': ['screens', "'/spot-checks?period=2023'"],
  'spot-checks/:id': ['screens', '\\/spot-checks\\/'],
  'clause-reviews': ['year', 'words.clauseReview'],
  'clause-rules': ['screens', "'/clause-rules'"],
  bulletin: ['city', 'words.frame.bulletin'],
  figures: ['screens', "'/figures?year=2023'"],
  'figures/new': ['screens', '{ name: c.add, exact: true }'],
  'figures/:id': ['screens', '\\/figures\\/small_signed'],
  'figures/:id/edit': ['screens', 'w.reviseTitle('],
  lists: ['thirdCity', 'lists.acts.join'],
  'lists/:kind': ['thirdCity', "'/lists/investorClass?period=2024-H1'"],
  'lists/places': ['thirdCity', "'/lists/places?period=2024-H1'"],
  'lists/places/:listId': ['thirdCity', 'places.saveTitle('],
  targets: ['periods', 'words.targets'],
  texts: ['screens', '{ name: w.screen, exact: true }'],
  'texts/:textId': ['screens', "'/texts/annual?period=2023'"],
  assessments: ['mechanism/assessment', "'/assessments'"],
  'assessments/:schemeId': ['mechanism/assessment', '\\/assessments\\/s[0-9a-f]+'],
  'assessments/:schemeId/edit': ['mechanism/assessment', '\\/assessments\\/new\\/edit'],
  'assessment-results/:id': ['mechanism/assessment', '\\/assessment-results\\/'],
  check: ['check', 'words.frame.check'],
  archive: ['folder', "'/archive?period=2023'"],
  'archive/:id': ['folder', 'words.archive.back'],
  publications: ['screens', '{ name: b.allPublished }'],
  'publications/:id': ['city', 'words.bulletin.publishedTitle'],
  net: ['net', 'toScreen(page, net.screen)'],
  'net/chains': ['screens', "'/net/chains'"],
  'net/coverage': ['screens', "'/net/coverage'"],
  'net/chains/:id': ['net', 'net.answer.openPicture'],
  'net/chains/new': ['desk', "'/net/chains/new'"],
  'net/chains/:id/edit': ['screens', '`**/net/chains/${chainId}/edit`'],
  closes: ['desk', "'/closes'"],
  people: ['hands', "'/people'"],
  'people/sheet': ['founding', '**/people/sheet'],
  'people/:id': ['hands', 'w.reset_password'],
  account: ['signIn', "'/account'"],
  'sign-in-policy': ['signIn', "'/sign-in-policy'"],
  'stage-rules': ['screens', "'/stage-rules'"],
  credit: ['repeats', "'/credit'"],
  'projects/board': ['screens', "'/projects/board'"],
  offices: ['screens', "'/offices'"],
  pursuits: ['screens', "'/pursuits'"],
  'pursuits/:id': ['screens', '\\/pursuits\\/'],
  funnel: ['net', '/funnel?period='],
  campaigns: ['screens', "'/campaigns'"],
  'campaigns/:id': ['screens', '\\/campaigns\\/'],
};

test('every screen is opened by a journey', () => {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  const screens = [...read('../../src/web/app.tsx').matchAll(/path: '([^'*]+)'/g)].map(([, path = '']) => path);
  expect(Object.keys(opened).toSorted(), 'each has its line in the table above').toEqual(screens.toSorted());
  const gone = Object.entries(opened).filter(([, [journey, by]]) => !read(`./${journey}.test.ts`).includes(by));
  expect(gone).toEqual([]);
});
