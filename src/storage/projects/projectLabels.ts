// What projects are labelled with: classes of their investors (企业类别) and the city's own marks. Of rows in reach.
import { sql } from 'kysely';
import type { LabelKind, Labels } from '../../domain/figures/lists/labels.ts';
import type { Tx } from '../store.ts';

export interface ProjectLabel {
  readonly of: LabelKind;
  readonly label: string;
  readonly projects: number;
}

const most = 200;

/** Each under the label that it stands for; most used first, 200 of each at most. */
export async function labelsInUse(tx: Tx, cityCode: string, labels: Labels): Promise<ProjectLabel[]> {
  const of = (kind: LabelKind, column: string) => sql`
    (select ${kind} as of, label, count(distinct project_id)::int as projects
     from (select p.project_id, coalesce(${JSON.stringify(labels.standIns(kind))}::jsonb ->> written, written) as label
       from project_current p, unnest(${sql.ref(`p.${column}`)}) written where p.city_code = ${cityCode}) borne
     group by label order by projects desc, label limit ${most})`;
  const { rows } = await sql<ProjectLabel>`
    ${of('investorClass', 'investor_classes')} union all ${of('tag', 'tags')}
    order by of, projects desc, label`.execute(tx);
  return rows;
}
