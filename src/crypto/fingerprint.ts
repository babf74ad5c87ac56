// Fingerprints: SHA-256 whatever the suite, because they are addresses and names (of files, texts, versions, statements), are
// compared with what the database and formats of others compute, or are over random bits that nobody guesses.
import { createHash } from 'node:crypto';

/** 64 hexadecimal digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The same as 32 bytes. */
export function sha256Bytes(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

export interface Fingerprinting {
  add(part: string | Uint8Array): void;
  /** Once, at the end. */
  end(): string;
}

/** Of what comes piece by piece. */
export function fingerprinting(): Fingerprinting {
  const hash = createHash('sha256');
  return { add: (part) => void hash.update(part), end: () => hash.digest('hex') };
}

/** A number for a lock of the database, of what it stands for. */
export function lockNumber(what: string): number {
  return sha256Bytes(`yiwang ${what}`).readInt32BE(0);
}
