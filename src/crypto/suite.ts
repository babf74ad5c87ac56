// Which algorithms are used where a city may choose: digests of links, their marks, and what lies encrypted. Everything made
// names the suite it was made by, so that a server that changes it still reads what was made before.
// SM3: GB/T 32905-2016. SM4: GB/T 32907-2016, in counter mode (GB/T 17964-2021) under an HMAC, because Node's OpenSSL has no SM4-GCM.
// SM2 is not among them: Node signs with an SM2 key as if it were ECDSA, which verifies itself and is not SM2 (GB/T 32918).

export interface Suite {
  /** As Node's OpenSSL calls it; of 256 bits, so that all digests have one length. */
  readonly digest: 'sha256' | 'sm3';
  /** Stands before the name of a key that marks links; empty for what was there before there was a choice. */
  readonly keyPrefix: string;
}

export const suites = {
  sha: { digest: 'sha256', keyPrefix: '' },
  sm: { digest: 'sm3', keyPrefix: 'sm3-' },
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof suites;

export class SuiteError extends Error {
  override name = 'SuiteError';
}

/** Of YIWANG_CRYPTO: `sha` unless it says `sm`. */
export function suiteNamed(given: string | undefined): SuiteName {
  if (!given) return 'sha';
  if (Object.hasOwn(suites, given)) return given as SuiteName;
  throw new SuiteError(`YIWANG_CRYPTO is one of ${Object.keys(suites).join(', ')}, not ${given}`);
}

/** The suite by which the key of this name marks; of a link without a key the first. */
export function suiteOfKey(keyId: string | null | undefined): Suite {
  return keyId?.startsWith(suites.sm.keyPrefix) ? suites.sm : suites.sha;
}
