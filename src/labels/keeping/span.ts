// A span of time, as a person says it.
import type { Language } from '../language.ts';

const units = [
  [365 * 86_400, '年', 'years'],
  [86_400, '天', 'days'],
  [3600, '小时', 'hours'],
  [60, '分钟', 'minutes'],
] as const;

/** `3 天`: the largest unit of which there are two, rounded down. */
export function spanText(seconds: number, language: Language): string {
  const [size, zh, en] = units.find(([unit]) => seconds >= 2 * unit) ?? [1, '秒', 'seconds'];
  return `${Math.floor(seconds / size)} ${language === 'zh' ? zh : en}`;
}
