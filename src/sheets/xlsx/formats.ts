// What a number format says of the numbers under it: that they are days or shares, in which unit they are shown, and divided by what.

export type NumberMeaning = 'plain' | 'date' | 'percent';

/** How a number is shown: divided by ten to the power of `power`, with this text in front or behind it. */
export interface ShownNumber {
  readonly power: number;
  readonly unit: string;
}

/** One part of a format, for the numbers that it is about. */
export interface FormatSection extends ShownNumber {
  readonly holds: (number: number) => boolean;
}

export interface NumberFormat {
  readonly meaning: NumberMeaning;
  /** A day of which year and month alone are shown: the first of it may stand for the whole month. */
  readonly monthOnly: boolean;
  /** Only where one of them shows a unit or divides. */
  readonly sections: readonly FormatSection[];
}

const plainFormat: NumberFormat = { meaning: 'plain', monthOnly: false, sections: [] };

/** 27–36 and 50–58 are the dates of Chinese, Japanese and Korean Excel; 18–21 and 45–47 are times of day, no days. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { ...plainFormat, meaning: 'percent' };
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36;
  if (!isDay && !(id >= 50 && id <= 54) && id !== 57 && id !== 58) return plainFormat;
  return { ...plainFormat, meaning: 'date', monthOnly: [17, 27, 36, 50, 52, 57].includes(id) };
}

/** A format of the user's own: a day if year, month or day is in it outside quotes, brackets and escapes. */
export function readFormat(code: string): NumberFormat {
  const parts = splitSections(code).map(readSection);
  const { codes } = parts[0] ?? { codes: '' };
  if (/general/i.test(codes)) return { ...plainFormat, sections: sectionsOf(parts) };
  if (codes.includes('%')) return { ...plainFormat, meaning: 'percent' };
  // An m next to h or s is a minute; with y or d in it, or alone, it is a month.
  const isDay = /[yde]/i.test(codes) && !/0[.]?0*e[+-]/i.test(codes);
  if (isDay || (/m/i.test(codes) && !/[hs]/i.test(codes)))
    return { ...plainFormat, meaning: 'date', monthOnly: /[ye]/i.test(codes) && !/d/i.test(codes) };
  return { ...plainFormat, sections: sectionsOf(parts) };
}

interface Part extends ShownNumber {
  /** Without what is shown as it stands. */
  readonly codes: string;
  readonly condition: string | null;
}

function sectionsOf(parts: readonly Part[]): FormatSection[] {
  if (!parts.some(({ power, unit }) => power > 0 || unit !== '')) return [];
  const bySign = [(n: number) => n > 0 || parts.length < 2, (n: number) => n < 0, () => true];
  return parts.slice(0, 3).map(({ power, unit, condition }, at) => ({
    power,
    unit,
    holds:
      condition === null
        ? parts.some((one) => one.condition)
          ? () => true
          : (bySign[at] ?? (() => true))
        : meets(condition),
  }));
}

export function meets(condition: string): (number: number) => boolean {
  const [, sign = '<>', text] = /^(>=|<=|<>|>|<|=)(-?[\d.]+)$/.exec(condition) ?? [];
  const bound = Number(text);
  switch (sign) {
    case '>=':
      return (n) => n >= bound;
    case '<=':
      return (n) => n <= bound;
    case '>':
      return (n) => n > bound;
    case '<':
      return (n) => n < bound;
    case '=':
      return (n) => n === bound;
    default:
      return (n) => n !== bound;
  }
}

const tokens = /"([^"]*)"|[\\!](.)|[_*].|\[([^\]]*)\]|([0#?.,%/@;+()-])|([A-Za-z]+)|(\s+)|(.)/gsu;

function splitSections(code: string): string[] {
  const sections = [''];
  for (const [token] of code.matchAll(tokens)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** Takes one section apart. A literal point between digits divides as well: `0!.0,` shows ten thousandths. */
function readSection(code: string): Part {
  let codes = '';
  let unit = '';
  let condition: string | null = null;
  let [digits, behindPoint, commas] = [0, 0, 0];
  let [isLiteralPoint, isRealPoint] = [false, false];
  for (const [, quoted, escaped, bracket, mark, letters, , other] of code.matchAll(tokens)) {
    const literal = quoted ?? escaped ?? other;
    if (literal !== undefined) {
      if (literal === '.' && digits > 0) isLiteralPoint = true;
      else unit += literal;
    } else if (bracket !== undefined) {
      if (bracket.startsWith('$')) unit += bracket.slice(1).split('-')[0] ?? '';
      else if (/^[<>=]/.test(bracket)) condition = bracket;
      else if (/^(?:h+|m+|s+)$/i.test(bracket)) codes += bracket;
    } else if (mark !== undefined) {
      codes += mark;
      if (mark === '.') isRealPoint = true;
      if (/[0#?]/.test(mark)) {
        digits++;
        commas = 0;
        if (isLiteralPoint && !isRealPoint) behindPoint++;
      } else if (mark === ',') commas++;
    } else codes += letters ?? '';
  }
  const power = digits === 0 ? 0 : commas * 3 + behindPoint;
  return { codes, unit: digits === 0 && !/general/i.test(codes) ? '' : unit.replace(/[\s()]/g, ''), power, condition };
}
