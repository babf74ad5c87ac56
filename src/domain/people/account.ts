// Accounts as an administrator keeps them: opened, given rights, stopped, helped back in, forgotten. An administrator
// reaches offices at and below their own, never their own account, and no ledger.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { type Grant, type Role, roles } from './role.ts';
import { codeText, textLine } from '../text.ts';

export const GrantInput = z.strictObject({ role: z.enum(roles), officeId: z.uuid() });

export const NewAccountInput = z.strictObject({
  /** What is typed at sign-in; letters may be Chinese. */
  username: codeText(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u),
  /** The person's. */
  name: textLine(1, 60),
  /** Where the person works: whose administrators keep the account. */
  officeId: z.uuid(),
  grants: z.array(GrantInput).max(50).default([]),
});
export type NewAccountInput = z.output<typeof NewAccountInput>;

export type AccountAct =
  | { readonly kind: 'open'; readonly officeId: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'grant' | 'revoke'; readonly role: Role; readonly officeId: string }
  | {
      readonly kind:
        | 'disable'
        | 'enable'
        | 'reset_password'
        | 'reset_second_factor'
        | 'end_sessions'
        | 'link'
        | 'erase';
    };

export interface AccountState {
  readonly id: string;
  /** Its password stands on the sign-in page of a demo city. */
  readonly demo: boolean;
  readonly disabled: boolean;
  readonly erased: boolean;
  readonly secondFactor: boolean;
  /** Where the person works; absent for accounts that were not opened by an administrator. */
  readonly officeId: string | null;
  readonly grants: readonly Grant[];
}

export interface AccountFacts {
  readonly actorId: string;
  /** Offices at and below those in which the actor is administrator. */
  readonly reach: ReadonlySet<string>;
  /** The office that stands for the city. */
  readonly cityOfficeId: string;
  /** Whom the act is about; null where there is none such, or one is about to be opened. */
  readonly account: AccountState | null;
  /** Administrators of the city besides this account who can sign in. */
  readonly otherAdministrators: number;
  /** Whether an administrator besides the actor and this account reaches all that the act is about. */
  readonly hasSecondHand: boolean;
}

/** Rights over the ledger itself, which an administrator has none of. */
const ledgerRoles: readonly Role[] = ['enter', 'verify', 'publish'];

export function accountBreaches(act: AccountAct, facts: AccountFacts): Breach[] {
  const { account, reach } = facts;
  if (act.kind === 'open') {
    const offices = [act.officeId, ...act.grants.map(({ officeId }) => officeId)];
    return [...officeBreaches(offices, reach), ...apartBreaches(act.grants)].slice(0, 1);
  }
  if (!account || !reaches(account, facts)) return [{ law: 'account_out_of_reach' }];
  if (account.id === facts.actorId) return [{ law: 'own_account_not_by_oneself' }];
  if (account.demo) return [{ law: 'demo_account_fixed' }];
  if (account.erased) return [{ law: 'account_name_erased' }];
  if (act.kind === 'grant' || act.kind === 'revoke') {
    return [...officeBreaches([act.officeId], reach), ...rightBreaches(act, account, facts)].slice(0, 1);
  }
  if (act.kind === 'disable' && account.disabled) return [{ law: 'account_is_disabled' }];
  if (act.kind === 'enable' && !account.disabled) return [{ law: 'account_is_enabled' }];
  if (act.kind === 'reset_second_factor' && !account.secondFactor) return [{ law: 'second_factor_not_on' }];
  return act.kind === 'disable' || act.kind === 'erase' ? lastBreaches(account, facts) : [];
}

/** Every office of an account must be in reach, or a county could lock out the city's people. */
function reaches(account: AccountState, { reach, cityOfficeId }: AccountFacts): boolean {
  return officesOf(account, cityOfficeId).every((id) => reach.has(id));
}

/** Where an account belongs: one that nobody opened by hand is kept where its rights are, or by the city where it has none. */
export function officesOf({ officeId, grants }: AccountState, cityOfficeId: string): string[] {
  const at = grants.map((grant) => grant.officeId);
  if (officeId !== null) return [officeId, ...at];
  return at.length > 0 ? at : [cityOfficeId];
}

function officeBreaches(officeIds: readonly string[], reach: ReadonlySet<string>): Breach[] {
  return officeIds.every((id) => reach.has(id)) ? [] : [{ law: 'office_out_of_scope', field: 'officeId' }];
}

function rightBreaches(
  { kind, role, officeId }: Extract<AccountAct, { kind: 'grant' | 'revoke' }>,
  account: AccountState,
  facts: AccountFacts,
): Breach[] {
  const held = account.grants.some((one) => one.role === role && one.officeId === officeId);
  if (kind === 'revoke') {
    if (!held) return [{ law: 'right_not_held', field: 'role' }];
    return role === 'admin' && officeId === facts.cityOfficeId ? lastBreaches(account, facts) : [];
  }
  if (held) return [{ law: 'right_held_already', field: 'role' }];
  return apartBreaches([...account.grants, { role, officeId }]);
}

/** Who keeps people and settings does not touch the ledger: one person with both could enter, verify and cover it up. */
export function apartBreaches(grants: readonly Grant[]): Breach[] {
  const both = grants.some(({ role }) => role === 'admin') && grants.some(({ role }) => ledgerRoles.includes(role));
  return both ? [{ law: 'administrator_keeps_no_ledger', field: 'role' }] : [];
}

function lastBreaches(account: AccountState, { cityOfficeId, otherAdministrators }: AccountFacts): Breach[] {
  const isOne = account.grants.some(({ role, officeId }) => role === 'admin' && officeId === cityOfficeId);
  return isOne && !account.disabled && otherAdministrators === 0 ? [{ law: 'administrator_stays' }] : [];
}
