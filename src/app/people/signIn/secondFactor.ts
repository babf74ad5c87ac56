// The second factor: a secret offered, confirmed by a code of it, asked for at each sign-in, and taken off again.
// Each code works once; ten recovery codes, of which only hashes are kept, stand in for a lost telephone.
import { sha256Bytes } from '../../../crypto/fingerprint.ts';
import { randomBytes } from '../../../crypto/random.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Account } from '../../../storage/people/accounts.ts';
import { passwordHashOf } from '../../../storage/people/passwords.ts';
import {
  offerSecret,
  type Owner,
  putInForce,
  recoveryCodesLeft,
  removeSecondFactor,
  sealedSecretOf,
  takeRecoveryCode,
  takeStep,
} from '../../../storage/people/secondFactors.ts';
import { deleteSessionsOf } from '../../../storage/people/sessions.ts';
import type { Store } from '../../../storage/store.ts';
import { underLockOut } from './lockOut.ts';
import { changingAccount } from '../ownAccount.ts';
import { passwordIs } from './password.ts';
import { openSession, type Sender, type SignedIn, type Ticket } from './sessions.ts';
import { base32, otpauthUri, stepOfCode } from './totp.ts';
import type { Vault } from '../../../crypto/vault.ts';

const ownerOf = ({ cityCode, id }: Account): Owner => ({ cityCode, accountId: id });
const nameOf = ({ cityCode, id }: Account) => `${cityCode}/${id}`;

export async function secondFactorState(
  store: Store,
  { account }: SignedIn,
): Promise<{ readonly on: boolean; readonly recoveryCodesLeft: number }> {
  return {
    on: account.secondFactorAt !== null,
    recoveryCodesLeft: await recoveryCodesLeft(store.pool.db, ownerOf(account)),
  };
}

/** A new secret, to be put into an app. The password is asked, or a stolen session would shut its owner out. */
export async function offerSecondFactor(
  store: Store,
  vault: Vault,
  { account, sessionId }: SignedIn,
  request: { readonly password: string; readonly issuer: string },
  from: Sender,
): Promise<{ readonly secret: string; readonly uri: string }> {
  // Who comes after would be asked for a code that only this visitor has.
  if (account.demo) refuse('demo_account_fixed');
  return underLockOut(store, { username: account.username, address: from.address, device: sessionId }, async () => {
    await mustBePassword(store, account, request.password);
    const secret = randomBytes(20);
    const sealed = vault.seal(secret, nameOf(account));
    const offered = await changingAccount(store, ownerOf(account), 'second_factor_offered', (tx) =>
      offerSecret(tx, ownerOf(account), sealed),
    );
    if (!offered) refuse('second_factor_already_on');
    return { secret: base32(secret), uri: otpauthUri(request.issuer, account.username, secret) };
  });
}

/** Puts the offered secret in force. Every session ends, this one goes on under a new token. */
export async function confirmSecondFactor(
  store: Store,
  vault: Vault,
  { account, sessionId }: SignedIn,
  code: string,
  from: Sender,
): Promise<SignedIn & Ticket & { readonly recoveryCodes: readonly string[] }> {
  if (account.secondFactorAt !== null) refuse('second_factor_already_on');
  const { db } = store.pool;
  return underLockOut(store, { username: account.username, address: from.address, device: sessionId }, async () => {
    await mustBeCode(store, vault, account, code);
    const at = store.clock().toISOString();
    const recoveryCodes = Array.from({ length: 10 }, () => base32(randomBytes(10)).replace(/.{4}(?=.)/g, '$&-'));
    const hashes = recoveryCodes.map((one) => recoveryHash(account, one));
    await changingAccount(store, ownerOf(account), 'second_factor_on', (tx) =>
      putInForce(tx, ownerOf(account), at, hashes),
    );
    await deleteSessionsOf(db, account.cityCode, account.id);
    return { ...(await openSession(store, { ...account, secondFactorAt: at }, from)), recoveryCodes };
  });
}

/** Takes it off. Who must have one is asked to enrol anew at once. */
export async function removeOwnSecondFactor(
  store: Store,
  vault: Vault,
  { account, sessionId }: SignedIn,
  proof: { readonly password: string; readonly code: string },
  from: Sender,
): Promise<void> {
  if (account.secondFactorAt === null) refuse('second_factor_not_on');
  await underLockOut(store, { username: account.username, address: from.address, device: sessionId }, async () => {
    await mustBePassword(store, account, proof.password);
    await mustBeCode(store, vault, account, proof.code);
    await changingAccount(store, ownerOf(account), 'second_factor_off', (tx) =>
      removeSecondFactor(tx, ownerOf(account)),
    );
  });
}

/** At sign-in, after the password. Refuses `code_required` and `code_wrong`; the latter is a wrong attempt. */
export async function checkSecondFactor(
  store: Store,
  vault: Vault,
  account: Account,
  code: string | undefined,
): Promise<void> {
  if (account.secondFactorAt === null) return;
  await mustBeCode(store, vault, account, code || refuse('code_required', 'code'));
}

async function mustBePassword(store: Store, account: Account, password: string): Promise<void> {
  const hash = await passwordHashOf(store.pool.db, account.cityCode, account.id);
  if (!(await passwordIs(hash, password))) refuse('old_password_wrong', 'password');
}

async function mustBeCode(store: Store, vault: Vault, account: Account, typed: string): Promise<void> {
  const { db } = store.pool;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d{6}$/.test(code)) {
    const at = store.clock().toISOString();
    // Before it is in force there are no recovery codes.
    const taken =
      account.secondFactorAt !== null &&
      (await changingAccount(store, ownerOf(account), 'recovery_code_used', (tx) =>
        takeRecoveryCode(tx, ownerOf(account), recoveryHash(account, code), at),
      ));
    return taken ? undefined : refuse('code_wrong', 'code');
  }
  const sealed = await sealedSecretOf(db, ownerOf(account));
  if (!sealed) return refuse('second_factor_not_on');
  const secret = vault.unseal(sealed, nameOf(account)) ?? refuse('second_factor_unreadable', 'code');
  const step = stepOfCode(secret, code, store.clock());
  if (step === undefined || !(await takeStep(db, ownerOf(account), step))) refuse('code_wrong', 'code');
}

/** Eighty random bits need no slow hash. */
function recoveryHash(account: Account, code: string): Buffer {
  return sha256Bytes(`${nameOf(account)}/${code.replaceAll('-', '')}`);
}
