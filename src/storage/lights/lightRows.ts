// What lights are made of, read whole: verified rows of a city with the days on which they were known, one query for each kind.
import { type RawBuilder, sql } from 'kysely';
import { defaultPursuitRule } from '../../domain/pursuits/pursuitRule.ts';
import type {
  FundRow,
  KeepingRow,
  LightRows,
  MergedRow,
  MetRow,
  MilestoneRow,
  OutingRow,
  PromiseRow,
  CourtedRow,
  ReturnedRow,
  TalkRow,
  VersionRow,
} from '../../domain/lights/rows.ts';
import { columnOf } from '../../domain/entries/fields.ts';
import { nouns, nounTelling, nounThat } from '../../domain/entries/nouns.ts';
import { everyTie, talkTies } from '../entries/ties.ts';
import { type RawMerge, readMerges } from '../identity/mergeFacts.ts';
import { dayOf, type Tx } from '../store.ts';

/** The day in the city's time. */
const day = (instant: string) => `(${instant} at time zone 'Asia/Shanghai')::date`;
const spanned = `s.entry_id as "entryId", ${day('e.decided_at')} as "knownOn", ${day('e.reversed_at')} as "goneOn"`;
const counts = `e.decision = 'verified' and not e.void`;

/** Verified rows `s` of a relation with `entry_id`, whose entry is `e`. */
async function verified<Row>(
  tx: Tx,
  cityCode: string,
  from: string | RawBuilder<unknown>,
  columns: string,
  projectIds?: readonly string[],
): Promise<Row[]> {
  const relation = typeof from === 'string' ? sql.raw(from) : sql`(${from})`;
  const ofProjects = projectIds === undefined ? sql`` : sql`and s.project_id = any(${projectIds}::uuid[])`;
  const { rows } = await sql<Row>`select ${sql.raw(`${spanned}, ${columns}`)} from ${relation} s
    join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
    where s.city_code = ${cityCode} and ${sql.raw(counts)} ${ofProjects}`.execute(tx);
  return rows;
}

/** Which firms an entry of talks names, by itself or in the rows of its lists. */
const firmsMet = nouns
  .filter(({ talks }) => talks)
  .flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.as === 'company') return [[kind, columnOf(name, field)]];
      if (field.as !== 'rows') return [];
      const parts = Object.entries(field.fields).filter(([, part]) => part.as === 'company');
      return parts.map(([part, of]) => [field.table, columnOf(part, of)]);
    }),
  )
  .map(
    ([table, column]) =>
      `select city_code, entry_id, ${column} as company_id from ${table} where ${column} is not null`,
  )
  .join(' union all ');

type ProjectLightRows = Omit<LightRows, 'returned' | 'outings' | 'met' | 'pursuits'>;

export async function lightRows(tx: Tx, cityCode: string): Promise<LightRows> {
  const of = <Row>(from: string | RawBuilder<unknown>, columns: string) => verified<Row>(tx, cityCode, from, columns);
  const merges = await readMerges(tx, cityCode, 'project');
  return {
    ...(await projectRows(merges, of)),
    returned: await returnedRows(tx, cityCode),
    outings: await of<OutingRow>(
      'outing',
      `s.office_id as "officeId", s.ended_on as "endedOn",
      array(select p.project_id from outing_project p where p.city_code = s.city_code and p.entry_id = s.entry_id order by 1)::text[] as "projectIds",
      array(select distinct v.company_id from outing_visit v where v.city_code = s.city_code and v.entry_id = s.entry_id
        and v.company_id is not null order by 1)::text[] as "companyIds"`,
    ),
    met: await of<MetRow>(`(${firmsMet})`, `s.company_id as "companyId", e.occurred_on as "on"`),
    pursuits: await pursuitRows(tx, cityCode),
  };
}

