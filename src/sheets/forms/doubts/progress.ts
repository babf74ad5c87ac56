// Acts that a text of progress tells with their days: 2月19日签约，3月24日开工建设. What is meant to come is none.
import { narrowed } from '../../values/raw.ts';
import { notYet, type Reaches, reaches } from './reaches.ts';

export interface ActTold {
  /** The column that would have its day. */
  readonly field: string;
  /** As the text says it: 2月19日签约. */
  readonly words: string;
  readonly year: number | undefined;
  readonly month: number;
  /** Absent where only the month is told. */
  readonly day: number | undefined;
}

const day = '(?:(20\\d\\d)年)?(\\d{1,2})月(?:(\\d{1,2})[日号]|份|底|初)?';
const ends = /[,;:，；。、\n]/u;
/** The letters between a day and what happened on it. */
const between = '[^\\d,;，；。]{0,8}?';

const all: readonly { readonly of: Reaches; readonly told: RegExp; readonly notYet: RegExp }[] = Object.values(
  reaches,
).map((of: Reaches) => ({ of, told: new RegExp(`${day}${between}(?:${of.act})`, 'g'), notYet: notYet(of) }));

/** Each act once: of two days for one nobody can say which it is. */
export function actsTold(text: string): ActTold[] {
  const clauses = narrowed(text).replaceAll(' ', '').split(ends);
  return all.flatMap(({ of, told, notYet: isToCome }) => {
    const found = clauses.flatMap((clause): ActTold[] => {
      if (isToCome.test(clause)) return [];
      return [...clause.matchAll(told)].map(([words, year, month, date]) => ({
        field: of.day,
        words,
        year: year === undefined ? undefined : Number(year),
        month: Number(month),
        day: date === undefined ? undefined : Number(date),
      }));
    });
    return found.length === 1 ? found : [];
  });
}
