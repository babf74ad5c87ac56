// Figures of a city's own, version by version: rows are added, never changed.
import { sql } from 'kysely';
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

/** The ids of the city's own figures. */
export async function ownFigureIds(tx: Tx, cityCode: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('city_figure').select('figure_id').where('city_code', '=', cityCode).execute();
  return new Set(rows.map((row) => row.figure_id));
}

/** Published figures whose version neither the program nor the city has. */
export async function publishedWithoutDefinition(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select distinct f.figure_id || '@' || f.definition_version as place from published_figure f
    where f.city_code = ${cityCode}
      and not exists (select from definition d where d.id = f.figure_id and d.version = f.definition_version)
      and not exists (select from city_figure c where c.city_code = f.city_code and c.figure_id = f.figure_id
        and c.version = f.definition_version)
    order by 1`.execute(tx);
  return rows.map(({ place }) => place);
}
