// A city that is not the demo: what its bulletin says of a year, a half, a month, and of a time in which nothing happened.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulletinOf } from '../../src/app/bulletin/bulletin.ts';
import { publication, publishBulletin } from '../../src/app/bulletin/publish.ts';
import { setText } from '../../src/app/bulletin/texts.ts';
import { setFigure } from '../../src/app/figures/cityFigures.ts';
import { allFigures, questionOf } from '../../src/app/figures/question.ts';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { setCityProfile } from '../../src/app/offices/cityProfile.ts';
import { SetText, TextBody } from '../../src/domain/bulletin/text.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { neutralText } from '../../src/documents/bulletin/neutralText.ts';
import { cityFacts } from '../../src/metrics/cityFacts.ts';
import { parseDefinition } from '../../src/metrics/definition.ts';
import { counties, openSecondCity, type SecondCity, secondCity } from '../fixture/town/secondCity.ts';
import { secondTown } from '../fixture/town/secondTown.ts';
import { townFigures } from '../fixture/town/townCount.ts';
import { holdsTo, linesOf } from '../fixture/town/townText.ts';

let at: SecondCity;
beforeAll(async () => {
  at = await openSecondCity();
  await at.enter(secondTown);
});
afterAll(() => at.close());

const told = (period: string, text?: string) => bulletinOf(at.store, secondCity, { period, text });
const textOf = async (period: string) => linesOf(await told(period)).join('\n');
async function lawsOf(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.catch((e: unknown) => e);
  return error instanceof Refusal ? error.breaches.map(({ law }) => law) : error;
}

const spans = {
  '2023': ['2023-01-01', '2023-12-31', '2022-01-01', '2022-12-31'],
  '2023-10': ['2023-10-01', '2023-10-31', '2022-10-01', '2022-10-31'],
  '2024-H1': ['2024-01-01', '2024-06-30', '2023-01-01', '2023-06-30'],
  '2024-Q2': ['2024-04-01', '2024-06-30', '2023-04-01', '2023-06-30'],
  '2024-06': ['2024-06-01', '2024-06-30', '2023-06-01', '2023-06-30'],
  '2024-01..2024-05': ['2024-01-01', '2024-05-31', '2023-01-01', '2023-05-31'],
  '2025': ['2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
} as const;

describe('before anybody has said from when the ledger is complete', () => {
  test('a growth that cannot be told is not told, and it is said why', async () => {
    const { content } = await told('2024-H1');
    expect(content.unsaid).toContainEqual({ figure: 'funds_arrived_growth', why: 'base_incomplete' });
  });
});

describe('its bulletin', () => {
  beforeAll(async () => {
    const profile = { id: uuidv7(), issuer: null, completeFrom: '2023-01-01', reason: '自2023年起逐笔登记' };
    await setCityProfile(at.store, await at.actor('admin'), { key: uuidv7(), profile });
  });

  test.each(Object.keys(spans) as (keyof typeof spans)[])('of %s tells what its rows tell', async (period) => {
    const [from, to, baseFrom, baseTo] = spans[period];
    const base = baseFrom >= '2023-01-01' ? { from: baseFrom, to: baseTo } : null;
    const bulletin = await told(period);
    expect(bulletin.content.sections.length).toBeGreaterThan(0);
    holdsTo(bulletin, townFigures(secondTown, { from, to }, base), { runs: period === '2025' });
  });

  test('speaks of its own places, bureau and period', async () => {
    const text = await textOf('2024-H1');
    expect(text).not.toMatch(/聊|市投资促进局|全年/);
    expect(text).toContain('市招商局上半年承办和参加会议、活动3次，其中综合性招商会议2次、走访考察企业活动1次。');
    expect(text).toContain('世界500强企业投资项目1个。');
    const { content } = await told('2024-H1');
    expect([content.title, content.issuer]).toEqual(['云河市2024年上半年招商引资工作情况通报', '市招商局']);
  });

  test('small numbers are told as they are', async () => {
    expect(await textOf('2024-H1')).toContain('1个机关单位开展招商活动2次，对接推进招商项目2个。');
  });

  test('lists every county, those that have nothing last', async () => {
    const { content } = await told('2023-10');
    const table = content.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'byCounty');
    const isNothing = (row: (typeof table & object)['rows'][number]) =>
      row.cells.every(({ text }) => Number(text) === 0);
    expect(table?.rows.map(({ label }) => label).toSorted()).toEqual(counties.toSorted());
    const nothing = table?.rows.map(isNothing) ?? [];
    expect(nothing.lastIndexOf(false)).toBeLessThan(nothing.indexOf(true));
    expect(new Set(nothing)).toEqual(new Set([false, true]));
  });

  test('of a time that begins before the ledger is complete is not published', async () => {
    const publisher = await at.actor('publish');
    for (const period of ['2022', '2022-12..2023-02'])
      expect(await lawsOf(publishBulletin(at.store, publisher, { period, key: uuidv7() }))).toEqual([
        'period_incomplete',
      ]);
  });

  test('of a time in which nothing happened says so, and is not published', async () => {
    expect(await textOf('2025')).toBe(
      '一、项目引进总体情况\n2025年，全市尚无新引进过亿元项目。\n全市尚无新开工项目。\n尚无招商引资到位资金。',
    );
    // The year runs: funds may yet come. Of a month that is over they may not.
    expect(await textOf('2025-06')).toContain('\n没有招商引资到位资金。');
    expect(await textOf('2025-07')).toContain('\n尚无招商引资到位资金。');
    const publisher = await at.actor('publish');
    expect(await lawsOf(publishBulletin(at.store, publisher, { period: '2025', key: uuidv7() }))).toEqual([
      'bulletin_empty',
    ]);
  });
});

