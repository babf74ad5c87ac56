// One text for one content, whatever the order of its keys: what is hashed and what is compared.
import { createHash } from 'node:crypto';

/** sha256 of the content as canonical JSON: keys sorted, bigint as text. */
export function hashOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) => {
    if (typeof v === 'bigint') return v.toString();
    if (v && typeof v === 'object' && !Array.isArray(v)) {
      return Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
    return v;
  });
}
