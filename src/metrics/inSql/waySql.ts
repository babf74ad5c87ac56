// How rows came to be, in SQL: the executor against which ways/way.ts is proved.
import { type RawBuilder, sql } from 'kysely';
import { occasionKinds } from '../../domain/entries/nouns.ts';
import type { FirstEntries } from '../../storage/figures/correctedOccasions.ts';
import type { Source } from '../../storage/figures/source.ts';
import type { Question } from '../count.ts';

/** What ties a row, of sources that say it, where a way is asked: occasions by their first entries. */
export function waySql({ ways = {}, fields }: Source, first: FirstEntries | undefined): RawBuilder<unknown> {
  const chain = first && ways.chain ? fields['chain'] : undefined;
  const known = sql`coalesce(${JSON.stringify(first ?? {})}::jsonb ->> o, o)`;
  const occasions = occasionKinds.map((kind) => {
    const tie = first && ways[kind];
    const entries = tie === 'own' ? 'array[e.id::text]' : tie && fields[kind];
    const held = entries ? sql`(select array_agg(${known}) from unnest(${sql.raw(entries)}) o)` : sql`null::text[]`;
    return sql`${held} as ${sql.ref(kind)}`;
  });
  return sql`${sql.raw(chain ?? 'null')}::text as chain, ${sql.join(occasions)}`;
}

/** The columns that are made so. */
export const wayColumns = sql.join(['chain', ...occasionKinds].map((part) => sql.ref(part)));

export function onWaySql({ way = {} }: Pick<Question, 'way'>): RawBuilder<unknown> {
  const ofOccasions = occasionKinds.flatMap((kind) => (way[kind] ? sql`and ${way[kind]} = any(${sql.ref(kind)})` : []));
  return sql`${way.chains ? sql`and chain = any(${way.chains})` : sql``} ${sql.join(ofOccasions, sql` `)}`;
}
