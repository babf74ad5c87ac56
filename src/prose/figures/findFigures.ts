// One walk from the first character to the last finds every figure and every period. Linear: no place is read twice by more than a word.
import { multiply, ratio, whole } from '../exact/rational.ts';
import { isDigit, isHan } from '../reading/characters.ts';
import { type PrintedFigure, printedFigureOf, inPercent, isPartOfName, type Written } from './figure.ts';
import { type Bare, withShared } from './sharedUnit.ts';
import { type Numeral, readChinese, readDigits, startsChinese } from './numeral.ts';
import { type WrittenPeriod, readPeriod } from './period.ts';
import { readProportion } from './proportion.ts';
import { readUnit, type PrintedUnit } from './unit.ts';

export interface FoundFigures {
  readonly figures: readonly PrintedFigure[];
  readonly periods: readonly WrittenPeriod[];
}

export function findFigures(text: string): FoundFigures {
  const figures: PrintedFigure[] = [];
  const periods: WrittenPeriod[] = [];
  const bare: Bare[] = [];
  let at = 0;
  while (at < text.length) {
    const parts = isDigit(text[at]) && !isDigit(text[at - 1]) ? readProportion(text, at) : undefined;
    if (parts) {
      figures.push(...parts);
      at = parts.at(-1)?.end ?? at + 1;
      continue;
    }
    const period = isDigit(text[at - 1]) ? undefined : readPeriod(text, at);
    if (period) {
      periods.push(period);
      at = period.end;
      continue;
    }
    if (text[at] === 'h' && text.startsWith('http', at)) {
      at = pastAddress(text, at);
      continue;
    }
    const words = readShareWords(text, at);
    if (words) {
      figures.push(printedFigureOf(text, words));
      at = words.unit.end;
      continue;
    }
    const { end, numeral } = readNumeral(text, at);
    if (numeral) {
      const written = readWritten(text, at, numeral);
      if (written) {
        figures.push(printedFigureOf(text, written));
        at = written.unit.end;
        continue;
      }
      if (!numeral.chinese && !isPartOfName(text, at, end)) bare.push({ at, numeral });
    }
    at = Math.max(end, at + 1);
  }
  return { figures: withShared(text, figures, bare), periods };
}

function pastAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && (text[end] ?? '') > ' ' && (text[end] ?? '') < '\u007f') end++;
  return end;
}

function readNumeral(text: string, at: number): { end: number; numeral?: Numeral } {
  const character = text[at];
  if (isDigit(character)) return readDigits(text, at);
  if (!startsChinese(character)) return { end: at };
  const numeral = readChinese(text, at);
  return numeral ? { end: numeral.end, numeral } : { end: at };
}

/** 一 before these is an article: 一批项目, 一个目标. */
const articles = /^[个批次种类条家项位名场期座处部轮年天件支]/;

function readWritten(text: string, at: number, numeral: Numeral): Written | undefined {
  const before = text[at - 1] ?? '';
  if (isPartOfName(text, at, numeral.end) || before === '第' || before === '前') return undefined;
  if (numeral.chinese && /[统唯十百千万亿之]/.test(before)) return undefined;
  let from = numeral.end;
  const vague =
    /[余多来]/.test(text[from] ?? '') && !(text[from] === '来' && !numeral.chinese) ? text[from] : undefined;
  if (vague) from++;
  const unit = readShareUnit(text, from) ?? readUnit(text, from);
  if (!unit || isBroken(text, at, numeral, unit)) return undefined;
  const late = vague ?? (/[余多]/.test(text.slice(from, unit.end)) ? '余' : undefined);
  return {
    at,
    numeral,
    unit,
    ...(isMinus(text, at) ? { negative: true, at: at - 1 } : {}),
    ...(late ? { vague: late } : {}),
  };
}

function isBroken(text: string, at: number, { chinese, end, value }: Numeral, unit: PrintedUnit): boolean {
  if (!chinese) return text[at - 1] === '.' || text[at - 1] === '/';
  return (end === at + 1 && value.n === 1n && articles.test(unit.name)) || (unit.name === '年' && isHan(text[at - 1]));
}

/** A dash is a minus where a number cannot stand in front of it: 增长-8.92%. */
function isMinus(text: string, at: number): boolean {
  return text[at - 1] === '-' && text[at - 2] !== '-' && !/[\d年月日%个亿万元倍)]/.test(text[at - 2] ?? ' ');
}

function readShareUnit(text: string, at: number): PrintedUnit | undefined {
  return text[at] === '成' && !/[功立果为员本熟长]/.test(text[at + 1] ?? ' ')
    ? inPercent(at + 1, '成', whole(10))
    : text[at] === '‰'
      ? inPercent(at + 1, '‰', ratio(1n, 10n))
      : undefined;
}

const half = { value: ratio(1n, 2n), decimals: 0, chinese: true };

/** 三分之一, 百分之十二点五, 过半, 一半, 半数. */
function readShareWords(text: string, at: number): Written | undefined {
  if (text.startsWith('百分之', at)) {
    const numeral = readNumeral(text, at + 3).numeral;
    return numeral && { at, numeral, unit: inPercent(numeral.end, '%', whole(1)) };
  }
  for (const word of ['半数', '一半', '过半']) {
    if (!text.startsWith(word, at) || /[年天月]/.test(text[at + 2] ?? '')) continue;
    const from = word === '过半' ? at + 1 : at;
    return { at: from, numeral: { ...half, end: at + 2 }, unit: inPercent(at + 2, '分之', whole(100)) };
  }
  if (!startsChinese(text[at]) && !isDigit(text[at])) return undefined;
  const under = readNumeral(text, at);
  if (!under.numeral || !text.startsWith('分之', under.end)) return undefined;
  const over = readNumeral(text, under.end + 2).numeral;
  if (!over || under.numeral.value.n === 0n) return undefined;
  const value = multiply(over.value, ratio(under.numeral.value.d, under.numeral.value.n));
  return { at, numeral: { ...over, value }, unit: inPercent(over.end, '分之', whole(100)) };
}
