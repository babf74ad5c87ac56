/** What a person decided about one table instead of the finder. */
export interface TableOverride {
  sheet: string;
  /** The first row of the head that this is about; every table of the sheet if absent. */
  headRow?: number;
  /** How many rows the head has; none where what is read begins in that row. */
  headDepth?: number;
  /** Null: what begins there is not read. */
  form?: string | null;
  /** False: no head begins there, and the row is one like those around it. */
  isHead?: false;
  /** Column letter to field; null leaves the column unread. */
  columns?: Readonly<Record<string, string | null>>;
  /** Column letter to the unit of its amounts, whatever head and lines say. */
  units?: Readonly<Record<string, string>>;
  /** Of fields that no column carries: what stands for each in every row. */
  constants?: Readonly<Record<string, string>>;
  /** Said of an earlier file with this head, at that time. */
  saidAt?: string;
  /** By which it was known. */
  knownBy?: { first: string; signature: string };
}
