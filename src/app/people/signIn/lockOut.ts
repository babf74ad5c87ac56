// Guessing made slow: wrong attempts are counted in the database, per account name as tried from one address, per name from
// wherever, and per address. A name that nobody has is counted and locked like any other, so that a lock does not tell who
// exists. A browser that the account knows is counted alone: what others try, and from where, locks nobody out of their own.
import { sha256Bytes } from '../../../crypto/fingerprint.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { type CountedOn, mustNotBeLocked, strictest } from '../../../domain/people/signInPolicy.ts';
import { countFailure, failuresOf, forgetFailures, type Subject } from '../../../storage/people/signInFailures.ts';
import { inTurn } from '../../../storage/connection/inTurn.ts';
import { everySignInPolicy } from '../../../storage/people/signInPolicies.ts';
import type { Store } from '../../../storage/store.ts';

export interface Attempt {
  readonly username: string;
  readonly address: string;
  /** A browser that the account knows, or a session of it; absent for anybody else. */
  readonly device?: string | undefined;
}

const wrong = new Set(['credentials_wrong', 'old_password_wrong', 'code_wrong']);

/** Runs the check unless what it is counted on is locked; counts what it refuses, forgets at success. */
export function underLockOut<T>(store: Store, attempt: Attempt, check: () => Promise<T>): Promise<T> {
  const { db } = store.pool;
  const subjects = subjectsOf(attempt);
  // Attempts on one name go one after another, or a hundred sent at once would all be made before the first counts. Who is
  // known does not queue behind those who are not.
  return inTurn(store, `sign-in ${attempt.username} ${attempt.device ?? ''}`, async () => {
    const rules = strictest(await everySignInPolicy(db));
    mustNotBeLocked(await failuresOf(db, subjects), rules, store.clock());
    try {
      const passed = await check();
      // An address stays counted: who guesses there may have an account of their own.
      for (const one of subjects) if (one.kind !== 'address') await forgetFailures(db, one);
      return passed;
    } catch (error) {
      if (error instanceof Refusal && error.breaches.some(({ law }) => wrong.has(law))) {
        const at = store.clock().toISOString();
        for (const one of subjects) await countFailure(db, one, at);
      }
      throw error;
    }
  });
}

function subjectsOf({ username, address, device }: Attempt): Subject[] {
  if (device !== undefined) return [subject('device', device, username)];
  const network = networkOf(address);
  return [subject('here', network, username), subject('account', username), subject('address', network)];
}

function subject(kind: CountedOn, ...parts: readonly string[]): Subject {
  // As before there were several parts: no space stands in a network or a device, so no two pairs read alike.
  return { kind, hash: sha256Bytes(parts.join(' ')) };
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
