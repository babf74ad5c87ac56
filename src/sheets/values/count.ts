import { countUnits, landUnits, percentUnits } from '../forms/words.ts';
import { type Answer, type CellLaw, refused, value } from './answer.ts';
import { type Decimal, decimalOfNumber, decimalText, parseDecimal, shift, toWhole } from './decimal.ts';
import { isApproximate, narrowed, notOneNumber, type Raw, type RawValue, readRaw } from './raw.ts';

const byLength = (words: readonly string[]) => words.map(narrowed).toSorted((a, b) => b.length - a.length);
const counted = byLength(countUnits);
const landed = byLength(landUnits);
const percented = byLength(percentUnits);

/** A whole number of things, with or without its measure word. */
export function parseCount(raw: RawValue): Answer<number> {
  const read = readRaw(raw, 'count');
  if (read.kind !== 'value') return read;
  const { shown, number } = read.value;
  const found = splitUnit(read.value, counted);
  if (!found) return notExact(read.value, 'cell_not_a_count', 'count');
  const whole = toWhole(found.amount, number !== null);
  if (whole === null) return refused('cell_not_whole', shown, 'count');
  if (whole < 0n) return refused('cell_negative', shown, 'count');
  const count = Number(whole);
  return Number.isSafeInteger(count) ? value(count) : refused('cell_not_a_count', shown, 'count');
}

/** Per cent as exact decimal text: a cell of the format 12.5 % holds 0.125, one under a head with % holds 12.5. */
export function parsePercent(raw: RawValue, headerUnit: string | null = null): Answer<string> {
  const read = readRaw(raw, 'percent');
  if (read.kind !== 'value') return read;
  const { shown, number, cell } = read.value;
  if (cell?.percent && number !== null) {
    const share = decimalOfNumber(Number(number.toPrecision(15)));
    return share ? value(decimalText(shift(share, 2))) : refused('cell_not_a_percent', shown, 'percent');
  }
  const found = splitUnit(read.value, percented);
  if (!found) return notExact(read.value, 'cell_not_a_percent', 'percent');
  const headIsPercent = headerUnit !== null && percented.includes(narrowed(headerUnit));
  if (found.unit === null && !headIsPercent) return refused('cell_unit_unknown', shown, 'percent');
  return value(decimalText(found.amount));
}

/** An area as it is stated: never converted here, because a mu is no whole number of square metres. */
export function parseLand(raw: RawValue, headerUnit: string | null): Answer<{ amount: string; unit: string }> {
  const read = readRaw(raw, 'land');
  if (read.kind !== 'value') return read;
  const found = splitUnit(read.value, landed);
  if (!found) return notExact(read.value, 'cell_not_a_measure', 'land');
  const unit = found.unit ?? (headerUnit === null ? null : narrowed(headerUnit));
  if (unit === null || !landed.includes(unit)) return refused('cell_unit_unknown', read.value.shown, 'land');
  if (found.amount.digits < 0n) return refused('cell_negative', read.value.shown, 'land');
  return value({ amount: decimalText(found.amount), unit });
}

function splitUnit(raw: Raw, units: readonly string[]): { amount: Decimal; unit: string | null } | null {
  if (raw.number !== null) {
    // Fifteen digits are what Excel itself shows; what lies beyond them is the noise of its floats.
    const stored = decimalOfNumber(Number(raw.number.toPrecision(15)));
    const { power = 0, unit = '' } = raw.cell?.shown ?? {};
    return stored && { amount: shift(stored, -power), unit: units.includes(narrowed(unit)) ? narrowed(unit) : null };
  }
  if (notOneNumber(raw.spaced)) return null;
  const unit = units.find((word) => raw.plain.endsWith(word)) ?? null;
  const amount = parseDecimal(unit === null ? raw.plain : raw.plain.slice(0, -unit.length));
  return amount && { amount, unit };
}

function notExact(raw: Raw, law: CellLaw, expected: string): Answer<never> {
  const parted = raw.number === null ? notOneNumber(raw.spaced) : null;
  return refused(parted ?? (isApproximate(raw.plain) ? 'cell_approximate' : law), raw.shown, expected);
}

/** A decimal without a unit, such as a rate of exchange. */
export function parseRate(raw: RawValue): Answer<string> {
  const read = readRaw(raw, 'rate');
  if (read.kind !== 'value') return read;
  const found = splitUnit(read.value, []);
  if (!found || found.amount.digits < 0n) return notExact(read.value, 'cell_not_a_measure', 'rate');
  return value(decimalText(found.amount));
}
