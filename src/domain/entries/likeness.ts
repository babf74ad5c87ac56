// By what two rows that count are known to tell the same, when the projects that they speak of turn out to be one.

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
  /** Of two rows of a noun one repeats the other where these have one in common. */
  readonly like: readonly string[];
  /** It happens once: however often it is reported, it is a repeat. */
  readonly once?: true;
  /** A code or a name by which it is called, beside its noun. */
  readonly called?: string;
}
