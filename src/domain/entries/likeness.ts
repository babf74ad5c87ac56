// How it is seen that two rows report the same thing, once the two projects that they are about turn out to be one.

/** A row as it is counted. */
export interface RowAsCounted {
  readonly entryId: string;
  readonly on: string;
  readonly subject: string | null;
  readonly amountFen: number;
  /** What was claimed, where a verifier may recognise less. */
  readonly claimedFen: bigint | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Likeness {
  /** Marks of the row: of two rows of a noun that share a mark, one repeats the other. */
  readonly like: readonly string[];
  /** It happens to a project once: any second report of it is a repeat. */
  readonly once?: true;
  /** A code or a name by which it is called, beside its noun. */
  readonly called?: string;
}
