// The city's settings of sign-in: who may set them, within which bounds, and that they hold at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const set = (policy: object) => city.ask('admin', 'POST', '/sign-in-policy', policy);
const guess = async (username: string) =>
  (
    await city.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-yiwang': '1' },
      payload: { username, password: 'a guess' },
    })
  ).json().breaches[0];

test('what nobody set has its default', async () => {
  expect((await city.ask('linqing', 'GET', '/sign-in-policy')).json()).toMatchObject({
    accountFailures: 5,
    addressFailures: 50,
    lockSeconds: 60,
    lockSecondsMost: 900,
  });
});

test.each([
  ['out of bounds', { accountFailures: 1 }, 'accountFailures', 'input_malformed', 400],
  ['no number', { lockSeconds: 'long' }, 'lockSeconds', 'input_malformed', 400],
  ['at odds', { lockSeconds: 600, lockSecondsMost: 60 }, 'lockSecondsMost', 'lock_longest_below_first', 422],
])('%s is refused', async (_, policy, field, law, status) => {
  const answer = await set(policy);
  expect([answer.statusCode, answer.json().breaches[0]]).toMatchObject([status, { law, field }]);
});

test('an administrator of a county does not set them', async () => {
  await city.store.pool.pg.query(
    `insert into role_grant select g.city_code, g.account_id, g.office_id, 'admin', now(), null
     from role_grant g join account a on a.id = g.account_id where a.username = 'linqing'`,
  );
  expect((await city.ask('linqing', 'POST', '/sign-in-policy', {})).statusCode).toBe(403);
});

test('a setting holds at once, and who set what before is kept', async () => {
  expect((await set({ accountFailures: 3, lockSeconds: 3600, lockSecondsMost: 3600 })).statusCode).toBe(200);
  expect([await guess('leader'), await guess('leader'), await guess('leader')]).toHaveLength(3);
  expect(await guess('leader')).toMatchObject({ law: 'account_locked', detail: { minutes: 60 } });
  expect((await set({})).statusCode).toBe(200);
  expect(await guess('leader')).toMatchObject({ law: 'credentials_wrong' });
  const { rows } = await city.store.pool.pg.query('select set_by from sign_in_policy');
  expect(rows).toHaveLength(2);
});
