// One-time codes by the clock are HMAC over SHA-1, as every app on a telephone makes them (RFC 6238); they follow no suite.
import { createHmac, timingSafeEqual } from 'node:crypto';

export function codeMac(algorithm: 'sha1' | 'sha256' | 'sha512', secret: Uint8Array, counter: Uint8Array): Buffer {
  return createHmac(algorithm, secret).update(counter).digest();
}

/** Compared without telling by its time how much is right. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
