import type { Cell } from '../cells.ts';
import { type Answer, refused, value } from './answer.ts';
import { addDecimals, type Decimal, decimalOfNumber, parseDecimal, shift, toWhole } from './decimal.ts';
import {
  type Currency,
  currencyOf,
  currencyPattern,
  type MoneyUnit,
  minorDigits,
  parseMoneyUnit,
  powerOf,
  powerPattern,
} from './moneyUnit.ts';
import { isApproximate, notOneNumber, type RawValue, readRaw } from './raw.ts';

export interface ReadMoney {
  currency: Currency;
  minor: bigint;
}

const part = `[\\d,]+(?:\\.\\d+)?(?:${powerPattern})?`;
const moneyShape = new RegExp(`^(${currencyPattern})?([+-]?)((?:${part})+)(${currencyPattern})?$`, 'i');
const partShape = new RegExp(`([\\d,]+(?:\\.\\d+)?)(${powerPattern})?`, 'g');

/**
 * An amount, exactly. A unit in the cell itself ("9500 ten thousand dollars") goes before the head's; without either there
 * is no amount, because a guess would be wrong by four digits.
 */
export function parseMoney(raw: RawValue, headerUnit: string | null): Answer<ReadMoney> {
  const read = readRaw(raw, 'money');
  if (read.kind !== 'value') return read;
  const { plain, spaced, shown, number, cell } = read.value;
  if (cell && (cell.kind === 'date' || cell.percent)) return refused('cell_not_money', shown, 'money');
  const header = headerUnit === null ? null : parseMoneyUnit(headerUnit);
  if (number !== null) {
    const amount = decimalOfNumber(number);
    if (!amount) return refused('cell_not_money', shown, 'money');
    const unit = unitShown(cell, header);
    if (!unit) return refused('cell_unit_unknown', shown, 'money');
    return toMoney(shift(amount, -(cell?.shown?.power ?? 0)), unit, true, shown);
  }
  const parted = notOneNumber(spaced);
  if (parted) return refused(parted, shown, 'money');
  const found = moneyShape.exec(plain);
  const amount = found && sumOfParts(found[3] ?? '');
  if (!found || !amount) {
    return refused(isApproximate(plain) ? 'cell_approximate' : 'cell_not_money', shown, 'money');
  }
  const [, before, sign, , after] = found;
  const signed = sign === '-' ? { ...amount.sum, digits: -amount.sum.digits } : amount.sum;
  const unit = unitOf(amount.hasPower, before, after, header);
  return typeof unit === 'string' ? refused(unit, shown, 'money') : toMoney(signed, unit, false, shown);
}

/** The unit in the cell's number format goes before the head's; the sign of the head's own currency says nothing more. */
export function unitShown(cell: Cell | null, header: MoneyUnit | null): MoneyUnit | null {
  const own = cell?.shown ? parseMoneyUnit(cell.shown.unit) : null;
  const isSign =
    own?.power === 0 && own.currency === header?.currency && currencySigns.includes(cell?.shown?.unit ?? '');
  return own && !isSign ? own : header;
}

/** Accounts are shown with it, in whatever unit their head counts. */
const currencySigns: readonly string[] = ['¥', '￥', '$', 'US$', 'HK$', '€'];

/** The unit that the written amount still has to be multiplied by. */
function unitOf(
  hasPower: boolean,
  before: string | undefined,
  after: string | undefined,
  header: MoneyUnit | null,
): MoneyUnit | 'cell_unit_unknown' | 'cell_unit_conflicts' {
  const front = before ? currencyOf(before) : null;
  const back = after ? currencyOf(after) : null;
  if (front && back && front !== back) return 'cell_unit_conflicts';
  const currency = back ?? front;
  if (hasPower || back) return { currency: currency ?? header?.currency ?? 'CNY', power: 0 };
  if (!header) return 'cell_unit_unknown';
  // A sign in front of a bare number under a head of tens of thousands: yuan, or tens of thousands of them?
  if (currency && (currency !== header.currency || header.power > 0)) return 'cell_unit_conflicts';
  return header;
}

/** 5 hundred millions 3000 ten thousands: parts of falling size, every one with its size if there are several. */
function sumOfParts(text: string): { sum: Decimal; hasPower: boolean } | null {
  let sum: Decimal | null = null;
  let last = Number.POSITIVE_INFINITY;
  let hasPower = false;
  for (const [, digits = '', word] of text.matchAll(partShape)) {
    const decimal = parseDecimal(digits);
    const power = word === undefined ? 0 : powerOf(word);
    if (!decimal || power === null || power >= last || (sum !== null && word === undefined)) return null;
    sum = sum === null ? shift(decimal, power) : addDecimals(sum, shift(decimal, power));
    last = power;
    hasPower = word !== undefined;
  }
  return sum && { sum, hasPower };
}

function toMoney(amount: Decimal, unit: MoneyUnit, isFloat: boolean, shown: string): Answer<ReadMoney> {
  const minor = toWhole(shift(amount, unit.power + minorDigits[unit.currency]), isFloat);
  return minor === null ? refused('cell_too_precise', shown, 'money') : value({ currency: unit.currency, minor });
}