describe('its own words', () => {
  const body = TextBody.parse({
    title: '{city}{period}招商月调度',
    sections: [
      {
        id: 'month',
        heading: '进度',
        paragraphs: [[{ say: '{span}到位{funds_arrived}，' }, { say: '服务业{own_funds}。' }]],
      },
    ],
  });
  const text = (more: object = {}) =>
    SetText.parse({ id: uuidv7(), textId: 'monthly', name: '月调度', body, reason: '例会', ...more });
  const definition = parseDefinition({
    id: 'own_funds',
    kind: 'counting',
    version: 1,
    effectiveFrom: '2023-01-01',
    owner: 'promotion',
    name: { zh: '服务业到位资金', en: 'Funds in place in services' },
    unit: 'yi',
    printing: { decimals: 2 },
    entries: 'fund_arrival',
    day: 'event',
    measure: { kind: 'sum', of: 'amountFen' },
    conditions: [{ field: 'section', op: 'in', value: ['G', 'I', 'L'] }],
  });
  const figure = () => ({ id: uuidv7(), definition, reason: '月调度' });

  test('speak of figures that it has, and no others', async () => {
    const publisher = await at.actor('publish');
    expect(await lawsOf(setText(at.store, publisher, { key: uuidv7(), text: text() }))).toEqual([
      'text_figure_unknown',
    ]);
    await setFigure(at.store, await at.actor('admin'), { key: uuidv7(), figure: figure() });
    await setText(at.store, publisher, { key: uuidv7(), text: text() });
    const found = await told('2024-H1', 'monthly');
    const services = secondTown.funds.filter(
      ({ on, project }) => on.startsWith('2024-0') && /^[567]/.test(secondTown.projects[project]?.industry ?? ''),
    );
    const sum = services.reduce((all, { fen }) => all + fen, 0n);
    const own = found.figures.find(({ id }) => id === 'own_funds');
    expect(own?.exact).toEqual({ numerator: sum, denominator: 10_000_000_000n });
    expect(linesOf(found)[1]).toMatch(/^上半年到位[\d.]+亿元，服务业[\d.]+亿元。$/);
  });

  test('a text that is not there is refused, and nobody else writes one', async () => {
    expect(await lawsOf(told('2024-06', 'weekly'))).toEqual(['text_unknown']);
    const enterer = await at.actor('enter');
    expect(await lawsOf(setText(at.store, enterer, { key: uuidv7(), text: text() }))).toEqual(['right_required']);
    expect(await lawsOf(setFigure(at.store, enterer, { key: uuidv7(), figure: figure() }))).toEqual(['right_required']);
  });

  test('a version is added; what was published keeps the one that it was made by', async () => {
    const publisher = await at.actor('publish');
    const { id } = await publishBulletin(at.store, publisher, { period: '2024-06', text: 'monthly', key: uuidv7() });
    const again = text({ body: { ...body, title: '{city}{period}招商调度' } });
    expect(await setText(at.store, publisher, { key: uuidv7(), text: again })).toMatchObject({ version: 2 });
    const found = await publication(at.store, publisher, id);
    expect(found.content).toMatchObject({ title: '云河市2024年6月招商月调度', text: { id: 'monthly', version: 1 } });
    expect(found.figures.map(({ id: of, changed }) => [of, changed])).toEqual([
      ['funds_arrived', false],
      ['own_funds', false],
    ]);
    expect((await told('2024-06', 'monthly')).content.title).toBe('云河市2024年6月招商调度');
    expect(await doctor(at.store)).toEqual([]);
  });

  test('tells of second periods beside its own, each counted, published and known again', async () => {
    const publisher = await at.actor('publish');
    const say =
      '{span}新引进{projects_new}，其中{span@month}{projects_new@month}，{span@quarter}{projects_new@quarter}；上年同期{projects_new@last_year}；上期{projects_new@before}。';
    const quarterly = { ...body, sections: [{ ...body.sections[0], paragraphs: [[{ say, zero: null }]] }] };
    const given = SetText.parse({ ...text(), textId: 'beside', body: quarterly });
    await setText(at.store, publisher, { key: uuidv7(), text: given });
    const period = '2024-01..2024-05';
    const { content } = await told(period, 'beside');
    const counted = ([from, to]: readonly [string, string]) =>
      townFigures(secondTown, { from, to }, null).get('projects_new') ?? '0个';
    const [own, month, quarter, lastYear, before] = (
      [
        ['2024-01-01', '2024-05-31'],
        ['2024-05-01', '2024-05-31'],
        ['2024-04-01', '2024-05-31'],
        ['2023-01-01', '2023-05-31'],
        ['2024-01-01', '2024-04-30'],
      ] as const
    ).map(counted);
    expect(new Set([own, month, lastYear]).size).toBe(3);
    expect(linesOf({ content })[1]).toBe(
      `1—5月新引进${own}，其中5月${month}，4—5月${quarter}；上年同期${lastYear}；上期${before}。`,
    );
    // What the ledger may lack rows of is no 上年同期, as it is no base of a growth.
    const early = (await told('2023-02', 'beside')).content;
    expect(linesOf({ content: early }).join('')).not.toContain('上年同期');
    expect(early.unsaid).toEqual([{ figure: 'projects_new', why: 'base_incomplete' }]);
    const { id } = await publishBulletin(at.store, publisher, { period, text: 'beside', key: uuidv7() });
    const published = await publication(at.store, publisher, id);
    expect(published.figures.map(({ key, published: said, changed }) => [key, said, changed])).toEqual([
      ['projects_new', own, false],
      ['projects_new?period=2023-01..2023-05', lastYear, false],
      ['projects_new?period=2024-01..2024-04', before, false],
      ['projects_new?period=2024-04..2024-05', quarter, false],
      ['projects_new?period=2024-05', month, false],
    ]);
    expect(await lawsOf(publishBulletin(at.store, publisher, { period, text: 'beside', key: uuidv7() }))).toEqual([
      'bulletin_unchanged',
    ]);
    expect(await doctor(at.store)).toEqual([]);
  });

  test('a text of one county is published and stays whole', async () => {
    const publisher = await at.actor('publish');
    const of = { ...body, subject: 'office' as const };
    await setText(at.store, publisher, {
      key: uuidv7(),
      text: SetText.parse({ ...text(), textId: 'county', body: of }),
    });
    const facts = await cityFacts(at.store, secondCity);
    const office = facts.offices.find(({ name }) => name === counties[0])?.id;
    const asked = { period: '2024-H1', text: 'county', office };
    const { id } = await publishBulletin(at.store, publisher, { ...asked, key: uuidv7() });
    const { figures } = await publication(at.store, publisher, id);
    expect(figures.every(({ key }) => key.includes(`office=${office}`))).toBe(true);
    expect(await doctor(at.store)).toEqual([]);
  });

  test('it has its own figures beside those that ship, and no other city’s', async () => {
    const facts = await cityFacts(at.store, secondCity);
    const ids = allFigures(facts, questionOf(facts, { period: '2023' })).map(({ id }) => id);
    expect(ids).toContain('own_funds');
    expect(ids.filter((id) => id.startsWith('lc'))).toEqual([]);
  });
});

test('the text that ships breaks no law of texts', async () => {
  const publisher = await at.actor('publish');
  const { textId, name } = neutralText;
  const text = SetText.parse({ id: uuidv7(), textId, name, body: neutralText.body, reason: '沿用' });
  expect(await setText(at.store, publisher, { key: uuidv7(), text })).toMatchObject({ version: 1 });
});
