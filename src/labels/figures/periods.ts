// Periods as people name them.
import type { Language } from '../language.ts';

/**
 * 2023 → 2023年, 2023-05 → 2023年5月, 2023-H1 → 2023年上半年, 2023-Q1 → 2023年一季度, 2023-01..2023-10 → 2023年1—10月,
 * 2023-01-01..2023-12-26 → 2023年1月1日至12月26日, A2023 → 2023考核年度.
 */
export function periodName(period: string, language: Language): string {
  const [from = '', to] = period.split('..');
  if (to === undefined) return language === 'zh' ? inChinese(period) : inEnglish(period);
  if (language !== 'zh') return `${inEnglish(from)} to ${inEnglish(to)}`;
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const months = [from, to].map((side) => /^\d{4}-(\d{2})$/u.exec(side)?.[1]);
  if (isSameYear && months[0] && months[1]) return `${from.slice(0, 4)}年${Number(months[0])}—${Number(months[1])}月`;
  const end = inChinese(to);
  return `${inChinese(from)}至${isSameYear && to.length > 4 ? end.slice(5) : end}`;
}

const quarters = ['一', '二', '三', '四'];

function inChinese(period: string): string {
  if (/^A\d{4}$/u.test(period)) return `${period.slice(1)}考核年度`;
  const [, year, part, day] = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2})(?:-(\d{2}))?)?$/u.exec(period) ?? [];
  if (year === undefined) return period;
  if (part === undefined) return `${year}年`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  if (part.startsWith('Q')) return `${year}年${quarters[Number(part[1]) - 1] ?? ''}季度`;
  return `${year}年${Number(part)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** What a text says of the whole of its period: 全年, of a year that is not over 年初以来, 上半年, 一季度, 当月, 1—10月, 期间. */
export function spanWord(period: string, runs = false): string {
  if (/^A\d{4}$/u.test(period)) return '考核年度内';
  if (/^\d{4}$/u.test(period)) return runs ? '年初以来' : '全年';
  if (/^\d{4}-\d{2}$/u.test(period)) return '当月';
  if (/^\d{4}-[HQ]\d$/u.test(period)) return inChinese(period).slice(5);
  const name = periodName(period, 'zh');
  return /^\d{4}年\d+—\d+月$/u.test(name) ? name.slice(5) : '期间';
}

/** What a period is called beside its year: 全年, 上半年, 一季度, 5月, 1—10月; an assessment year and others keep their names. */
export function partName(period: string, language: Language, runs = false): string {
  if (language === 'zh') {
    if (/^\d{4}$/u.test(period)) return spanWord(period, runs);
    const name = periodName(period, 'zh');
    return /^\d{4}年(?:.半年|.季度|\d+月|\d+—\d+月)$/u.test(name) ? name.slice(5) : name;
  }
  const [, part] = /^\d{4}-(H[12]|Q[1-4]|\d{2})$/u.exec(period) ?? [];
  if (part !== undefined) return /^\d/u.test(part) ? monthInEnglish(Number(part)) : part;
  const [, year, from, again, to] = /^(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})$/u.exec(period) ?? [];
  if (year === undefined || year !== again) return periodName(period, 'en');
  return `${monthInEnglish(Number(from))}–${monthInEnglish(Number(to))}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const monthInEnglish = (month: number): string => months[month - 1] ?? String(month);

function inEnglish(period: string): string {
  if (/^A\d{4}$/u.test(period)) return `assessment year ${period.slice(1)}`;
  const [, year, part, day] = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2})(?:-(\d{2}))?)?$/u.exec(period) ?? [];
  if (year === undefined) return period;
  if (part === undefined) return year;
  if (part.startsWith('H')) return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (part.startsWith('Q')) return `quarter ${part.slice(1)} of ${year}`;
  return `${day === undefined ? '' : `${Number(day)} `}${monthInEnglish(Number(part))} ${year}`;
}
