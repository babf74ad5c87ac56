// The tree of RFC 9162 (2.1.1) over the rows: one hash that holds them all, in their order.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

const [leaf, node] = [new Uint8Array([0]), new Uint8Array([1])];

export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const hashes = leaves.map((bytes) => sha256(concatBytes(leaf, bytes)));
  return hashes.length === 0 ? sha256(new Uint8Array()) : over(hashes, 0, hashes.length);
}

/** The left part holds the largest power of two that is smaller than the whole. */
function over(hashes: readonly Uint8Array[], from: number, to: number): Uint8Array {
  if (to - from === 1) return hashes[from] ?? new Uint8Array();
  let left = 1;
  while (left * 2 < to - from) left *= 2;
  return sha256(concatBytes(node, over(hashes, from, from + left), over(hashes, from + left, to)));
}
