// Numbers that look like life and add up exactly: they are rounded first, and what is then missing is spread over many
// rows in small steps, so that no row carries an odd remainder.
import type { Chance } from './chance.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Whole numbers near `wanted` within their bounds, mostly multiples of `step`, whose sum is `total`. */
export function fitTo(
  chance: Chance,
  wanted: readonly number[],
  total: number,
  step: number,
  bounds: (at: number) => Bounds,
): number[] {
  const scale = total / wanted.reduce((sum, one) => sum + one, 0);
  const clamp = (value: number, at: number) => Math.min(Math.max(value, bounds(at).low), bounds(at).high);
  const fitted = wanted.map((one, at) => clamp(Math.max(1, Math.round((one * scale) / step)) * step, at));
  let missing = total - fitted.reduce((sum, one) => sum + one, 0);
  let idle = 0;
  while (missing !== 0) {
    const move = Math.abs(missing) >= step ? step * Math.sign(missing) : Math.sign(missing);
    const at = chance.int(0, fitted.length - 1);
    const moved = clamp((fitted[at] ?? 0) + move, at);
    const done = moved - (fitted[at] ?? 0);
    // A row already at its bound gives nothing; where nearly all are, the total cannot be reached.
    idle = done === move ? 0 : idle + 1;
    if (idle > 100_000) throw new Error(`${total} is out of reach of ${fitted.length} rows (${missing} missing)`);
    if (done !== move) continue;
    fitted[at] = moved;
    missing -= move;
  }
  return fitted;
}

/** Amounts of 0.01 亿元 whose sizes are log-normal: most by 0.05, a few odd ones in pairs. */
export function amounts(chance: Chance, count: number, total: number, bounds: Bounds): number[] {
  if (count === 0) return [];
  const wanted = Array.from({ length: count }, () => chance.around(1, bounds.low < 1000 ? 0.55 : 0.4));
  const fitted = fitTo(chance, wanted, total, 5, () => bounds);
  for (let pair = 0; pair < Math.floor(count / 24); pair++) {
    const [up, down, odd] = [chance.int(0, count - 1), chance.int(0, count - 1), chance.int(1, 4)];
    const [high, low] = [(fitted[up] ?? 0) + odd, (fitted[down] ?? 0) - odd];
    if (up === down || high > bounds.high || low < bounds.low) continue;
    fitted[up] = high;
    fitted[down] = low;
  }
  return fitted;
}
