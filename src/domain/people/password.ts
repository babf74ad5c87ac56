// What makes a password good enough, and when it has to be changed before anything else.
import type { Breach } from '../refusal.ts';
import type { SignInPolicy } from './signInPolicy.ts';

/** Length is what counts; no rule asks for kinds of characters, because such rules make passwords alike. */
export function passwordBreaches(
  password: string,
  username: string,
  policy: Pick<SignInPolicy, 'passwordLength'>,
  field: string,
): Breach[] {
  const characters = Array.from(password);
  if (characters.length < policy.passwordLength) {
    return [{ law: 'password_too_short', field, detail: { length: policy.passwordLength } }];
  }
  if (new Set(characters).size < 5) return [{ law: 'password_too_simple', field }];
  if (password.toLowerCase().includes(username.toLowerCase())) return [{ law: 'password_holds_username', field }];
  return [];
}

export interface PasswordState {
  /** Of a demo city's sign-in page. */
  readonly demo: boolean;
  /** Given by somebody else: the first one, or a reset. */
  readonly mustChange: boolean;
  readonly setAt: string;
}

export type PasswordDue = 'first_password' | 'password_expired';

/** Why the password must be changed before anything else; null where it need not be. */
export function passwordDue(
  state: PasswordState,
  policy: Pick<SignInPolicy, 'changeFirstPassword' | 'passwordDays'>,
  now: Date,
): PasswordDue | null {
  // A demo's accounts are for everybody who comes: their password stands on the sign-in page.
  if (state.demo) return null;
  if (state.mustChange && policy.changeFirstPassword) return 'first_password';
  if (policy.passwordDays === null) return null;
  const age = now.getTime() - new Date(state.setAt).getTime();
  return age >= policy.passwordDays * 86_400_000 ? 'password_expired' : null;
}
