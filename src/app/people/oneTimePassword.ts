// A password that is told once and kept nowhere. Where it takes two administrators each is told one half, so that neither can
// sign in with it: only its owner, who is given both.
import { randomUUID } from '../../crypto/random.ts';
import { hashPassword } from './signIn/password.ts';
import { randomPassword } from './randomPassword.ts';

export interface PasswordAnswer {
  readonly id: string;
  /** Null where the same request had been answered before: what was told once is not told again. */
  readonly password: string | null;
}

/** What the door keeps of the answer: never the password, only whose answer it was. */
interface Kept {
  readonly id: string;
  readonly told: string;
}

/** Makes a password, behind a half that was told before, and lets `work` keep its hash; it leaves only with the answer that set it. */
export async function tellOnce<K extends Kept>(
  work: (hash: string, told: string) => Promise<K>,
  firstHalf = '',
): Promise<Omit<K, 'told'> & PasswordAnswer> {
  const password = randomPassword().slice(firstHalf.length);
  const told = randomUUID();
  const { told: answered, ...kept } = await work(await hashPassword(firstHalf + password), told);
  return { ...kept, password: answered === told ? password : null };
}

export function randomHalf(): string {
  return randomPassword().slice(0, 10);
}
