// Ledger records as columns of numbers: text as characters with offsets, money in fen, days as whole numbers.

export interface LedgerRecord {
  readonly company: string;
  readonly project: string;
  readonly creditCode: string | null;
  /** GB/T 2260. */
  readonly county: number;
  readonly amountFen: number | null;
  /** Days since any fixed day. */
  readonly day: number | null;
}

export interface Columns {
  readonly size: number;
  readonly text: Uint16Array;
  /** Text of record n: company from `ends[3n - 1]` to `ends[3n]`, project to `ends[3n + 1]`, code to `ends[3n + 2]`. */
  readonly ends: Uint32Array;
  readonly county: Uint32Array;
  /** NaN where not known. */
  readonly amountFen: Float64Array;
  readonly day: Float64Array;
}

export function recordColumns(records: readonly LedgerRecord[]): Columns {
  const size = records.length;
  let length = 0;
  for (const { company, project, creditCode } of records)
    length += company.length + project.length + (creditCode?.length ?? 0);
  const text = new Uint16Array(length);
  const ends = new Uint32Array(size * 3);
  const county = new Uint32Array(size);
  const amountFen = new Float64Array(size);
  const day = new Float64Array(size);
  let at = 0;
  const write = (word: string): number => {
    for (let i = 0; i < word.length; i++) text[at++] = word.charCodeAt(i);
    return at;
  };
  let n = 0;
  for (const record of records) {
    ends[3 * n] = write(record.company);
    ends[3 * n + 1] = write(record.project);
    ends[3 * n + 2] = write(record.creditCode ?? '');
    county[n] = record.county;
    amountFen[n] = record.amountFen ?? Number.NaN;
    day[n++] = record.day ?? Number.NaN;
  }
  return { size, text, ends, county, amountFen, day };
}

export function nameTextAt({ text, ends }: Columns, n: number, field: 0 | 1 | 2): string {
  const at = 3 * n + field;
  // `apply` takes any list of numbers; spreading one is several times slower.
  return String.fromCharCode.apply(null, text.subarray(at === 0 ? 0 : ends[at - 1], ends[at]) as unknown as number[]);
}
