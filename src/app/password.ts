// Passwords are kept as argon2id (19 MiB, two passes: the defaults of OWASP's sheet).
import { hash, verify } from '@node-rs/argon2';

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function passwordIs(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password).catch(() => false);
}

let decoy: Promise<string> | undefined;

/** As slow as a real check, so that the time of an answer does not tell whether an account exists. */
export async function checkNothing(password: string): Promise<void> {
  decoy ??= hash('no account has this password');
  await passwordIs(await decoy, password);
}
