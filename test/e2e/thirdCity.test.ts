// A third city that the program has never heard of, from the setup code to its published half-year and month: founded on the
// page, brought in by its own workbooks, and each printed number counted from the rows by nothing of the program.
import type { Page } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSetupCode } from '../../src/app/offices/setupCode.ts';
import type { Bulletin } from '../../src/app/bulletin/bulletin.ts';
import { documentType } from '../../src/server/answerViews.ts';
import type { Publication } from '../../src/server/bulletin/views.ts';
import { migratedFromTemplate, type TestDatabase } from '../database.ts';
import { must } from '../fixture/must.ts';
import { ownWord, readOwnWord } from '../fixture/town/ownWord.ts';
import { townBooks } from '../fixture/town/townBooks.ts';
import { type Days, ofCounty, townFigures } from '../fixture/town/townCount.ts';
import { holdsTo, linesOf } from '../fixture/town/townText.ts';
import { drawnTown, spellings, thirdTown } from '../fixture/town/thirdTown.ts';
import { describeInBrowser } from '../setup/browser.ts';
import { patience } from '../setup/patience.ts';
import { fill } from './entering.ts';
import { openingPatience, openSite, type Site, signIn, toScreen, typeSignIn, words } from './site.ts';
import { takeIn } from './imports/takingIn.ts';

const { founding: w, people } = words;
const rows = drawnTown(20_240_630);
const chosen = 'green-grain-2024';
const periods = [
  ['2024-H1', { from: '2024-01-01', to: '2024-06-30' }, { from: '2023-01-01', to: '2023-06-30' }],
  ['2024-06', { from: '2024-06-01', to: '2024-06-30' }, { from: '2023-06-01', to: '2023-06-30' }],
] as const;

