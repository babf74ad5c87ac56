// A share of cases with the interval that holds the true one in 95 of 100 (Wilson).
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export function shareText({ part, whole }: Share): string {
  if (whole === 0) return '–';
  const z = 1.96;
  const p = part / whole;
  const middle = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2));
  const shown = (value: number) => (100 * Math.min(1, Math.max(0, value))).toFixed(0);
  return `${(100 * p).toFixed(1)} % of ${whole} (${shown(middle - half)}–${shown(middle + half)})`;
}
