export interface Row {
  readonly set: string;
  readonly method: string;
  readonly metric: string;
  readonly value: number;
  /** 95 of 100 intervals like this hold the true share (Wilson); the value itself where it is no share. */
  readonly low: number;
  readonly high: number;
}

export function share(set: string, method: string, metric: string, hits: number, of: number): Row {
  const z = 1.96;
  const p = of === 0 ? 0 : hits / of;
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of);
  return { set, method, metric, value: p, low: of === 0 ? 0 : middle - half, high: of === 0 ? 1 : middle + half };
}

export function figure(set: string, method: string, metric: string, value: number): Row {
  return { set, method, metric, value, low: value, high: value };
}

export function printRows(rows: readonly Row[]): void {
  const number = (value: number) =>
    Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 4 : 1);
  const lines = [['set', 'method', 'metric', 'value', 'low', 'high']];
  for (const { set, method, metric, value, low, high } of rows)
    lines.push([
      set,
      method,
      metric,
      number(value),
      low === value ? '' : number(low),
      high === value ? '' : number(high),
    ]);
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  for (const line of lines)
    console.log(
      line.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
}
