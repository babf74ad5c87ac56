// Which sources have rows that name an occasion each, and where the occasion keeps what a condition asks of it.
import { nounOf } from '../../domain/entries/nouns.ts';
import { namesOccasion, type AskedOfOccasion, askedOfOccasions } from '../../domain/entries/occasionFields.ts';
import { columnIn } from '../entries/saidSql.ts';
import { type SourceName, sourceOf } from './sources.ts';

/** Of the rows that name one occasion of the kind each. */
export function occasionFieldsOf(entries: SourceName): { readonly name: string; readonly asks: AskedOfOccasion }[] {
  const { fields } = sourceOf(entries);
  return [...askedOfOccasions].flatMap(([name, asks]) => (namesOccasion(asks.of) in fields ? [{ name, asks }] : []));
}

/** The column of the occasion, in its table `alias`. */
export function occasionColumn(alias: string, { of, field }: AskedOfOccasion): string {
  const noun = nounOf(of);
  return columnIn(alias, noun, noun.counted?.fields[field] ?? field);
}
