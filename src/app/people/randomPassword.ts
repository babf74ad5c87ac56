import { randomInt } from '../../crypto/random.ts';

/** Twenty characters without look-alikes: about 115 bits. */
export function randomPassword(): string {
  return randomCharacters('23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz', 20);
}

export function randomCharacters(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
