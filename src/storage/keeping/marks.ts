// Links carry a mark that only the server's key makes: a hash alone anybody can compute who has the database.
import { createHash, createHmac, hkdfSync } from 'node:crypto';

export interface Marker {
  /** Names the key without telling it. */
  readonly keyId: string;
  /** Of a link's hash, which holds its city, its chain and its number. Who has not the key asks for it. */
  readonly mark: (hash: string) => string | Promise<string>;
}

/** `secretKey` lies outside the database (secretKey.ts), in no backup, and is shared by all servers of a city. */
export function markerOf(secretKey: Buffer): Marker {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'yiwang: links of the record', 32));
  return {
    keyId: createHash('sha256').update(key).digest('hex').slice(0, 8),
    mark: (hash) => createHmac('sha256', key).update(hash).digest('hex'),
  };
}
