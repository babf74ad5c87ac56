// Where the bytes of files lie: by city and SHA-256, on disk or in S3-compatible storage. Bytes come first, their row
// second; so a crash between leaves bytes without a row, which doctor names and the sweep removes, never the reverse.
import type { Readable } from 'node:stream';

export interface ContentAddress {
  readonly cityCode: string;
  readonly sha256: string;
}

export interface KeptBytes {
  readonly sha256: string;
  readonly keptAt: Date;
}

export interface ByteStore {
  /** For people: the folder, or the bucket. */
  readonly where: string;
  /** Takes the whole file at `path` over. When it answers, the bytes outlive a power loss. */
  keep(place: ContentAddress, path: string): Promise<void>;
  has(place: ContentAddress): Promise<boolean>;
  /** Undefined where there are none. */
  open(place: ContentAddress): Promise<Readable | undefined>;
  list(cityCode: string): AsyncIterable<KeptBytes>;
  remove(place: ContentAddress): Promise<void>;
}

/** `371500/ab/cd/abcd…`: two levels, so that no folder grows too long. */
export function pathOf({ cityCode, sha256 }: ContentAddress): string {
  if (!/^[\w-]{1,40}$/.test(cityCode) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('no place for these bytes');
  return `${cityCode}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

export function hashInPath(path: string): string | undefined {
  return /(?:^|\/)([0-9a-f]{64})$/.exec(path)?.[1];
}
