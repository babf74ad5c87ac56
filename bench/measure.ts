// Runs a thing many times and says p50 and p95 in milliseconds.
export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

export async function measure(runs: number, work: (n: number) => Promise<unknown>, warmUp = 2): Promise<Measured> {
  for (let n = 0; n < warmUp; n++) await work(n);
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    await work(n);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), runs };
}

export interface BenchRow {
  readonly name: string;
  readonly measured: Measured;
  readonly bar?: string;
  /** The same question put to plain SQL. */
  readonly plain?: Measured;
}

export function printTable(rows: readonly BenchRow[]): void {
  const ms = (value: number | undefined): string =>
    value === undefined ? '' : value < 10 ? value.toFixed(2) : value.toFixed(0);
  const lines = [['question', 'p50 ms', 'p95 ms', 'runs', 'bar', 'plain SQL p50', 'ratio']];
  for (const { name, measured, bar, plain } of rows) {
    const ratio = plain ? `${(plain.p50 / measured.p50).toFixed(0)}×` : '';
    lines.push([name, ms(measured.p50), ms(measured.p95), String(measured.runs), bar ?? '', ms(plain?.p50), ratio]);
  }
  printColumns(lines);
}

/** Lines of cells under each other: the first column to the left, numbers to the right. */
export function printColumns(lines: readonly (readonly string[])[]): void {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  for (const line of lines)
    console.log(
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
}
