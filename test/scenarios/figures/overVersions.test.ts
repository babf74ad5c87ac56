// What joins a time that another version was in force in says what both count of it, and places are held against each other by one.
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CityFigureView } from '../../../src/server/figures/cityFigureViews.ts';
import type { FigureView, Overview } from '../../../src/server/figures/views.ts';
import { type City, offices, openCity } from '../samples/city.ts';

let city: City;
const versions = { funds: 0, projects: 0 };

beforeAll(async () => {
  city = await openCity();
  // From October funds count from 1 亿元 of investment on, and from June projects from 100 亿元 on: none does.
  versions.funds = await addVersion('funds_arrived', '2023-10-01', 1e10);
  versions.projects = await addVersion('projects_new', '2023-06-01', 1e12);
  const head = { id: uuid(), officeId: offices.city, occurredOn: '2023-01-01' };
  const input = { head, figureId: 'funds_arrived', year: 2023, value: '4' };
  const set = await city.ask('cityEnter', 'POST', '/entries', { key: uuid(), acts: [{ kind: 'target', input }] });
  const { entryIds } = set.json() as { entryIds: string[] };
  await city.ask('cityVerify', 'POST', '/verifications', { key: uuid(), decision: 'verified', entryIds });
});
afterAll(() => city.close());

async function addVersion(id: string, effectiveFrom: string, least: number): Promise<number> {
  const { definition, nextVersion: version } = (
    await city.ask('admin', 'GET', `/city-figures/${id}`)
  ).json() as CityFigureView;
  if (definition.kind !== 'counting') throw new Error(id);
  const conditions = [...definition.conditions, { field: 'investmentFen', op: 'gte', value: least }];
  const body = { id: uuid(), definition: { ...definition, version, effectiveFrom, conditions }, reason: '局务会' };
  const answer = await city.ask('admin', 'POST', '/city-figures', { key: uuid(), figure: body });
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return version;
}

test.each([
  ['funds_arrived', '2023', '2023-01-01..2023-09-30'],
  ['funds_arrived_completion', '2023', '2023-01-01..2023-09-30'],
  // The month has one version; what it is told of, the year so far, has two.
  ['funds_arrived_completion', '2023-11', '2023-01-01..2023-09-30'],
  ['funds_arrived_pace', '2023-Q4', '2023-01-01..2023-09-30'],
])('%s of %s says what both versions count of %s', async (id, period, before) => {
  const { bridges } = (await city.ask('leader', 'GET', `/figures/${id}?period=${period}`)).json() as FigureView;
  const told = bridges?.filter(({ period: of }) => of === before);
  expect(told?.map(({ version, asVersion }) => [version, asVersion])).toEqual([[versions.funds - 1, versions.funds]]);
});

test.each([
  ['funds_arrived_completion', '2023-09'],
  ['funds_arrived_manufacturing_share', '2023-10'],
  // It has no value by either: nothing arrived. Where something did, changedVersions.test.ts says both.
  ['funds_arrived_manufacturing_share', '2023-08..2023-11'],
])('%s of %s joins nothing', async (id, period) => {
  const { bridges } = (await city.ask('leader', 'GET', `/figures/${id}?period=${period}`)).json() as FigureView;
  expect(bridges).toBeUndefined();
});

// 临清市 signed in May, which the version of June does not count: nobody has gained a place by another way of counting.
test('places of the period before are those of the version that is told', async () => {
  const answer = await city.ask('leader', 'GET', '/overview?period=2023-06&rankBy=projects_new');
  const { rows } = answer.json<Overview>().byCounty;
  expect(rows.map(({ place, gained }) => [place, gained])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});
