// Laws of merges that no constraint can say, as queries that find what breaks them.
import { sql } from 'kysely';
import { type DoctorCheck, places } from '../keeping/check.ts';
import { isOfProject, nouns, reportingKinds } from '../../domain/entries/nouns.ts';
import { codesCarriedTwice } from '../credit/creditCodes.ts';
import { movingTies } from '../entries/ties.ts';

/** What tells a project's facts, and what has its project from the row that it is about. */
const ofProjects = nouns.flatMap(({ kind }) => (isOfProject(kind) ? kind : []));
const workedOut = nouns.flatMap(({ kind, derived }) => (derived?.['projectId'] ? kind : []));

/** True of the merge `g` at the instant of `m`: done before and not undone by then. */
const stoodBefore = (
  of: 'project' | 'company',
) => sql`g.act = 'merge' and g.recorded_at < m.recorded_at and not exists (
  select from ${sql.table(`${of}_merge`)} u where u.city_code = g.city_code and u.undoes_id = g.id
    and u.recorded_at < m.recorded_at)`;

const soundOf = (of: 'project' | 'company'): DoctorCheck[] => {
  const [merge, member] = [sql.table(`${of}_merge`), sql.table(`${of}_merge_member`)];
  const id = sql.ref(`${of}_id`);
  return [
    places(
      `${of}_merged_once`,
      (city) => sql<{ place: string }>`
        select m.id::text as place from ${merge} m where m.city_code = ${city} and m.act = 'merge' and exists (
          select from ${merge} g where g.city_code = m.city_code and g.merged_id in (m.kept_id, m.merged_id)
            and ${stoodBefore(of)})`,
    ),
    places(
      `${of}_merge_undone_in_order`,
      (city) => sql<{ place: string }>`
        select m.id::text as place from ${merge} m join ${merge} d on d.city_code = m.city_code and d.id = m.undoes_id
        where m.city_code = ${city} and (d.act <> 'merge' or exists (
          select from ${merge} g where g.city_code = m.city_code and g.recorded_at > d.recorded_at
            and d.kept_id in (g.kept_id, g.merged_id) and ${stoodBefore(of)}))`,
    ),
    places(
      `${of}_merge_names_all`,
      (city) => sql<{ place: string }>`
        select m.id::text as place from ${merge} m where m.city_code = ${city} and m.act = 'merge' and
          array(select b.${id} from ${member} b where b.city_code = m.city_code and b.merge_id = m.id
            and b.into_id = m.kept_id order by 1)
          is distinct from array(select m.merged_id union select b.${id} from ${member} b
            join ${merge} g on g.city_code = b.city_code and g.id = b.merge_id
            where b.city_code = m.city_code and b.into_id = m.merged_id and ${stoodBefore(of)} order by 1)`,
    ),
  ];
};

export const identityChecks: readonly DoctorCheck[] = [
  ...soundOf('project'),
  ...soundOf('company'),
  { name: 'credit_code_of_one_firm', find: codesCarriedTwice },
  places(
    'merger_is_not_reporter',
    (city) => sql<{ place: string }>`
      select distinct m.id::text as place from project_merge m
      join (${movingTies}) t on t.city_code = m.city_code and t.project_id in (m.kept_id, m.merged_id)
      join entry_state e on e.city_code = t.city_code and e.id = t.entry_id
      where m.city_code = ${city} and e.recorded_by = m.recorded_by and not e.void and e.decided_at < m.recorded_at
        and e.decision = 'verified' and e.kind = any(${reportingKinds})
        and (e.reversed_at is null or e.reversed_at > m.recorded_at)`,
  ),
  places(
    'merged_project_takes_nothing_new',
    (city) => sql<{ place: string }>`
      select distinct e.id::text as place from project_merge m
      join (${movingTies}) t on t.city_code = m.city_code and t.project_id = m.merged_id
      join entry e on e.city_code = t.city_code and e.id = t.entry_id
      left join project_merge u on u.city_code = m.city_code and u.undoes_id = m.id
      where m.city_code = ${city} and m.act = 'merge' and e.recorded_at > m.recorded_at
        and (u.id is null or e.recorded_at < u.recorded_at)
        and (e.reverses_id is null or e.kind = any(${ofProjects})) and e.kind <> all(${workedOut})`,
  ),
  places(
    'repeat_is_of_merged_project',
    (city) => sql<{ place: string }>`
      select r.merge_id || ' ' || r.entry_id as place from project_merge_repeat r
      where r.city_code = ${city} and not exists (select from project_merge_member b join (${movingTies}) t
        on t.city_code = b.city_code and t.project_id = b.project_id and t.entry_id = r.entry_id
        where b.city_code = r.city_code and b.merge_id = r.merge_id)`,
  ),
];
