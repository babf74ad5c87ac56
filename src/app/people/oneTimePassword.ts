// A password that is told once, to the administrator who asked for it, and kept nowhere.
import { randomUUID } from 'node:crypto';
import { hashPassword } from '../password.ts';
import { randomPassword } from '../randomPassword.ts';

export interface Told {
  readonly id: string;
  /** Null where the same request had been answered before: what was told once is not told again. */
  readonly password: string | null;
}

/** What the door keeps of the answer: never the password, only whose answer it was. */
export interface Kept {
  readonly id: string;
  readonly told: string;
}

/** Makes a password and lets `work` keep its hash; the password leaves only with the answer that set it. */
export async function tellOnce(work: (hash: string, told: string) => Promise<Kept>): Promise<Told> {
  const password = randomPassword();
  const told = randomUUID();
  const kept = await work(await hashPassword(password), told);
  return { id: kept.id, password: kept.told === told ? password : null };
}
