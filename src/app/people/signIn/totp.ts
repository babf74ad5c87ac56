// One-time codes by the clock (RFC 6238 over RFC 4226): six digits, thirty seconds, SHA-1, as every app on a telephone
// makes them.
import { codeMac, sameBytes } from '../../../crypto/codes.ts';

const stepSeconds = 30;

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

export function codeOfStep(
  secret: Uint8Array,
  step: number,
  digits = 6,
  algorithm: 'sha1' | 'sha256' | 'sha512' = 'sha1',
): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = codeMac(algorithm, secret, counter);
  const at = mac.readUInt8(mac.length - 1) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0');
}

/** The step whose code it is; a clock may be one step off either way. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const middle = stepAt(now);
  return [middle, middle - 1, middle + 1].find((step) =>
    sameBytes(Buffer.from(codeOfStep(secret, step)), Buffer.from(code)),
  );
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{1,5}/g, (five) => letters.charAt(Number.parseInt(five.padEnd(5, '0'), 2)));
}

/** What an app on a telephone takes as a link. */
export function otpauthUri(issuer: string, username: string, secret: Uint8Array): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=${stepSeconds}`;
}
