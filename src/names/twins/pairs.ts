// Records that share a key are looked at in pairs, each pair once: under the first key that both share.
import { keyCount } from './keys.ts';

/** A key that so many records share says nothing; they meet under another. */
export const mostInBlock = 60;

/**
 * The records that share a key with others, by key. Keys of a single record and of too many are set to 0, so that no
 * later key takes their pairs for met: do this for every key before pairs of any are asked for.
 */
export function blocksOf(keys: Uint32Array): Uint32Array {
  const order = sortedByKey(keys);
  let kept = 0;
  for (let start = 0; start < order.length; ) {
    const end = blockEnd(keys, order, start);
    const fits = end - start > 1 && end - start <= mostInBlock;
    for (let i = start; i < end; i++) {
      const n = order[i] ?? 0;
      if (fits) order[kept++] = n;
      else keys[n] = 0;
    }
    start = end;
  }
  return order.subarray(0, kept);
}

function blockEnd(keys: Uint32Array, order: Uint32Array, start: number): number {
  const key = keys[order[start] ?? 0];
  let end = start + 1;
  while (end < order.length && keys[order[end] ?? 0] === key) end++;
  return end;
}

/** Calls `visit` for each pair that meets under key `k` and under none before it, in the blocks that begin in `from … to`. */
export function pairsOf(
  allKeys: Uint32Array,
  k: number,
  order: Uint32Array,
  from: number,
  to: number,
  visit: (left: number, right: number) => void,
): void {
  const size = allKeys.length / keyCount;
  const keys = allKeys.subarray(k * size, (k + 1) * size);
  let start = from;
  // A block that begins before `from` is another's.
  if (start > 0) while (start < to && keys[order[start] ?? 0] === keys[order[start - 1] ?? 0]) start++;
  while (start < to) {
    const end = blockEnd(keys, order, start);
    for (let i = start; i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const left = order[i] ?? 0;
        const right = order[j] ?? 0;
        if (!metBefore(allKeys, size, k, left, right)) visit(left, right);
      }
    start = end;
  }
}

function metBefore(keys: Uint32Array, size: number, k: number, left: number, right: number): boolean {
  for (let at = 0; at < k * size; at += size) {
    const key = keys[at + left];
    if (key !== 0 && key === keys[at + right]) return true;
  }
  return false;
}

/** Numbers of the records with a key, by key: three counting passes of eleven bits. */
function sortedByKey(keys: Uint32Array): Uint32Array {
  let count = 0;
  for (const key of keys) if (key !== 0) count++;
  let order = new Uint32Array(count);
  count = 0;
  for (let n = 0; n < keys.length; n++) if (keys[n] !== 0) order[count++] = n;
  let other = new Uint32Array(count);
  for (let shift = 0; shift < 33; shift += 11) {
    const next = new Uint32Array(2049);
    for (let i = 0; i < count; i++) {
      const digit = ((keys[order[i] ?? 0] ?? 0) >>> shift) & 2047;
      next[digit + 1] = (next[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < 2048; digit++) next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0);
    for (let i = 0; i < count; i++) {
      const n = order[i] ?? 0;
      const digit = ((keys[n] ?? 0) >>> shift) & 2047;
      const to = next[digit] ?? 0;
      other[to] = n;
      next[digit] = to + 1;
    }
    [order, other] = [other, order];
  }
  return order;
}
