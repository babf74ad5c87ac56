// Targets from being set to what figures say of them: by the office above, in force once verified, for any period.
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BulletinContent } from '../../../src/server/bulletin/views.ts';
import type { FigureView, Overview } from '../../../src/server/figures/views.ts';
import type { TargetsView } from '../../../src/server/figures/targetViews.ts';
import { type City, offices, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

type Who = Parameters<City['ask']>[0];

async function set(who: Who, officeId: string, more: object): Promise<{ status: number; law?: string; id?: string }> {
  const head = { id: uuid(), officeId, occurredOn: '2023-01-01' };
  const input = { head, figureId: 'funds_arrived', year: 2023, ...more };
  const answer = await city.ask(who, 'POST', '/entries', { key: uuid(), acts: [{ kind: 'target', input }] });
  const body = answer.json();
  return answer.statusCode === 201
    ? { status: 201, id: body.entryIds[0] }
    : { status: answer.statusCode, law: body.breaches[0].law };
}

async function accept(...entryIds: string[]): Promise<void> {
  const body = { key: uuid(), decision: 'verified', entryIds };
  const answer = await city.ask('cityVerify', 'POST', '/verifications', body);
  expect([answer.statusCode, answer.body]).toEqual([expect.any(Number), expect.not.stringContaining('breaches')]);
}

const targets = async (who: Who, query = 'period=2023'): Promise<TargetsView> =>
  (await city.ask(who, 'GET', `/targets?${query}`)).json();

async function figure(id: string, query: string): Promise<FigureView> {
  return (await city.ask('leader', 'GET', `/figures/${id}?${query}`)).json();
}

test.each([
  [{ value: '4', parts: ['1', '1', '1'] }, 400, 'input_malformed'],
  [{ value: '4', parts: ['1', '1', '1', '2'] }, 422, 'target_parts_differ_from_year'],
  [{ value: '4', stretch: '3' }, 422, 'target_stretch_below_base'],
  [{ value: '4', figureId: 'funds_arrived_growth' }, 422, 'target_of_ratio'],
  [{ value: '4', figureId: 'funds_arrived_pace' }, 422, 'figure_unknown'],
  [{ value: '4', figureId: 'investment_largest' }, 422, 'target_of_extreme'],
] as const)('%j is refused', async (more, status, law) => {
  expect(await set('cityEnter', offices.city, more)).toEqual({ status, law });
});

test('no office sets its own', async () => {
  expect(await set('linqing', offices.linqing, { value: '2' })).toEqual({ status: 403, law: 'set_by_level_above' });
});

test('what was set waits, and counts once it was verified', async () => {
  const whole = await set('cityEnter', offices.city, { value: '4', stretch: '5', parts: ['0.5', '0.5', '1', '2'] });
  const part = await set('cityEnter', offices.linqing, { value: '2' });
  expect((await targets('leader')).rows[0]?.versions.map(({ state }) => state)).toEqual(['waiting']);
  expect(await figure('funds_arrived', 'period=2023')).toMatchObject({
    completion: null,
    lacks: { completion: 'no_target' },
  });
  await accept(whole.id ?? '', part.id ?? '');
  const { rows, figures } = await targets('leader', 'period=2023-H2');
  expect(rows[0]).toMatchObject({
    versions: [{ state: 'in_force', value: '4', stretch: '5', parts: ['0.5', '0.5', '1', '2'] }],
    reached: { value: '1.5', period: '2023-H2' },
    completion: { value: '37.5' },
    pace: { value: '-62.5' },
  });
  expect(figures.find(({ id }) => id === 'funds_arrived')?.set).toBe(2);
});

// 1.5 亿元 came on 10 October 2023.
test.each([
  ['period=2023', { completion: '37.5', pace: '-62.5', stretchCompletion: '30.0' }],
  ['period=2023-Q4', { completion: '37.5', periodCompletion: '75.0' }],
  [
    'period=2023-10',
    { completion: '37.5', periodCompletion: null, lacks: { periodCompletion: 'no_target_of_period' } },
  ],
  ['period=2023-01..2023-09', { completion: '0.0', pace: '-74.8', periodCompletion: '0.0' }],
  [`period=2023-H2&office=${offices.linqing}`, { completion: '75.0', target: { value: '2', parted: false } }],
  [`period=2023&office=${offices.shenxian}`, { completion: null, lacks: { completion: 'no_target' } }],
  ['period=2022-11..2023-02', { completion: null, lacks: { completion: 'across_years' } }],
])('funds of %s', async (query, told) => {
  expect(await figure('funds_arrived', query)).toMatchObject(told);
});

test.each([
  'completion',
  'stretch_completion',
  'period_completion',
  'pace',
])('over two years there is no %s, and the receipt says why', async (kind) => {
  for (const place of ['', '/receipt']) {
    const answer = await city.ask('leader', 'GET', `/figures/funds_arrived_${kind}${place}?period=2022-11..2023-02`);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      expect.objectContaining({ value: null, absence: 'across_years' }),
    ]);
  }
});

