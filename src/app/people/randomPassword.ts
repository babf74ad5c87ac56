import { randomBytes } from 'node:crypto';

/** Twenty characters without look-alikes: about 115 bits. */
export function randomPassword(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz';
  let password = '';
  while (password.length < 20) {
    for (const byte of randomBytes(32)) {
      // A byte above the last whole multiple would favour the first letters.
      if (byte < alphabet.length * 4 && password.length < 20) password += alphabet[byte % alphabet.length];
    }
  }
  return password;
}
