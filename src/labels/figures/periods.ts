// Periods as people name them.
import type { Language } from '../language.ts';

/** 2023 → 2023年, 2023-05 → 2023年5月, 2023-H1 → 2023年上半年, 2023-Q1 → 2023年第1季度, A2023 → 2023考核年度. */
export function periodName(period: string, language: Language): string {
  return language === 'zh' ? inChinese(period) : inEnglish(period);
}

function inChinese(period: string): string {
  if (/^A\d{4}$/u.test(period)) return `${period.slice(1)}考核年度`;
  const [year = '', part] = period.split('-');
  if (!/^\d{4}$/u.test(year) || period.includes('..')) return period.replace('..', ' 至 ');
  if (part === undefined) return `${year}年`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  if (part.startsWith('Q')) return `${year}年第${part.slice(1)}季度`;
  return /^\d{2}$/u.test(part) ? `${year}年${Number(part)}月` : period;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const monthInEnglish = (month: number): string => months[month - 1] ?? String(month);

function inEnglish(period: string): string {
  if (/^A\d{4}$/u.test(period)) return `assessment year ${period.slice(1)}`;
  const [year = '', part] = period.split('-');
  if (!/^\d{4}$/u.test(year) || period.includes('..')) return period.replace('..', ' to ');
  if (part === undefined) return year;
  if (part.startsWith('H')) return `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  if (part.startsWith('Q')) return `quarter ${part.slice(1)} of ${year}`;
  return /^\d{2}$/u.test(part) ? `${monthInEnglish(Number(part))} ${year}` : period;
}
