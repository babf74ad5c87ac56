// The laws of accounts: one sound fact set, each row bends it once.
import { describe, expect, test } from 'vitest';
import { type AccountAct, accountBreaches, type AccountFacts, type AccountState, NewAccountInput } from './account.ts';
import type { Role } from './role.ts';

const [city, county, town, other] = [
  '01890000-0000-7000-8000-000000000001',
  '01890000-0000-7000-8000-000000000002',
  '01890000-0000-7000-8000-000000000003',
  '01890000-0000-7000-8000-000000000004',
];
const account: AccountState = {
  id: 'a',
  demo: false,
  disabled: false,
  erased: false,
  secondFactor: true,
  officeId: county,
  grants: [{ role: 'enter', officeId: county }],
};
const facts: AccountFacts = {
  actorId: 'b',
  reach: new Set([county, town]),
  cityOfficeId: city,
  account,
  otherAdministrators: 1,
  hasSecondHand: true,
};
const right = (kind: 'grant' | 'revoke', role: Role, officeId = county): AccountAct => ({ kind, role, officeId });
const whole = new Set([city, county, town, other]);
const cityAdmin = { ...account, officeId: city, grants: [{ role: 'admin' as const, officeId: city }] };
const last = { reach: whole, otherAdministrators: 0, account: cityAdmin };

const sound: AccountAct[] = [
  { kind: 'open', officeId: town, grants: [{ role: 'verify', officeId: town }] },
  right('grant', 'verify'),
  right('revoke', 'enter'),
  { kind: 'disable' },
  { kind: 'reset_password' },
  { kind: 'reset_second_factor' },
  { kind: 'end_sessions' },
  { kind: 'link' },
  { kind: 'erase' },
];

test.each(sound)('$kind is sound', (act) => {
  expect(accountBreaches(act, facts)).toEqual([]);
});

const rows: [law: string, act: AccountAct, bent: Partial<AccountFacts>][] = [
  ['account_out_of_reach', { kind: 'disable' }, { account: null }],
  ['account_out_of_reach', { kind: 'disable' }, { account: { ...account, officeId: other } }],
  ['account_out_of_reach', { kind: 'erase' }, { account: { ...account, grants: [{ role: 'lead', officeId: city }] } }],
  ['account_out_of_reach', { kind: 'erase' }, { account: { ...account, officeId: null, grants: [] } }],
  ['own_account_not_by_oneself', { kind: 'reset_password' }, { actorId: 'a' }],
  ['own_account_not_by_oneself', right('grant', 'verify'), { actorId: 'a' }],
  ['demo_account_fixed', { kind: 'disable' }, { account: { ...account, demo: true } }],
  ['account_name_erased', { kind: 'enable' }, { account: { ...account, erased: true, disabled: true } }],
  ['office_out_of_scope', { kind: 'open', officeId: other, grants: [] }, {}],
  ['office_out_of_scope', { kind: 'open', officeId: county, grants: [{ role: 'enter', officeId: city }] }, {}],
  ['office_out_of_scope', right('grant', 'verify', city), {}],
  ['right_held_already', right('grant', 'enter'), {}],
  ['right_not_held', right('revoke', 'enter', town), {}],
  ['administrator_keeps_no_ledger', right('grant', 'admin'), {}],
  [
    'administrator_keeps_no_ledger',
    {
      kind: 'open',
      officeId: county,
      grants: [
        { role: 'admin', officeId: county },
        { role: 'publish', officeId: town },
      ],
    },
    {},
  ],
  ['administrator_stays', right('revoke', 'admin', city), last],
  ['administrator_stays', { kind: 'disable' }, last],
  ['administrator_stays', { kind: 'erase' }, last],
  ['account_is_disabled', { kind: 'disable' }, { account: { ...account, disabled: true } }],
  ['account_is_enabled', { kind: 'enable' }, {}],
  ['second_factor_not_on', { kind: 'reset_second_factor' }, { account: { ...account, secondFactor: false } }],
];

describe('each bend is refused by name', () => {
  test.each(rows)('%s: %o', (law, act, bent) => {
    expect(accountBreaches(act, { ...facts, ...bent }).map((breach) => breach.law)).toEqual([law]);
  });
});

test.each([
  [
    'a county’s administrator may go while the city has one',
    right('revoke', 'admin'),
    {
      account: { ...cityAdmin, officeId: county, grants: [{ role: 'admin', officeId: county }] },
      otherAdministrators: 0,
    },
  ],
  ['one of two', { kind: 'disable' }, { ...last, otherAdministrators: 1 }],
  ['one who cannot sign in any more', { kind: 'erase' }, { ...last, account: { ...cityAdmin, disabled: true } }],
  [
    'an account of the seed, kept where its rights are',
    { kind: 'disable' },
    { account: { ...account, officeId: null } },
  ],
] as [string, AccountAct, Partial<AccountFacts>][])('%s', (_, act, bent) => {
  expect(accountBreaches(act, { ...facts, ...bent })).toEqual([]);
});

test.each([
  ['zhang.san', true],
  ['张三', true],
  ['a', false],
  ['zhang san', false],
  ['-zhang', false],
  ['a'.repeat(41), false],
])('the username %s', (username, good) => {
  expect(NewAccountInput.safeParse({ username, name: '张三', officeId: city }).success).toBe(good);
});
