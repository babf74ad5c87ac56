// A pair of records as a few bits: for each field, one of a handful of findings. Everything after this reads the pattern.
import type { Columns } from './columns.ts';
import { type Features, companyPairs, projectPairs } from './features.ts';

export const fields = {
  company: ['same', 'contained', 'close', 'related', 'other'],
  code: ['not_said', 'same', 'other'],
  project: ['same', 'close', 'related', 'other', 'same_other_phase'],
  amount: ['not_said', 'same', 'other_unit', 'rounded', 'near', 'other'],
  county: ['same', 'same_city', 'other'],
  day: ['not_said', 'same', 'month', 'year', 'other'],
} as const;
export type TwinField = keyof typeof fields;
export const fieldNames = Object.keys(fields) as TwinField[];
export const patternCount = fieldNames.reduce((all, field) => all * fields[field].length, 1);

/** The pattern of a pair as one number; `patternFindings` takes it apart. */
export function patternOf(
  columns: Pick<Columns, 'county' | 'amountFen' | 'day'>,
  features: Features,
  left: number,
  right: number,
): number {
  const c = columns;
  const f = features;
  let pattern = companyFinding(f, left, right);
  pattern = pattern * 3 + codeFinding(f, left, right);
  pattern = pattern * 5 + projectFinding(f, left, right);
  pattern = pattern * 6 + amountFinding(c.amountFen[left] ?? Number.NaN, c.amountFen[right] ?? Number.NaN);
  pattern = pattern * 3 + countyFinding(c.county[left] ?? 0, c.county[right] ?? 0);
  return pattern * 5 + dayFinding(c.day[left] ?? Number.NaN, c.day[right] ?? Number.NaN);
}

/** The pattern of given findings, in the order of `fieldNames`. */
export function patternNumber(findings: readonly number[]): number {
  return fieldNames.reduce((pattern, field, f) => pattern * fields[field].length + (findings[f] ?? 0), 0);
}

/** Finding numbers in the order of `fieldNames`. */
export function patternFindings(pattern: number): number[] {
  const findings: number[] = [];
  let left = pattern;
  for (let i = fieldNames.length - 1; i >= 0; i--) {
    const count = fields[fieldNames[i] ?? 'day'].length;
    findings[i] = left % count;
    left = Math.floor(left / count);
  }
  return findings;
}

export function amountFinding(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return 0;
  if (left === right) return 1;
  const low = Math.min(left, right);
  const high = Math.max(left, right);
  if (low <= 0) return 5;
  const ratio = high / low;
  if (ratio === 1e4 || Math.abs(ratio / 1e4 - 1) < 1e-9) return 2;
  if (isRounded(low, high) || isRounded(low * 1e4, high)) return 3;
  return ratio < 1.1 || Math.abs(ratio / 1e4 - 1) < 0.1 ? 4 : 5;
}

/** One is the other with one to three leading digits kept. */
function isRounded(left: number, right: number): boolean {
  if (Math.abs(left / right - 1) > 0.35) return false;
  for (let digits = 1; digits <= 3; digits++)
    if (isKept(left, right, digits) || isKept(right, left, digits)) return true;
  return false;
}

function isKept(short: number, exact: number, digits: number): boolean {
  const scale = 10 ** (Math.floor(Math.log10(exact) + 1e-12) - digits + 1);
  return Math.abs(Math.round(exact / scale) * scale - short) <= scale * 1e-6;
}

function codeFinding({ codeHigh, codeLow }: Features, left: number, right: number): number {
  if (codeHigh[left] === 0 || codeHigh[right] === 0) return 0;
  return codeHigh[left] === codeHigh[right] && codeLow[left] === codeLow[right] ? 1 : 2;
}

export function countyFinding(left: number, right: number): number {
  if (left === right) return 0;
  return Math.floor(left / 100) === Math.floor(right / 100) ? 1 : 2;
}

export function dayFinding(left: number, right: number): number {
  const apart = Math.abs(left - right);
  if (Number.isNaN(apart)) return 0;
  return apart === 0 ? 1 : apart <= 31 ? 2 : apart <= 366 ? 3 : 4;
}

function companyFinding(f: Features, left: number, right: number): number {
  if (f.companyHash[left] === f.companyHash[right]) return 0;
  const a = f.companyCount[left] ?? 0;
  const b = f.companyCount[right] ?? 0;
  const both = overlap(f.company, left * companyPairs, a, right * companyPairs, b);
  const least = Math.min(a, b);
  if (both === least) return 1;
  const share = (2 * both) / (a + b);
  if (share >= 0.5 || both >= least - 2) return both > 0 ? 2 : 4;
  return both > 0 ? 3 : 4;
}

function projectFinding(f: Features, left: number, right: number): number {
  const a = f.projectCount[left] ?? 0;
  const b = f.projectCount[right] ?? 0;
  const both = overlap(f.project, left * projectPairs, a, right * projectPairs, b);
  const share = (2 * both) / (a + b);
  const phases = (f.phase[left] || 1) !== (f.phase[right] || 1);
  if (share >= 0.6 && phases) return 4;
  if (share === 1) return 0;
  return share >= 0.6 || both === Math.min(a, b) ? 1 : share >= 0.3 ? 2 : 3;
}

/** How many numbers two ascending runs share. */
function overlap(pairs: Uint32Array, i: number, iCount: number, j: number, jCount: number): number {
  const iEnd = i + iCount;
  const jEnd = j + jCount;
  let both = 0;
  while (i < iEnd && j < jEnd) {
    const a = pairs[i] ?? 0;
    const b = pairs[j] ?? 0;
    if (a === b) {
      both++;
      i++;
      j++;
    } else if (a < b) i++;
    else j++;
  }
  return both;
}
