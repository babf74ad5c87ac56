// What projects are labelled with: classes of their investors (企业类别) and the city's own marks. Of rows in reach.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export const labelledBy = ['investorClass', 'tag'] as const;

export interface ProjectLabel {
  readonly of: (typeof labelledBy)[number];
  readonly label: string;
  readonly projects: number;
}

const most = 200;

/** Most used first, 200 of each at most. */
export async function labelsInUse(tx: Tx, cityCode: string): Promise<ProjectLabel[]> {
  const of = (name: ProjectLabel['of'], column: string) => sql`
    (select ${name} as of, label, count(*)::int as projects
     from project_current p, unnest(${sql.ref(`p.${column}`)}) label
     where p.city_code = ${cityCode} group by label order by projects desc, label limit ${most})`;
  const { rows } = await sql<ProjectLabel>`
    ${of('investorClass', 'investor_classes')} union all ${of('tag', 'tags')}
    order by of, projects desc, label`.execute(tx);
  return rows;
}
