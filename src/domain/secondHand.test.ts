import { expect, test } from 'vitest';
import type { AccountAct } from './people/account.ts';
import { roles } from './people/role.ts';
import { confirmBreaches, partedGrants, takesTwo } from './secondHand.ts';

const account = {
  id: 'a',
  demo: false,
  disabled: false,
  erased: false,
  secondFactor: false,
  officeId: 'o',
  grants: [{ role: 'verify' as const, officeId: 'o' }],
};
const grant = (role: (typeof roles)[number]): AccountAct => ({ kind: 'grant', role, officeId: 'o' });

test.each<[what: string, act: AccountAct, hasFactor: boolean, alone: boolean, inCompany: boolean]>([
  ['a password', { kind: 'reset_password' }, false, true, true],
  ['a password that opens nothing without its owner', { kind: 'reset_password' }, true, false, false],
  ['an authenticator', { kind: 'reset_second_factor' }, true, true, true],
  ['who somebody is at the provider', { kind: 'link' }, true, true, true],
  ['who keeps people', grant('admin'), false, true, true],
  ['who verifies', grant('verify'), false, false, true],
  ['who publishes', grant('publish'), false, false, true],
  ['who enters', grant('enter'), false, false, false],
  ['who reads', grant('lead'), false, false, false],
  ['who exports', grant('export'), false, false, false],
  ['a right taken', { kind: 'revoke', role: 'verify', officeId: 'o' }, false, false, false],
  ['stopped', { kind: 'disable' }, false, false, false],
  ['started', { kind: 'enable' }, false, false, false],
  ['signed out', { kind: 'end_sessions' }, false, false, false],
  ['forgotten', { kind: 'erase' }, false, false, false],
])('%s: %o takes two hands', (_, act, secondFactor, alone, inCompany) => {
  const facts = { account: { ...account, secondFactor } };
  expect([takesTwo(act, { ...facts, hasSecondHand: false }), takesTwo(act, { ...facts, hasSecondHand: true })]).toEqual(
    [alone, inCompany],
  );
});

test('an account is opened with the rights that one hand gives, the others wait', () => {
  const grants = roles.map((role) => ({ role, officeId: 'o' }));
  const waiting = (hasSecondHand: boolean) => partedGrants(grants, hasSecondHand).waiting.map(({ role }) => role);
  expect([waiting(true), waiting(false)]).toEqual([['verify', 'publish', 'admin'], ['admin']]);
  expect(partedGrants(grants, true).atOnce.map(({ role }) => role)).toEqual(['enter', 'lead', 'export']);
});

const request = { askedBy: 'asker', accountId: 'owner' };
test.each([
  ['another', true, []],
  ['asker', true, ['second_hand_is_another']],
  ['owner', true, ['second_hand_is_another']],
  ['another', false, ['request_out_of_date']],
])('confirmed by %s, whose asker still keeps people: %s', (actorId, askerStillKeepsPeople, laws) => {
  expect(confirmBreaches(request, { actorId, askerStillKeepsPeople }).map(({ law }) => law)).toEqual(laws);
});
