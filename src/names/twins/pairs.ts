// Records that share a key are looked at in pairs, each pair once: under the first key that both share.
import type { Features } from './features.ts';
import { keyCount } from './features.ts';

/** A key that so many records share says nothing; they meet under another. */
export const mostInBlock = 60;

/** Calls `visit` for each pair of records that meet under key `k` and under no key before it. */
export function pairsOf(
  features: Features,
  size: number,
  k: number,
  visit: (left: number, right: number) => void,
): void {
  const order = sortedByKey(features.keys.subarray(k * size, (k + 1) * size));
  const { keys } = features;
  for (let start = 0; start < order.length; ) {
    const key = keys[k * size + (order[start] ?? 0)] ?? 0;
    let end = start + 1;
    while (end < order.length && keys[k * size + (order[end] ?? 0)] === key) end++;
    if (end - start <= mostInBlock)
      for (let i = start; i < end; i++)
        for (let j = i + 1; j < end; j++) {
          const left = order[i] ?? 0;
          const right = order[j] ?? 0;
          if (!metBefore(keys, size, k, left, right)) visit(left, right);
        }
    start = end;
  }
}

/** A key given up for its size still counts as met only where its block was looked at; so sizes are asked of the blocks kept. */
function metBefore(keys: Uint32Array, size: number, k: number, left: number, right: number): boolean {
  for (let before = 0; before < k; before++) {
    const key = keys[before * size + left];
    if (key !== 0 && key === keys[before * size + right]) return true;
  }
  return false;
}

/** Keys of blocks that are too large are set to 0, so that no later key takes their pairs for met. */
export function dropLargeBlocks(features: Features, size: number, k: number): void {
  const keys = features.keys.subarray(k * size, (k + 1) * size);
  const order = sortedByKey(keys);
  for (let start = 0; start < order.length; ) {
    const key = keys[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && keys[order[end] ?? 0] === key) end++;
    if (end - start > mostInBlock) for (let i = start; i < end; i++) keys[order[i] ?? 0] = 0;
    start = end;
  }
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

export const allKeys: readonly number[] = Array.from({ length: keyCount }, (_, k) => k);
