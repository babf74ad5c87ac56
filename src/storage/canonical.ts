// One text for one content, whatever the order of its keys: what is hashed and what is compared.
import { sha256Of } from '../crypto/fingerprint.ts';

/** sha256 of the content as canonical JSON: keys sorted, bigint as text. */
export function hashOf(content: unknown): string {
  return sha256Of(canonicalJson(content));
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