test('a county that has done nothing stands last, also where it has a target and lags behind', async () => {
  const { byCounty } = (await city.ask('leader', 'GET', '/overview?period=2023-06')).json() as Overview;
  expect(byCounty.rows.map(({ label }) => label)).toEqual(['莘县', '临清市']);
  expect(byCounty.rows.at(-1)?.cells.at(-1)?.figure?.value).toBe('-49.6');
});

test('each of these is a figure with a receipt of its own', async () => {
  const answer = await city.ask('leader', 'GET', '/figures/funds_arrived_pace/receipt?period=2023-10');
  expect(answer.json()).toMatchObject({
    name: '招商引资到位资金序时进度',
    display: '-45.8个百分点',
    unit: 'points',
    formula: '1.5 ÷ 4 − 304 ÷ 365 → -45.8个百分点',
    inputs: [
      { id: 'funds_arrived', period: '2023-01..2023-10' },
      { id: 'target:funds_arrived', period: '2023', value: '4' },
      { id: 'elapsed', value: '304/365', name: '时间进度' },
    ],
  });
  const listed = (await city.ask('leader', 'GET', '/figures?period=2023')).json() as FigureView[];
  expect(listed.map(({ id }) => id)).toContain('funds_arrived_period_completion');
  const absent = await figure('funds_arrived_overseas_pace', 'period=2023');
  expect(absent).toMatchObject({ value: null, absence: 'no_target' });
});

test('the text that ships says how far the year is', async () => {
  const answer = await city.ask('leader', 'GET', '/bulletins/2023-10');
  const { sections, unsaid } = answer.json() as BulletinContent;
  const runs = sections.flatMap(({ paragraphs }) => paragraphs.flat());
  const text = runs.map((run) => ('text' in run ? run.text : run.display)).join('');
  expect(text).toContain('累计完成年度目标的37.5%，慢于序时进度45.8个百分点。');
  expect(unsaid?.map(({ figure: id }) => id)).not.toContain('funds_arrived_completion');
  const before = (await city.ask('leader', 'GET', '/bulletins/2022-10')).json() as BulletinContent;
  const name = '招商引资到位资金序时进度';
  expect(before.unsaid).toContainEqual({ figure: 'funds_arrived_pace', name, why: 'no_target' });
});

test('a county reads its own alone', async () => {
  const { rows, total } = await targets('linqing');
  expect([total, rows.map(({ officeId, settable }) => [officeId, settable])]).toEqual([1, [[offices.linqing, false]]]);
});

test('a later version is in force in the place of the one before, which is still told', async () => {
  const later = await set('cityEnter', offices.linqing, { value: '3' });
  await accept(later.id ?? '');
  const line = (await targets('leader')).rows.find(({ officeId }) => officeId === offices.linqing);
  expect(line?.versions.map(({ value, state }) => [value, state])).toEqual([
    ['3', 'in_force'],
    ['2', 'superseded'],
  ]);
  expect(line?.completion?.value).toBe('50.0');
});

test.each([
  ['period=half', 400, 'period_malformed'],
  ['period=2023&figure=no_such_figure', 422, 'figure_unknown'],
  ['period=2023&figure=funds_arrived_growth', 422, 'target_of_ratio'],
  ['period=2023&figure=funds_arrived_pace', 422, 'target_of_ratio'],
  ['period=2023&figure=investment_largest', 422, 'target_of_extreme'],
  ['period=1990&figure=funds_arrived', 422, 'figure_not_in_force'],
])('%s is refused', async (query, status, law) => {
  const answer = await city.ask('leader', 'GET', `/targets?${query}`);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([status, law]);
});

test('a period in two years shows the targets of the one in which it ends', async () => {
  const { year, rows, figures } = await targets('leader', 'period=2022-11..2023-02');
  expect([year, rows[0]?.versions.at(0)?.value, rows[0]?.completion?.value]).toEqual([2023, '4', null]);
  expect(figures.map(({ id }) => id)).not.toContain('investment_largest');
});

test('a figure that may have no target lacks none', async () => {
  expect(await figure('investment_largest', 'period=2023')).not.toHaveProperty('lacks.completion');
  const answer = await city.ask('leader', 'GET', '/figures/investment_largest_completion?period=2023');
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([404, 'figure_unknown']);
});
