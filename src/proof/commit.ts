// Pedersen commitments on ristretto255 (RFC 9496): a row's amount is hidden, and still sums can be checked. The blinding is made
// from a salt and the row's content, so that who opens a commitment shows both.
import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const { Point } = ristretto255;
export type Point = typeof Point.BASE;
const { Fn: Scalars, ZERO } = Point;

/** Nobody knows its logarithm to the base: it comes out of a hash (one-way map of RFC 9496, 4.3.4). */
export const blindingBase: Point = ristretto255_hasher.deriveToCurve?.(
  sha512(utf8ToBytes('yiwang-proof/1 blinding base')),
) as Point;

export const commitmentBytes = 32;

/** Commitments add up modulo the order of their group: what is larger than any money is no sum. */
export const isBounded = (n: bigint): boolean => n < 2n ** 63n && n > -(2n ** 63n);

/** Amounts below nought count round the group's order. */
export const toScalar = (n: bigint): bigint => Scalars.create(n);

/** Multiples of one point by bytes of the scalar: some thirty additions for each commitment. */
function combOf(base: Point): (scalar: bigint) => Point {
  const tables: Point[][] = [];
  for (let power = base, i = 0; i < commitmentBytes; i++) {
    const row: Point[] = [ZERO];
    for (let n = 1; n < 256; n++) row.push((row[n - 1] ?? ZERO).add(power));
    power = (row[255] ?? ZERO).add(power);
    tables.push(row);
  }
  return (scalar) => {
    let sum = ZERO;
    let rest = toScalar(scalar);
    for (let i = 0; rest > 0n; i++, rest >>= 8n) {
      const byte = Number(rest & 255n);
      if (byte > 0) sum = sum.add(tables[i]?.[byte] ?? ZERO);
    }
    return sum;
  };
}

let combs: { readonly amount: (n: bigint) => Point; readonly blinding: (n: bigint) => Point } | undefined;

/** Of one row, or of what several add up to. */
export function commitTo(amount: bigint, blinding: bigint): Point {
  combs ??= { amount: combOf(Point.BASE), blinding: combOf(blindingBase) };
  // A small amount below nought is taken away: round the order it would have as many bytes as any.
  const bare = combs.amount(amount < 0n ? -amount : amount);
  return (amount < 0n ? bare.negate() : bare).add(combs.blinding(blinding));
}

export function blindingOf(salt: Uint8Array, content: string): bigint {
  const digest = sha512(concatBytes(utf8ToBytes('yiwang-proof/1 blinding'), salt, utf8ToBytes(content)));
  return toScalar(digest.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n));
}

export const tagBytes = 8;

/** By this an office finds the rows that stand in its name, and nobody else. */
export function tagOf(key: Uint8Array, commitment: Uint8Array): Uint8Array {
  return hmac(sha256, key, concatBytes(utf8ToBytes('yiwang-proof/1 office'), commitment)).slice(0, tagBytes);
}

/** Sums of spans of rows: what all rows before one add up to is added once. */
export function spanSums(points: readonly Point[]): (spans: readonly { from: number; to: number }[]) => Point {
  const before = [ZERO];
  for (const point of points) before.push((before.at(-1) ?? ZERO).add(point));
  const until = (row: number) => before[row] ?? ZERO;
  return (spans) => spans.reduce((sum, { from, to }) => sum.add(until(to)).subtract(until(from)), ZERO);
}

/** Undefined where the bytes are no point. */
export function readPoint(bytes: Uint8Array): Point | undefined {
  try {
    return Point.fromBytes(bytes);
  } catch {
    return undefined;
  }
}
