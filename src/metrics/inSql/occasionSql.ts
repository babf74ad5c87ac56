// What a row's occasion says of itself, in SQL, as metrics/ways/atOccasion.ts has it.
import { type RawBuilder, sql } from 'kysely';
import { nounOf } from '../../domain/entries/nouns.ts';
import type { FirstEntries } from '../../storage/figures/correctedOccasions.ts';
import { askedOfOccasions, type AskedOfOccasion } from '../../domain/entries/occasionFields.ts';
import { occasionColumn } from '../../storage/figures/occasionColumns.ts';
import type { CountingDefinition } from '../definition.ts';
import { knownIn } from './recountGround.ts';

export const asksOfOccasion = ({ conditions }: CountingDefinition): boolean =>
  conditions.some(({ field }) => askedOfOccasions.has(field));

/** `fields`: those of the row's source; `first`: by each correction of an occasion the first of its line. */
export function occasionSql(
  asked: AskedOfOccasion,
  fields: Readonly<Record<string, string>>,
  first: FirstEntries,
): RawBuilder<unknown> {
  const firstOf = (id: string) => sql`coalesce(${JSON.stringify(first)}::jsonb ->> ${sql.raw(id)}, ${sql.raw(id)})`;
  const { kind } = nounOf(asked.of);
  return sql`(select ${sql.raw(occasionColumn('oa', asked))} from ${sql.raw(kind)} oa
    join ${knownIn('entry_state')} oe on oe.city_code = oa.city_code and oe.id = oa.entry_id
    where oa.city_code = e.city_code and ${firstOf('oa.entry_id::text')} = ${firstOf(`(${fields[asked.of]})[1]`)})`;
}
