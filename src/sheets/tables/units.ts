import { countUnits, landUnits, percentUnits, unitLineStarts } from '../forms/words.ts';
import { parseMoneyUnit } from '../values/moneyUnit.ts';
import { plainText } from '../values/raw.ts';
import type { UnitKind } from './shape.ts';

const kinds: [UnitKind, Set<string>][] = [
  ['land', new Set(landUnits.map(plainText))],
  ['percent', new Set(percentUnits.map(plainText))],
  ['count', new Set(countUnits.map(plainText))],
];

export function unitKindOf(text: string): UnitKind | null {
  const plain = plainText(text);
  return parseMoneyUnit(plain) ? 'money' : (kinds.find(([, words]) => words.has(plain))?.[0] ?? null);
}

// Up to the next such word: "unit: A bureau" and "unit: ten thousand yuan" may share a line, and only one names a unit.
const starts = [...unitLineStarts].toSorted((a, b) => b.length - a.length).join('|');
const unitLine = new RegExp(`(?:${starts}):?([^():]+?)(?=${starts}|[():]|$)`, 'g');

/** The units that a line above the table gives to the columns under it, one of each kind at most. */
export function unitsInLine(text: string): Map<UnitKind, string> {
  const units = new Map<UnitKind, string>();
  for (const [, list = ''] of inRoundBrackets(text).matchAll(unitLine)) takeUnits(list, units);
  return units;
}

/** The same of the title of a table, which may name them in brackets and say no more: 到位资金统计表（万元）. */
export function unitsInTitle(text: string): Map<UnitKind, string> {
  const units = unitsInLine(text);
  for (const [, list = ''] of inRoundBrackets(text).matchAll(/\(([^()]{1,20})\)/g)) takeUnits(list, units);
  return units;
}

function takeUnits(list: string, units: Map<UnitKind, string>): void {
  for (const word of list.split(/[,;/\u3001]/)) {
    const kind = unitKindOf(word);
    if (kind && !units.has(kind)) units.set(kind, word);
  }
}

const inRoundBrackets = (text: string): string =>
  plainText(text)
    .replaceAll(/[[\u3010\u3014]/g, '(')
    .replaceAll(/[\]\u3011\u3015]/g, ')');