describeInBrowser('a third city', () => {
  const setup = openSetupCode();
  let database: TestDatabase;
  let site: Site;
  let admin: Page;
  const passwords = new Map<string, string>();
  beforeAll(async () => {
    database = await migratedFromTemplate('no city', async () => {});
    site = await openSite(database.url, undefined, setup);
    admin = await site.visit();
  }, openingPatience);
  afterAll(async () => {
    await site?.close();
    await database?.drop();
  });

  test('is founded on the page, whose list of codes does not have it', async () => {
    await admin.goto('/');
    await fill(admin.locator('form'), { [w.code]: setup.code, [w.division]: thirdTown.code });
    await admin.getByRole('button', { name: w.next, exact: true }).click();
    await admin.getByRole('button', { name: w.withoutList, exact: true }).click();
    const form = admin.locator('form');
    await fill(form, { [w.nameZh]: thirdTown.city, [w.shortName]: '青禾', [w.nameEn]: 'Qinghe' });
    await add(form, 'county', thirdTown.counties.slice(0, -1).join('\n'));
    await add(form, 'zone', must(thirdTown.counties.at(-1)));
    await add(form, 'bureau', thirdTown.bureau);
    await add(form, 'department', thirdTown.departments.join('\n'));
    await fill(form, { [w.completeFrom]: '2022-01-01', [w.issuer]: `${thirdTown.city}招商引资工作专班` });
    await form.getByLabel('绿色食品', { exact: true }).check();
    await fill(form, { [people.name]: '苗青', [people.username]: 'miaoqing', [w.password]: chosen, [w.again]: chosen });
    await admin.getByRole('button', { name: w.check, exact: true }).click();
    const summary = admin.getByRole('dialog', { name: w.summary.title(thirdTown.city) });
    await summary.getByText(w.summary.chains('绿色食品')).waitFor();
    // What the city will still want is told before it is founded.
    for (const lack of ['hands', 'targets', 'text'] as const)
      await summary.getByText(words.cityProfile.lack[lack]).waitFor();
    expect(await summary.getByText(words.cityProfile.lack.chains).count()).toBe(0);
    await summary.getByRole('button', { name: w.summary.action, exact: true }).click();
    await admin.waitForURL('**/people/sheet');
    expect(new URL(admin.url()).pathname).toBe('/people/sheet');
  });

  test('opens its accounts from a sheet, and each chooses a password', async () => {
    const sheet = ['用户名,姓名,所在单位,角色', `tian,田一,${thirdTown.city},填报`, `shen,申二,${thirdTown.city},审核`];
    sheet.push(`fa,法三,${thirdTown.city},发布`);
    const sent = { name: '账号.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet.join('\n')) };
    await admin.getByText(people.sheet.lead(thirdTown.city)).waitFor();
    await admin.locator('input[type=file]').setInputFiles(sent);
    await admin.getByRole('button', { name: people.sheet.open(3), exact: true }).click();
    await admin.getByText(people.sheet.opened(3, 0)).waitFor();
    for (const who of ['tian', 'shen', 'fa']) {
      const told = await admin
        .getByRole('row', { name: new RegExp(who) })
        .locator('code')
        .innerText();
      const page = await site.visit();
      await page.goto('/');
      await typeSignIn(page, who, told);
      await fill(page.locator('form'), {
        [words.password.old]: told,
        [words.password.new]: `${chosen}-of-mine`,
        [words.password.again]: `${chosen}-of-mine`,
      });
      await page.getByRole('button', { name: words.password.change, exact: true }).click();
      await page.getByRole('navigation', { name: words.frame.screens, exact: true }).waitFor();
      passwords.set(who, `${chosen}-of-mine`);
      await page.context().close();
    }
  });

  test('brings in its workbooks, and a second person accepts them', { timeout: patience(120_000) }, async () => {
    const books = await townBooks(rows, thirdTown);
    const officer = await visit('tian');
    for (const { name, bytes, rows: held } of books) {
      const path = join(site.folder, name);
      await writeFile(path, bytes);
      expect([name, await takeIn(officer, path)]).toEqual([name, held]);
    }
    await officer.context().close();
    const verifier = await visit('shen');
    await toScreen(verifier, words.frame.verification);
    const accept = verifier.getByRole('button', { name: words.verification.acceptImport });
    await accept.first().waitFor();
    for (let left = await accept.count(); left > 0; left -= 1) {
      await accept.first().click();
      const asked = verifier.getByRole('dialog');
      await asked.getByRole('button', { name: words.verification.acceptNow, exact: true }).click();
      await expect.poll(() => accept.count(), { timeout: patience(20_000) }).toBe(left - 1);
    }
    await verifier.context().close();
  });

  test('joins two spellings of a label, and a figure that asks for one counts both', async () => {
    const page = await visit('fa');
    const inHalf = (...labels: string[]) =>
      rows.projects.filter(({ signedOn = '', classes = [] }) => {
        return signedOn >= '2024-01-01' && signedOn <= '2024-06-30' && classes.some((one) => labels.includes(one));
      }).length;
    const [one, both] = [inHalf(spellings[0]), inHalf(...spellings)];
    expect(both).toBeGreaterThan(one);
    await addFigure(page);
    await page.goto('/lists/investorClass?period=2024-H1');
    const { lists } = words;
    await page.getByRole('button', { name: lists.actTitle('join', spellings[1]), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: lists.actTitle('join', spellings[1]) });
    await fill(dialog, { [lists.into]: spellings[0], [lists.reason]: '同一类企业，两种写法' });
    const effect = dialog.getByRole('row', { name: '链主企业签约项目' });
    await effect.waitFor();
    await expect.poll(() => effect.locator('td').allInnerTexts()).toEqual([`${one}个`, `${both}个`]);
    await dialog.getByRole('button', { name: lists.acts.join, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(lists.joined(spellings[1])).waitFor();
    const bearing = (...labels: string[]) =>
      rows.projects.filter(({ classes = [] }) => classes.some((label) => labels.includes(label))).length;
    const row = page.getByRole('row', { name: new RegExp(`^${spellings[0]}`) });
    expect(await row.locator('td').first().innerText()).toBe(String(bearing(...spellings)));
    await page.goto('/figures/chain_owners?period=2024-H1');
    await page.getByText(`${both}个`, { exact: true }).first().waitFor();
    // Undone, they are two again; undone once more, one.
    for (const said of [one, both]) {
      await page.goto('/lists/investorClass?period=2024-H1');
      const undo = said === one ? lists.undoJoin(spellings[1]) : lists.undoTitle(spellings[1]);
      await page.getByRole('button', { name: undo, exact: true }).click();
      const sure = page.getByRole('dialog', { name: lists.undoTitle(spellings[1]) });
      await fill(sure, { [lists.reason]: '再核' });
      await sure.getByRole('button', { name: lists.acts.undo, exact: true }).click();
      await sure.waitFor({ state: 'detached' });
      await page.goto('/figures/chain_owners?period=2024-H1');
      await page.getByText(`${said}个`, { exact: true }).first().waitFor();
    }
    await page.context().close();
  });

  test('draws a list of places, and another of one that ships, which figures follow', async () => {
    const page = await visit('fa');
    const { places } = words;
    await page.goto('/lists/places?period=2024-H1');
    await page.getByRole('link', { name: places.add, exact: true }).click();
    await fill(page.locator('form'), { [places.name]: '中部邻省', [places.find]: '山西' });
    await page.getByRole('button', { name: places.addOne('山西省'), exact: true }).click();
    await fill(page.locator('form'), { [places.find]: '420000' });
    await page.getByRole('button', { name: places.addAllOf('湖北省'), exact: true }).click();
    const typed = page.getByLabel(places.places, { exact: true });
    await expect.poll(() => typed.inputValue()).toContain('武汉 420100');
    expect(await typed.inputValue()).toContain('山西 140000');
    await page.getByText(words.lists.noEffect).waitFor();
    await keep(page, '中部邻省');
    await page.getByRole('link', { name: '京津冀', exact: true }).click();
    await fill(page.locator('form'), { [places.places]: '北京\n天津\n河北\n外地' });
    await page
      .getByRole('row', { name: /京津冀/ })
      .first()
      .waitFor();
    await keep(page, '京津冀');
    await page
      .getByText(places.versionOf(1, `${new Date().getFullYear()}-01-01`))
      .first()
      .waitFor();
    await page.context().close();
  });

  test('takes a chain from a template and makes it its own; the template stays', async () => {
    const page = await visit('tian');
    const { chains } = words;
    await page.goto('/net/chains');
    await page.getByRole('button', { name: chains.takeOpen, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: chains.takeTitle });
    // With this one the city was founded.
    expect(await dialog.getByLabel('绿色食品', { exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('纺织服装', { exact: true }).check();
    await dialog.getByRole('button', { name: chains.take(1), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '纺织服装', exact: true }).click();
    const at = must(/chains\/([0-9a-f-]{36})/.exec((await page.waitForURL(/chains\/[0-9a-f-]{36}/), page.url()))?.[1]);
    await page.goto(`/net/chains/${at}/edit`);
    await page.getByRole('button', { name: chains.addNode, exact: true }).click();
    await page.getByRole('button', { name: chains.save, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).getByText(chains.version(2)).waitFor();
    const templates = await (await page.context().request.get('/api/v1/chain-templates')).json();
    const [textiles] = templates.filter(({ id }: { id: string }) => id === 'textiles');
    expect([textiles.nodes, textiles.chainId]).toEqual([10, at]);
    await page.context().close();
  });

  test.each(['half_year', 'monthly'])('sends its own Word file for its %s text', async (textId) => {
    const page = await visit('fa');
    await page.goto(`/texts/${textId}`);
    const form = page.locator('section[aria-labelledby=template] form');
    const sent = { name: '本局通报.docx', mimeType: documentType, buffer: await ownWord() };
    await form.getByLabel(words.template.file, { exact: true }).setInputFiles(sent);
    await fill(form, { [words.template.reason]: '局务会' });
    await form.getByRole('button', { name: words.template.send, exact: true }).click();
    await page.getByRole('link', { name: '本局通报.docx' }).first().waitFor();
    await page.context().close();
  });

  test.each(
    periods,
  )('publishes its text of %s, every number of which is that of the rows', async (period, days, before) => {
    const page = await visit('fa');
    await page.goto(`/bulletin?period=${period}`);
    await page.getByRole('button', { name: words.bulletin.publish, exact: true }).click();
    const sure = page.getByRole('dialog', { name: words.bulletin.publishTitle(words.periodName(period)) });
    await sure.getByRole('button', { name: words.bulletin.publish, exact: true }).click();
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}/);
    const id = must(/publications\/([0-9a-f-]{36})/.exec(page.url())?.[1]);
    const published = await publicationOf(page, id);
    holdsTo(published, townFigures(rows, days, before));
    expect(published.content.issuer).toBe(`${thirdTown.city}招商引资工作专班`);
    // What stands on the page is what was published.
    const lines = linesOf(published).map((text) => text.replace(/\s/g, ''));
    const ofText = lines.filter((line) => line.endsWith('。'));
    const unsaid = async () => {
      const shown = await page.locator('.paper p').allInnerTexts();
      const said = shown.map((text) => text.replace(/\s/g, ''));
      return ofText.filter((line) => !said.includes(line));
    };
    await expect.poll(unsaid).toEqual([]);
    await wordHoldsTo(page, period, { published, days });
    await page.context().close();
  });

  test('and nothing went wrong that nobody saw', () => {
    expect(site.complaints).toEqual([]);
  });

  async function visit(who: string): Promise<Page> {
    const page = await site.visit();
    await signIn(page, who, must(passwords.get(who)));
    return page;
  }
});

/** The Word file says what was published, in the bureau's own form, and of each county what its rows come to. */
async function wordHoldsTo(
  page: Page,
  period: string,
  { published, days }: { readonly published: Bulletin; readonly days: Days },
): Promise<void> {
  const answer = await page.context().request.get(`/api/v1/bulletins/${period}/docx`, { headers: { 'x-yiwang': '1' } });
  expect(answer.status()).toBe(200);
  const { lines, counties } = readOwnWord(await answer.body(), thirdTown.counties);
  expect(lines.join('')).not.toMatch(/[{}]|undefined/);
  const counted = townFigures(rows, days, null);
  expect(lines).toContain(`本期共新引进${counted.get('projects_new') ?? '0个'}`);
  expect(lines).toContain(`落款：${thirdTown.city}招商引资工作专班`);
  const missing = linesOf(published).filter((line) => !lines.some((each) => each.endsWith(line)));
  expect(missing).toEqual([]);
  const wanted = thirdTown.counties.map((name, n) => {
    const own = townFigures(ofCounty(rows, n), days, null);
    const number = (id: string) => Number.parseFloat(own.get(id) ?? '0');
    return [name, [number('projects_new'), number('funds_arrived')]];
  });
  expect([...counties]).toEqual(wanted);
}

async function addFigure(page: Page): Promise<void> {
  const definition = {
    id: 'chain_owners',
    kind: 'counting',
    version: 1,
    effectiveFrom: '2023-01-01',
    owner: 'promotion',
    name: { zh: '链主企业签约项目', en: 'Projects of chain owners' },
    unit: 'item',
    printing: { decimals: 0 },
    entries: 'milestone',
    day: 'event',
    once: 'project',
    measure: { kind: 'count' },
    conditions: [
      { field: 'milestone', op: 'eq', value: 'signed' },
      { field: 'investorClasses', op: 'has', value: spellings[0] },
    ],
  };
  const data = { key: uuid(), figure: { id: uuid(), definition, reason: '考核办法' } };
  const answer = await page.context().request.post('/api/v1/city-figures', { headers: { 'x-yiwang': '1' }, data });
  expect(answer.status()).toBe(201);
}

/** A list of places, with the reason; what it does to figures is said in the dialog. */
async function keep(page: Page, name: string): Promise<void> {
  const { places, lists } = words;
  await page.getByRole('button', { name: places.save, exact: true }).click();
  const sure = page.getByRole('dialog', { name: places.saveTitle(name) });
  await fill(sure, { [lists.reason]: '局务会' });
  await sure.getByRole('button', { name: places.save, exact: true }).click();
  await page.waitForURL(/\/lists\/places\?/);
}

async function add(form: ReturnType<Page['locator']>, kind: string, lines: string): Promise<void> {
  await form.locator('fieldset').getByLabel(w.row.kind, { exact: true }).selectOption(kind);
  await fill(form, { [w.add.lines]: lines });
  await form.getByRole('button', { name: w.add.action, exact: true }).click();
}

/** As the counting of the town knows a text: each number under the id of its figure. */
async function publicationOf(page: Page, id: string): Promise<Bulletin> {
  const answer = await page.context().request.get(`/api/v1/publications/${id}`, { headers: { 'x-yiwang': '1' } });
  const { content } = (await answer.json()) as Publication;
  const idOf = new Map(content.figures.map((figure) => [figure.key, figure.id]));
  const named = content.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((runs) =>
      runs.map((run) => ('figure' in run ? { ...run, figure: idOf.get(run.figure) ?? run.figure } : run)),
    ),
  }));
  return { content: { ...content, sections: named }, figures: content.figures } as unknown as Bulletin;
}
