import type { SheetLimits, Stopwatch } from '../limits.ts';
import { refuseSheet } from '../refusal.ts';
import { readWholeXml } from './xml.ts';
import type { Parts } from './zip.ts';

export type NumberMeaning = 'plain' | 'date' | 'percent';

/** What the numbers of each cell style mean, by the style's place in the list. */
export async function readStyles(
  parts: Parts,
  part: string | null,
  limits: SheetLimits,
  watch: Stopwatch,
): Promise<NumberMeaning[]> {
  const styles: NumberMeaning[] = [];
  if (part === null || !parts.has(part)) return styles;
  const formats = new Map<number, string>();
  let inCellStyles = false;
  const open = (name: string, attributes: Record<string, string>) => {
    if (formats.size > limits.styles || styles.length > limits.styles) {
      refuseSheet('too_many_styles', `more than ${limits.styles}`);
    }
    if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    else if (name === 'cellXfs') inCellStyles = true;
    else if (name === 'xf' && inCellStyles) {
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = formats.get(id);
      styles.push(code === undefined ? meaningOfBuiltIn(id) : meaningOfFormat(code));
    }
  };
  const close = (name: string) => {
    if (name === 'cellXfs') inCellStyles = false;
  };
  await readWholeXml(await parts.open(part), { open, close }, limits, watch);
  return styles;
}

/** 27–36 and 50–58 are the dates of Chinese, Japanese and Korean Excel; 18–21 and 45–47 are times of day, no days. */
export function meaningOfBuiltIn(id: number): NumberMeaning {
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return 'date';
  return 'plain';
}

/** A format of the user's own: a day if year, month or day is in it outside quotes, brackets and escapes. */
export function meaningOfFormat(code: string): NumberMeaning {
  const positive =
    code
      .replace(/"[^"]*"|\\.|_.|\*./g, '')
      .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
      .split(';')[0] ?? '';
  if (/general/i.test(positive)) return 'plain';
  if (positive.includes('%')) return 'percent';
  // An m next to h or s is a minute; with y or d in it, or alone, it is a month.
  if (/[yde]/i.test(positive) && !/0[.]?0*e[+-]/i.test(positive)) return 'date';
  return /m/i.test(positive) && !/[hs]/i.test(positive) ? 'date' : 'plain';
}
