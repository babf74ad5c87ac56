// The overview is answered once per ledger for everybody: by all that it is asked by, also how rows came to be.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../../src/server/figures/views.ts';
import { type City, openCity } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';

let city: City;
let named: Readonly<Record<string, string>>;
beforeAll(async () => {
  city = await openCity();
  const goals = [{ officeId: null, step: 'prospects_assigned', value: '10' }];
  const campaign = { id: uuidv7(), name: '百日攻坚', fromOn: '2023-01-01', toOn: '2023-12-31', chains: ['铝'], goals };
  await city.ask('cityPublish', 'POST', '/campaigns', { key: uuidv7(), ...campaign });
  const { rows } = (await city.ask('leader', 'GET', '/listed/activity?period=2023')).json<{
    rows: { entryId: string }[];
  }>();
  named = { activity: rows[0]?.entryId ?? '', outing: ids.outing, chain: encodeURIComponent('铝') };
});
afterAll(() => city.close());

async function headline(query: string): Promise<unknown> {
  const answer = await city.ask('leader', 'GET', `/overview?${query}`);
  expect(answer.statusCode).toBe(200);
  const overview: Overview = answer.json();
  return overview.headline.map(({ id, display }) => [id, display]);
}

test.each([
  'activity',
  'outing',
  'chain',
])('whoever asks of one %s does not change what the next one reads', async (by) => {
  const ofOne = (period: string) => headline(`period=${period}&${by}=${named[by]}`);
  // The same days in two writings: each is kept apart, so that either order can be asked.
  const whole = await headline('period=2023-01..2023-06');
  const [first, then] = [await ofOne('2023-H1'), await headline('period=2023-H1')];
  expect(then).toEqual(whole);
  expect(first).not.toEqual(whole);
  expect(await ofOne('2023-01..2023-06')).toEqual(first);
});
