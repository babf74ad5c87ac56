// Plants errors in clean texts and counts which are found. A clean text is one of own making, or a published one whose
// figure the checker has proved right.
import { chanceOf } from '../../src/demo/chance.ts';
import { checkText } from '../../src/prose/checkText.ts';
import type { Claim } from '../../src/prose/claims/report.ts';
import { writeBulletin } from '../../test/bulletins/writeBulletin.ts';
import { type Place, plant, plantUnit, type Slip, slips } from './plant.ts';

export interface Planted {
  readonly slip: Slip;
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
}

export interface Clean {
  readonly text: string;
  readonly settled: readonly Place[];
}

/** What the checker marks in a text. */
const marksIn = (text: string): readonly string[] =>
  checkText(text)
    .claims.filter(({ verdict }) => ['mismatch', 'in_doubt', 'truncated', 'rounded_up'].includes(verdict))
    .map(({ kind, claimed, formula }) => `${kind} ${claimed} ${formula}`);

export const ownTexts = (count: number): readonly Clean[] =>
  Array.from({ length: count }, (_, at) => writeBulletin(`bulletin ${at}`));

export function plantErrors(texts: readonly Clean[], count: number, seed: string): readonly Planted[] {
  const chance = chanceOf(seed);
  const table = slips.map((slip) => ({ slip, planted: 0, found: 0, missed: [] as string[] }));
  const usable = texts.filter(({ settled }) => settled.length > 0);
  for (let tries = 0, planted = 0; planted < count && tries < count * 40; tries++) {
    const line = table[planted % table.length];
    const { text, settled } = chance.pick(usable);
    if (!line) break;
    const place = chance.pick([...settled]);
    const bent = line.slip === '亿 for 万' ? plantUnit(text, place) : plant(text, place, line.slip, chance, settled);
    if (bent === undefined || !decides(text, place, numberAt(bent, place.start), line.slip === '亿 for 万')) continue;
    planted++;
    line.planted++;
    const before = marksIn(text);
    if (marksIn(bent).some((mark) => !before.includes(mark))) line.found++;
    else
      line.missed.push(
        `${text.slice(place.start, place.end)} → ${bent.slice(place.start, place.end + 4)} in ${around(bent, place.start)}`,
      );
  }
  return table;
}

const numberAt = (text: string, at: number): number => Number(/^[\d.]+/.exec(text.slice(at, at + 20))?.[0]);

/** Some claim that was right is no longer right with the other number, beyond what its printed digits leave open. */
function decides(text: string, place: Place, put: number, otherUnit: boolean): boolean {
  const { claims, quantities } = checkText(text);
  const bounded = new Set(quantities.filter(({ bound }) => bound !== 'exact').map(({ start }) => start));
  return claims.some((claim) => {
    if (bounded.has(claim.start) || claim.operands.some(({ start }) => bounded.has(start))) return false;
    if (claim.verdict !== 'ok' || claim.remark === 'implied_base') return false;
    const value = otherUnit ? put / 10_000 : put;
    const numbers = claim.operands.map((operand) => (operand.start === place.start ? value : Number(operand.value)));
    const claimed = claim.start === place.start ? value : Number(claim.claimed);
    const touched = claim.start === place.start || claim.operands.some(({ start }) => start === place.start);
    const computed = compute(claim.kind, numbers);
    // Half a step of the last digit of the claim, and what the operands' last digits can move.
    const leeway = 0.5 * 10 ** -claim.decimals + Math.abs(computed) * Math.max(...claim.operands.map(relativeStep));
    return (
      touched &&
      Number.isFinite(computed) &&
      Math.abs(computed - claimed) > (claim.kind === 'sum' ? sumLeeway(claim) : leeway)
    );
  });
}

/** What is counted is exact; of money each part may be half a step more or less. */
const sumLeeway = ({ unit, operands }: Claim): number =>
  /[元吨]$/.test(unit)
    ? operands.reduce((sum, { value }) => sum + 0.5 * 10 ** -(value.split('.')[1] ?? '').length, 0)
    : 0;

function relativeStep({ value, unit }: { value: string; unit: string }): number {
  const decimals = (value.split('.')[1] ?? '').length;
  return /[元吨%]$/.test(unit) ? (0.5 * 10 ** -decimals) / Math.max(Number(value), 1e-9) : 0;
}

function compute(kind: string, [first = 0, second = 1, ...rest]: readonly number[]): number {
  if (kind === 'share' || kind === 'rate') return (100 * first) / second;
  if (kind === 'sum') return first + second + rest.reduce((sum, one) => sum + one, 0);
  if (kind === 'growth') return 100 * (first / second - 1);
  return kind === 'average' ? first / second : Number.NaN;
}

function around(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const end = text.indexOf('。', at);
  return text.slice(from, end < 0 ? at + 60 : end).replaceAll('\n', ' ');
}
