// Words of lists of entries that stand inside a sentence of numbers.
import type { Language } from '../../language.ts';

/** An occasion that an entry names, which was withdrawn or given back since, or put on days on which the entry is not. */
export function occasionSince(name: string, since: { gone: true } | { days: string }, language: Language): string {
  const zh = language === 'zh';
  if ('gone' in since) return zh ? `${name}（已撤回或退回）` : `${name} (withdrawn or given back)`;
  return zh ? `${name}（现为${since.days}，与本条日期不符）` : `${name} (now ${since.days}, not the day of this entry)`;
}

/** `鲁西集团、长江智能、中车等 12 个`: the first of a list, and how many there are in all. */
export function andMore(shown: string, all: number, language: Language): string {
  return language === 'zh' ? `${shown}等 ${all} 个` : `${shown} and others (${all})`;
}
