// Passwords are kept as argon2id (19 MiB, two passes: the defaults of OWASP's sheet).
import { hash, verify } from '@node-rs/argon2';

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function passwordIs(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password).catch(() => false);
}

/** Of a password that no account has. Ready made, so that the first check against it takes no longer than the others. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$mxD0SYkGBrK4dZ6M9F9krw$Ld7qoXbjx/Mb52BIRaUpgx9HjOCnfUnRBf/nE8dbhaA';

/** As slow as a real check, so that the time of an answer does not tell whether an account exists. */
export async function checkNothing(password: string): Promise<void> {
  await passwordIs(decoy, password);
}
