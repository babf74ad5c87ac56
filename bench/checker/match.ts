// Which claim of the checker is which row of the hand-made checks: same claimed number, same operands.
import type { Claim } from '../../src/prose/claims/report.ts';
import type { Row } from './rows.ts';

const kinds: Readonly<Record<string, readonly string[]>> = {
  share: ['share', 'rate'],
  sum: ['sum'],
  yoy: ['growth'],
  avg: ['average'],
  margin: ['margin'],
};

export function matches(claim: Claim, row: Row): boolean {
  if (!kinds[row.kind]?.includes(claim.kind) || !close(Number(claim.claimed), row.claimed)) return false;
  const own = claim.operands.filter(({ text }) => text !== '').map(({ value }) => Number(value));
  const left = [...own];
  for (const wanted of row.operands) {
    // 9/12 of the year and 0 of a kind stand as words; what is printed rounded is written out in a row.
    const at = left.findIndex((value) => close(value, wanted));
    if (at >= 0) left.splice(at, 1);
    else if (!(row.kind === 'margin') && wanted !== 0) return false;
  }
  return left.length === 0 || row.kind === 'margin';
}

/** Equal, in whichever of 元, 万元, 亿元 each is written. */
const close = (a: number, b: number): boolean =>
  [1, 1e4, 1e8, 1e-4, 1e-8].some((factor) => Math.abs(a * factor - b) <= 1e-9 * Math.max(1, Math.abs(b)));
