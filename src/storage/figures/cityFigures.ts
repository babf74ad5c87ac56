// Figures of a city's own, version by version: rows are added, never changed.
import { sql } from 'kysely';
import type { AimedFigure } from '../../domain/figures/target.ts';
import type { Tx } from '../store.ts';

export interface KeptFigure {
  readonly id: string;
  readonly figureId: string;
  readonly version: number;
  /** The definition as it was given (metrics/definition.ts). */
  readonly body: unknown;
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** In the order in which they were given. */
export async function keptFigures(tx: Tx, cityCode: string): Promise<KeptFigure[]> {
  const { rows } = await sql<KeptFigure>`
    select f.id, f.figure_id as "figureId", f.version, f.body, f.reason, f.recorded_at as "recordedAt", n.name as by
    from city_figure f
    left join account a on a.city_code = f.city_code and a.id = f.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where f.city_code = ${cityCode} order by f.recorded_at, f.id`.execute(tx);
  return rows;
}

/** The city's own figures as they are counted last; those that ended are not among them. */
export async function ownFiguresNow(tx: Tx, cityCode: string): Promise<Map<string, AimedFigure>> {
  const { rows } = await sql<AimedFigure & { id: string }>`
    select id, body ->> 'kind' as kind, body -> 'measure' as measure
    from (select distinct on (figure_id) figure_id as id, body
      from city_figure where city_code = ${cityCode} order by figure_id, version desc) latest
    where body ->> 'kind' <> 'ended'`.execute(tx);
  return new Map(rows.map(({ id, ...figure }) => [id, figure]));
}

// What tells how far a target is reached is made from the definition of its figure, and bears its version.
const base = sql`regexp_replace(f.figure_id, '_(stretch_completion|period_completion|completion|pace)$', '')`;

/** Published figures whose version neither the program nor the city has. */
export async function publishedWithoutDefinition(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select distinct f.figure_id || '@' || f.definition_version as place from published_figure f
    where f.city_code = ${cityCode}
      and not exists (select from definition d where d.id in (f.figure_id, ${base}) and d.version = f.definition_version)
      and not exists (select from city_figure c where c.city_code = f.city_code and c.figure_id in (f.figure_id, ${base})
        and c.version = f.definition_version)
    order by 1`.execute(tx);
  return rows.map(({ place }) => place);
}
