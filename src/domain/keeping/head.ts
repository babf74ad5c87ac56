// The head of a chain of records: its last link at some moment. Who has written a head down can show later that all
// that stood then still stands, because each link holds the hash of the one before it.

export interface Head {
  readonly cityCode: string;
  /** Which chain: `ledger`, or one of those that stand beside it. */
  readonly chain: string;
  readonly sequence: bigint;
  readonly hash: string;
  readonly at: string;
}

/** The chain of the writes. */
export const ledgerChain = 'ledger';

/** So much of a hash that nobody finds another with the same beginning, and a person still copies it by hand. */
const printedDigits = 16;

/** As it stands on paper: number of the link and the beginning of its hash. */
export function printedHead({ sequence, hash }: Pick<Head, 'sequence' | 'hash'>): string {
  return `${sequence}-${hash.slice(0, printedDigits)}`;
}

export interface SoughtHead {
  /** Absent where only a hash was given. */
  readonly sequence?: bigint;
  /** The whole hash in lower case, or its beginning. */
  readonly hash: string;
}

/** What a person typed from paper: a whole hash, its beginning, or what `printedHead` prints. Undefined: none of them. */
export function readHead(text: string): SoughtHead | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\uff0d]/g, '-');
  const [, sequence, hash] = /^(?:(\d{1,18})-)?([0-9a-f]{12,64})$/.exec(plain) ?? [];
  return hash ? { hash, ...(sequence === undefined ? {} : { sequence: BigInt(sequence) }) } : undefined;
}
