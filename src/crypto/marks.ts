// Links of chains: their hash, which anybody can compute who has the database, and a mark that only the server's key makes.
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { type Suite, suiteOfKey, suites, type SuiteName } from './suite.ts';

export interface Marker {
  /** Names the key without telling it, and the suite by which it marks. */
  readonly keyId: string;
  /** Of a link's hash, which holds its city, its chain and its number. Who has not the key asks for it. */
  readonly mark: (hash: string) => string | Promise<string>;
  /** By the key of this name, if it is this server's by any suite; absent with who has not the key. */
  readonly markBy?: (keyId: string, hash: string) => string | undefined;
}

/** `secretKey` lies outside the database (secretKey.ts), in no backup, and is shared by all servers of a city. */
export function markerOf(secretKey: Buffer, suite: SuiteName = 'sha'): Marker {
  const all = Object.values(suites).map((each) => markerBy(secretKey, each));
  return {
    ...markerBy(secretKey, suites[suite]),
    markBy: (keyId, hash) => all.find((one) => one.keyId === keyId)?.mark(hash),
  };
}

function markerBy(secretKey: Buffer, { digest, keyPrefix }: Suite) {
  const key = Buffer.from(hkdfSync(digest, secretKey, '', 'yiwang: links of the record', 32));
  return {
    keyId: keyPrefix + createHash(digest).update(key).digest('hex').slice(0, 8),
    mark: (hash: string): string => createHmac(digest, key).update(hash).digest('hex'),
  };
}

/** Of a link: what stood before it, what it says, the digest of its rows; by the suite of the key that marks it. */
export function linkHash(
  { keyId, prevHash }: { readonly keyId: string | undefined; readonly prevHash: string },
  said: string,
  contentDigest: string,
): string {
  return createHash(suiteOfKey(keyId).digest).update(`${prevHash}\n${said}\n${contentDigest}`).digest('hex');
}
