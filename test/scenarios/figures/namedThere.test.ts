// A figure asked of an activity, an outing or a chain that is none is refused and never nought; and who may not open the rows of others
// learns nothing by it of what is there.
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity, type Who } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
  const goals = [{ officeId: null, step: 'prospects_assigned', value: '10' }];
  const campaign = { id: uuid(), name: '百日攻坚', fromOn: '2023-01-01', toOn: '2023-12-31', chains: ['铝'], goals };
  await city.ask('cityPublish', 'POST', '/campaigns', { key: uuid(), ...campaign });
});
afterAll(() => city.close());

async function said(who: Who, url: string): Promise<string> {
  const answer = await city.ask(who, 'GET', url);
  const breach = answer.json<{ breaches?: { law: string; field?: string }[] }>().breaches?.[0];
  return [answer.statusCode, breach?.law, breach?.field].filter(Boolean).join(' ');
}

const nothing = '01890000-0000-7000-8000-0000000000ee';
const readers = (field: string) => `403 cut_for_readers_only ${field}`;

// [what is named, by the city's leader, by its own county, by another one]
test.each<[query: string, leader: string, own: string, other: string]>([
  [`outing=${ids.outing}`, '200', '200', readers('outing')],
  [`outing=${nothing}`, '422 occasion_unknown outing', readers('outing'), readers('outing')],
  // An outing is no activity, and a project is neither.
  [`activity=${ids.outing}`, '422 occasion_unknown activity', readers('activity'), readers('activity')],
  [`outing=${ids.bearing}`, '422 occasion_unknown outing', readers('outing'), readers('outing')],
  [
    `outing=${ids.outing}&activity=${nothing}`,
    '422 occasion_unknown activity',
    readers('activity'),
    readers('activity'),
  ],
  // What a campaign names is there for everybody, though no firm was ever assigned by it.
  ['chain=%E9%93%9D', '200', '200', '200'],
  ['chain=%E6%B2%A1%E6%9C%89', '422 chain_unknown chain', '422 chain_unknown chain', '422 chain_unknown chain'],
  ['chain=%E9%93%9D%7C%E6%B2%A1%E6%9C%89', ...all('422 chain_unknown chain')],
  ['office=371599', ...all('422 office_unknown office')],
])('%s', async (query, leader, own, other) => {
  const heard = { leader, linqing: own, shenxian: other, nobody: other };
  for (const path of ['/figures', '/figures/outing_batches', '/figures/outing_batches/receipt', '/overview'])
    for (const [who, answer] of Object.entries(heard))
      expect([path, who, await said(who as Who, `${path}?period=2023&${query}`)]).toEqual([path, who, answer]);
});

function all(answer: string): [string, string, string] {
  return [answer, answer, answer];
}

test('the funnel is asked of chains that are there', async () => {
  expect(await said('leader', '/funnel?period=2023&chain=%E9%93%9D')).toBe('200');
  expect(await said('leader', '/funnel?period=2023&chain=x')).toBe('422 chain_unknown chain');
});
