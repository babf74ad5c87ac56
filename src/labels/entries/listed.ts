// Words of lists of entries that stand inside a sentence of numbers.
import type { Language } from '../language.ts';

/** `鲁西集团、长江智能、中车等 12 个`: the first of a list, and how many there are in all. */
export function andMore(shown: string, all: number, language: Language): string {
  return language === 'zh' ? `${shown}等 ${all} 个` : `${shown} and others (${all})`;
}
