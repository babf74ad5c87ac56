// Guessing made slow: wrong attempts are counted per account name and per address, in the database. A name that nobody
// has is counted and locked like any other, so that a lock does not tell who exists.
import { createHash } from 'node:crypto';
import { Refusal } from '../domain/refusal.ts';
import { mustNotBeLocked, strictest } from '../domain/signInPolicy.ts';
import { countFailure, failuresOf, forgetFailures, type Subject } from '../storage/signInFailures.ts';
import { inTurn } from '../storage/inTurn.ts';
import { everySignInPolicy } from '../storage/signInPolicies.ts';
import type { Store } from '../storage/store.ts';

export interface Attempt {
  readonly username: string;
  readonly address: string;
}

const wrong = new Set(['credentials_wrong', 'old_password_wrong', 'code_wrong']);

/** Runs the check unless the account or the address is locked; counts what it refuses, forgets at success. */
export function underLockOut<T>(store: Store, attempt: Attempt, check: () => Promise<T>): Promise<T> {
  const { db } = store.pool;
  const account = subject('account', attempt.username);
  const address = subject('address', networkOf(attempt.address));
  // Attempts on one name go one after another, or a hundred sent at once would all be made before the first counts.
  return inTurn(store, `sign-in ${attempt.username}`, async () => {
    const rules = strictest(await everySignInPolicy(db));
    mustNotBeLocked(await failuresOf(db, [account, address]), rules, store.clock());
    try {
      const passed = await check();
      await forgetFailures(db, account);
      return passed;
    } catch (error) {
      if (error instanceof Refusal && error.breaches.some(({ law }) => wrong.has(law))) {
        const at = store.clock().toISOString();
        for (const one of [account, address]) await countFailure(db, one, at);
      }
      throw error;
    }
  });
}

function subject(kind: Subject['kind'], text: string): Subject {
  return { kind, hash: createHash('sha256').update(text).digest() };
}

/** IPv4 as it is; of IPv6 the first half, because one customer has all of the second. */
export function networkOf(address: string): string {
  const four = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (four) return four;
  const [head = '', tail = ''] = address.split('::');
  const groups = (half: string) => (half ? half.split(':') : []);
  const between = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const all = [...groups(head), ...Array<string>(between).fill('0'), ...groups(tail)];
  return all.slice(0, 4).join(':').toLowerCase();
}