/** Of these projects alone, with what is merged into them; nothing that is watched by itself. */
export async function lightRowsOf(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<LightRows> {
  const merges = await readMerges(tx, cityCode, 'project');
  const ids = withMerged(merges, projectIds);
  const of = <Row>(from: string | RawBuilder<unknown>, columns: string) =>
    verified<Row>(tx, cityCode, from, columns, ids);
  return { ...(await projectRows(merges, of)), returned: [], outings: [], met: [], pursuits: [] };
}

/** What counts in these, or was once merged with them, by however many steps. */
function withMerged(merges: readonly RawMerge[], projectIds: readonly string[]): string[] {
  const ids = new Set(projectIds);
  for (let known = -1; known < ids.size; ) {
    known = ids.size;
    for (const { id, intoId } of merges.flatMap(({ members }) => members)) if (ids.has(intoId)) ids.add(id);
  }
  return [...ids];
}

async function projectRows(
  merges: readonly RawMerge[],
  of: <Row>(from: string | RawBuilder<unknown>, columns: string) => Promise<Row[]>,
): Promise<ProjectLightRows> {
  const claims = nounThat('claims').kind;
  const versions = await of<VersionRow & { readonly recordedAt: string }>(
    nounTelling('project').kind,
    `s.project_id as "projectId", e.office_id as "officeId", s.status, s.investment_fen as "investmentFen", e.recorded_at as "recordedAt"`,
  );
  return {
    versions: versions.toSorted((a, b) => (`${a.recordedAt} ${a.entryId}` < `${b.recordedAt} ${b.entryId}` ? 1 : -1)),
    milestones: await of<MilestoneRow>(
      nounThat('reaches').kind,
      `s.project_id as "projectId", s.kind, s.authority, e.occurred_on as "on"`,
    ),
    funds: await of<FundRow>(
      `(select f.city_code, f.entry_id, f.project_id, coalesce(v.recognised_fen, f.recognised_fen) as fen from ${claims} f
        left join verification v on v.city_code = f.city_code and v.entry_id = f.entry_id)`,
      `s.project_id as "projectId", e.occurred_on as "on", s.fen`,
    ),
    talks: await of<TalkRow>(talkTies, `s.project_id as "projectId", e.occurred_on as "on"`),
    promises: await of<PromiseRow>(
      'promise',
      `s.project_id as "projectId", e.office_id as "officeId", s.no, s.side, s.kind, e.occurred_on as "dueOn", s.agreed_on as "agreedOn", s.amount_fen as fen`,
    ),
    keepings: await of<KeepingRow>('promise_keeping', `s.project_id as "projectId", s.promise_no as no, s.extent`),
    merges: merges.flatMap(({ from, until, members }): MergedRow[] =>
      members.map(({ id, intoId }) => ({
        id,
        intoId,
        knownOn: dayOf(from),
        goneOn: until === null ? null : dayOf(until),
      })),
    ),
    repeats: merges.flatMap(({ from, until, repeats }) =>
      repeats.map(({ entryId }) => ({ entryId, knownOn: dayOf(from), goneOn: until === null ? null : dayOf(until) })),
    ),
  };
}

/** Put right by whatever was recorded in its place; a correction of what stands verified names that entry again. */
async function returnedRows(tx: Tx, cityCode: string): Promise<ReturnedRow[]> {
  const { rows } = await sql<ReturnedRow>`
    select e.id as "entryId", e.office_id as "officeId", ${sql.raw(day('e.decided_at'))} as "returnedOn",
      (select t.project_id from (${everyTie}) t where t.city_code = e.city_code and t.entry_id = e.id order by 1 limit 1) as "projectId",
      (select min(${sql.raw(day('x.recorded_at'))}) from entry x where x.city_code = e.city_code
        and (x.reverses_id = e.id or x.reverses_id = e.reverses_id) and x.recorded_at > e.decided_at) as "mendedOn"
    from entry_state e where e.city_code = ${cityCode} and e.decision = 'returned' and not e.void`.execute(tx);
  return rows;
}

const ruleDays = (column: 'protection_days' | 'release_days', from: string, otherwise: number) =>
  sql.raw(`coalesce((select r.${column} from pursuit_rule r where r.city_code = p.city_code and r.effective_from <= ${from}
    order by r.effective_from desc, r.recorded_at desc limit 1), ${otherwise})`);

/** A pursuit ends by a refusal, a release, a lead, or the next office's. */
async function pursuitRows(tx: Tx, cityCode: string): Promise<CourtedRow[]> {
  const { rows } = await sql<CourtedRow>`
    select p.id, p.office_id as "officeId", ${sql.raw(day('p.recorded_at'))} as "openedOn",
      p.opened_on + ${ruleDays('protection_days', 'p.opened_on', defaultPursuitRule.protectionDays)} as "protectedUntil",
      (select min(${sql.raw(day('ended.at'))}) from (
        select a.recorded_at as at from pursuit_act a where a.city_code = p.city_code and a.pursuit_id = p.id
          and a.kind in ('refused', 'released', 'lead')
        union all select n.recorded_at from pursuit n where n.city_code = p.city_code and n.follows_id = p.id) ended) as "endedOn",
      coalesce((select jsonb_agg(jsonb_build_object('knownOn', ${sql.raw(day('a.recorded_at'))}, 'goneOn', ${sql.raw(day('t.recorded_at'))},
          'releasesOn', a.acted_on + ${ruleDays('release_days', 'a.acted_on', defaultPursuitRule.releaseDays)}) order by a.recorded_at)
        from pursuit_act a left join pursuit_act t on t.city_code = a.city_code and t.about_id = a.id
        where a.city_code = p.city_code and a.pursuit_id = p.id and (a.opens or a.kind in ('contacted', 'visited'))), '[]') as progress
    from pursuit p where p.city_code = ${cityCode}`.execute(tx);
  return rows;
}
