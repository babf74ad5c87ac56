// The day of an entry as people read it; of some only the month is known.
import type { Language } from '../language.ts';

export interface DayKnown {
  readonly day: string;
  readonly monthOnly?: true | undefined;
}

export function dayWords({ day, monthOnly }: DayKnown, language: Language): string {
  if (!monthOnly) return day;
  const [year = '', month = ''] = day.split('-');
  return language === 'zh' ? `${year}年${Number(month)}月` : `${year}-${month}`;
}
