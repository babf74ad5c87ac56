// Two companies side by side: what speaks for one firm and what against, as ids and bits that labels put into words.
import { creditCodeIsValid } from '../../domain/companies/company.ts';
import { nameKey } from '../normalise.ts';
import { type CompanyName, companyName } from './companyName.ts';
import { regionsMeet } from './regions.ts';

export interface KnownCompany {
  readonly name: string;
  readonly creditCode?: string | null;
  /** GB/T 2260, where known. */
  readonly seat?: string | null;
  /** Names it had before or is also called by. */
  readonly aliases?: readonly string[];
}

/** Bits of evidence by finding. `code_other` ends the matter. */
export const companyFindings = {
  code_same: 30,
  code_other: -100,
  name_same: 14,
  alias_same: 14,
  core_same: 10,
  core_contained: 5,
  core_close: 4,
  core_apart: -8,
  place_same: 2,
  place_apart: -5,
  form_same: 0.3,
  form_apart: -0.5,
} as const;
export type CompanyFinding = keyof typeof companyFindings;

export interface CompanyEvidence {
  readonly finding: CompanyFinding;
  readonly bits: number;
}
export interface ComparedCompanies {
  readonly verdict: 'same' | 'ask' | 'apart';
  readonly bits: number;
  readonly evidence: readonly CompanyEvidence[];
}

/** Before anything is looked at: of two companies put side by side, one pair in about a thousand is one firm. */
const prior = -10;
const sureFrom = 7;
const askFrom = -4;

export function compareCompanies(left: KnownCompany, right: KnownCompany): ComparedCompanies {
  const a = companyName(left.name);
  const b = companyName(right.name);
  const findings = [codes(left, right), names(left, right, a, b), places(left, right, a, b), forms(a, b)].flat();
  const evidence = findings
    .map((finding) => ({ finding, bits: companyFindings[finding] }))
    .toSorted((x, y) => Math.abs(y.bits) - Math.abs(x.bits));
  const bits = evidence.reduce((sum, one) => sum + one.bits, prior);
  const apart = findings.includes('code_other') || bits < askFrom;
  return { verdict: apart ? 'apart' : bits >= sureFrom ? 'same' : 'ask', bits, evidence };
}

function codes(left: KnownCompany, right: KnownCompany): CompanyFinding[] {
  const [a, b] = [left.creditCode ?? '', right.creditCode ?? ''];
  if (!creditCodeIsValid(a) || !creditCodeIsValid(b)) return [];
  return [a === b ? 'code_same' : 'code_other'];
}

function names(left: KnownCompany, right: KnownCompany, a: CompanyName, b: CompanyName): CompanyFinding[] {
  if (a.key === '' || b.key === '') return [];
  if (a.key === b.key) return ['name_same'];
  const known = (one: KnownCompany) => [one.name, ...(one.aliases ?? [])].map(nameKey);
  if (known(left).some((key) => known(right).includes(key))) return ['alias_same'];
  if (a.core === b.core) return ['core_same'];
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length >= 2 && inOrder(short, long)) return ['core_contained'];
  return [oneSlip(a.core, b.core) || likeness(a.core, b.core) >= 0.5 ? 'core_close' : 'core_apart'];
}

function places(left: KnownCompany, right: KnownCompany, a: CompanyName, b: CompanyName): CompanyFinding[] {
  const said = (one: KnownCompany, name: CompanyName) => (one.seat ? [one.seat] : name.regions.flat());
  const [x, y] = [said(left, a), said(right, b)];
  if (x.length === 0 || y.length === 0) return [];
  return [regionsMeet(x, y) ? 'place_same' : 'place_apart'];
}

function forms(a: CompanyName, b: CompanyName): CompanyFinding[] {
  if (!a.form || !b.form) return [];
  return [a.form === b.form ? 'form_same' : 'form_apart'];
}

function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

/** One character wrong, missing or too many, or two neighbours exchanged, in a name of three characters or more. */
function oneSlip(left: string, right: string): boolean {
  if (Math.min(left.length, right.length) < 3) return false;
  let front = 0;
  while (front < left.length && left[front] === right[front]) front++;
  let back = 0;
  while (back < Math.min(left.length, right.length) - front && left.at(-1 - back) === right.at(-1 - back)) back++;
  const a = left.slice(front, left.length - back);
  const b = right.slice(front, right.length - back);
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}

/** Share of neighbouring pairs in common (Dice). */
function likeness(left: string, right: string): number {
  const pairs = (word: string) =>
    new Set(Array.from({ length: Math.max(1, word.length - 1) }, (_, i) => word.slice(i, i + 2)));
  const [a, b] = [pairs(left), pairs(right)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return (2 * both) / (a.size + b.size);
}
