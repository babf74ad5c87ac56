// Counts a definition in SQL, straight from the entries. It is slow; doctor and the tests hold the fold against it, the bench
// measures the fold against it. It is compiled from the same definitions and the same table of sources.
import { type RawBuilder, sql } from 'kysely';
import { type FirstEntries, firstEntries } from '../../storage/figures/correctedOccasions.ts';
import { sourceOf } from '../../storage/figures/sources.ts';
import { projectFieldSql } from '../../storage/figures/ledgerRows.ts';
import { type MergedAt, mergedAt } from '../../storage/identity/mergeFacts.ts';
import type { Tx } from '../../storage/store.ts';
import type { Period } from '../../domain/figures/period.ts';
import type { Question } from '../count.ts';
import { belowSql, splitSql } from './creditSplitSql.ts';
import { groundSql, knownIn } from './recountGround.ts';
import { gradeSchemes } from '../../storage/corroboration/rules.ts';
import type { GradeSchemeVersion } from '../../domain/corroboration/gradeScheme.ts';
import { asksGrade, fundsGradeSql, signalledSql, withSignalled } from './fundsGradeSql.ts';
import { onWaySql, waySql } from './waySql.ts';
import { asksOfOccasion, occasionSql } from './occasionSql.ts';
import { askedOfOccasions } from '../../domain/entries/occasionFields.ts';
import type { Labels } from '../../domain/figures/lists/labels.ts';
import { keptLabels } from '../../storage/figures/cityLabels.ts';
import { type AskedCondition, askedConditions, labelsAt } from '../catalogue/askedConditions.ts';
import type { CountingDefinition } from '../definition.ts';
import { isRecorded, latest } from '../facts.ts';

export interface Recounted {
  readonly definition: CountingDefinition;
  readonly periods: readonly Period[];
}

/** The exact total: a count, fen, or months begun. */
export async function recount(
  tx: Tx,
  cityCode: string,
  definition: CountingDefinition,
  { period, ...question }: Question,
): Promise<bigint> {
  const [totals] = await recountEach(tx, cityCode, [{ definition, periods: [period] }], question);
  return totals?.[0] ?? 0n;
}

/** Of each definition the totals of its periods, all in one statement. */
export async function recountEach(
  tx: Tx,
  cityCode: string,
  asked: readonly Recounted[],
  question: Omit<Question, 'period'>,
): Promise<bigint[][]> {
  const totals = asked.map(({ periods }) => periods.map(() => 0n));
  const merged = await mergedAt(tx, cityCode, instantOf(question));
  const ofOccasions = asked.some(({ definition }) => asksOfOccasion(definition));
  const lines = question.way || ofOccasions ? await firstEntries(tx, cityCode) : {};
  const first = question.way && lines;
  const labels = labelsAt(
    (await keptLabels(tx, cityCode)).map((one) => ({ ...one, recorded: Date.parse(one.recordedAt) })),
    question.at,
  );
  const schemes = asked.some(({ definition }) => asksGrade(definition))
    ? (await gradeSchemes(tx, cityCode)).filter(({ recordedAt }) => isRecorded(Date.parse(recordedAt), question.at))
    : [];
  const around = { merged, labels, first, lines, schemes };
  const parts = asked.map(
    (one, n) => sql`select ${n}::int as n, part.* from (${partSql(cityCode, one, question, around)}) part`,
  );
  if (parts.length === 0) return totals;
  const states = asked.flatMap(({ definition }) => sourceOf(definition.entries).state ?? []);
  // The planner knows no statistics of the tables that a statement makes itself. It expects one row and loops over them; without
  // nested loops it reads each of them once.
  const loops = (set: 'on' | 'off') => sql`select set_config('enable_nestloop', ${set}, true)`.execute(tx);
  await loops('off');
  const { rows } = await sql<{ n: number; no: number; total: string }>`
    ${groundSql(cityCode, instantOf(question), states)}
    ${sql.join(parts, sql` union all `)}`.execute(tx);
  await loops('on');
  for (const { n, no, total } of rows) {
    const some = totals[n];
    if (some) some[no] = BigInt(total);
  }
  return totals;
}

interface Around {
  readonly merged: MergedAt;
  readonly labels: Labels;
  readonly first: FirstEntries | undefined;
  readonly lines: FirstEntries;
  /** Of grading, the one recorded last first. */
  readonly schemes: readonly GradeSchemeVersion[];
}

/** One definition by its periods, over the ground that it shares with the others. */
function partSql(
  cityCode: string,
  { definition, periods }: Recounted,
  question: Omit<Question, 'period'>,
  { merged, labels, first, lines, schemes }: Around,
): RawBuilder<unknown> {
  const source = sourceOf(definition.entries);
  const day = sql.raw(definition.day === 'audit' ? 'e.audited_on' : (source.on ?? 'e.occurred_on'));
  // A merged project counts as the one it was merged into; a row that repeats another does not count. Both are given as
  // values, because the planner guesses wrong about subqueries here.
  const countedProject = source.project ? countedAs(source.project, merged.projects) : sql`null::uuid`;
  const subject = source.subject ? countedAs(source.subject, merged.companies, 'text') : sql`null::text`;
  const repeats =
    source.project && merged.repeats.length > 0
      ? sql`and e.id || '#' || ${sql.raw(source.no ?? '0')} <> all(${merged.repeats})`
      : sql``;
  // A talk may be with a firm alone, of no project: it counts. What names one counts while that has a version.
  const project = source.project ? sql`left join version p on p.project_id = ${countedProject}` : sql``;
  const isThere = source.project ? sql`and (p.project_id is not null or ${countedProject} is null)` : sql``;
  // Rows that hang on a version of a project count only while that version is the one in force.
  const ofVersion =
    definition.entries === 'phase' || definition.entries === 'major_mark' ? sql`and p.entry_id = e.id` : sql``;
  const made: Readonly<Record<string, RawBuilder<unknown>>> = {
    packageRole,
    officeKind: officeKindSql(day),
    fundsGrade: fundsGradeSql(schemes, day, source.fields),
  };
  const isGraded = asksGrade(definition);
  const columnFor = (field: string): RawBuilder<unknown> => {
    const ofOccasion = askedOfOccasions.get(field);
    if (ofOccasion) return occasionSql(ofOccasion, source.fields, lines);
    return (
      made[field] ??
      sql.raw(field === 'amountFen' ? `coalesce(${source.amount ?? '0'}, 0)` : columnOf(field, source.fields))
    );
  };
  const conditions = askedConditions(definition.conditions, labels).map(
    (c) => sql`and ${conditionSql(c, columnFor(c.field))}`,
  );
  const all = sql.join(conditions, sql` `);
  // The last day is that of all rows, also of those that the conditions leave out: these add nothing.
  const looksBackAtAll = definition.measure.kind === 'latest';
  const { key, order, isLater } = onceSql(
    definition,
    source.project ? sql`coalesce(${countedProject}, e.id)` : sql`e.id`,
  );
  const once = key ? sql`distinct on (${key})` : sql``;
  // Rows after the last period matter only where a later row may take the place of an earlier one. Elsewhere the earliest row
  // counts, whatever follows, and they are left out.
  const last =
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '';
  const upTo = isLater ? sql`` : sql`and ${day} <= ${last}`;
  const spans = periods.map(({ from, to }, no) => sql`(${no}::int, ${from}::date, ${to}::date)`);
  return sql`
    with ${isGraded ? signalledSql(cityCode, knownIn('entry_state')) : sql``} chosen as (
      select ${once} ${day} as day, s.office_id, ${countedProject} as project_id,
        ${subject} as subject, ${looksBackAtAll ? sql`case when true ${all} then ${adds(definition, source)} else 0 end` : adds(definition, source)} as adds,
        ${source.project ? sql`p.section` : sql`null::text`} as section, ${waySql(source, first)}
      from ${sql.raw(source.from)}
      join ${knownIn(source.state ?? 'entry_state')} e on e.city_code = s.city_code and e.id = s.entry_id
      ${project} ${isGraded ? withSignalled(source.fields) : sql``}
      where e.city_code = ${cityCode} ${isThere} ${ofVersion} ${repeats} ${upTo}
        ${looksBackAtAll ? sql`` : all}
      ${key ? sql`order by ${key}, ${sql.raw(order)} ${day}, s.entry_id` : sql``}
    ), split as (${splitSql(cityCode, definition, knownIn('entry_state'))}), asked as (
      select * from split where true ${belowSql(cityCode, question.officeId, instantOf(question))}
        ${question.section ? sql`and section = ${question.section}` : sql``}
        ${onWaySql(question)}
    )
    select period.no, ${totalSql(definition)}::text as total
    from ${comparedSql(definition)} join (values ${sql.join(spans)}) as period(no, first_day, last_day)
      on ${sql.raw(daysOf[definition.measure.kind] ?? 'day between first_day and last_day')}
    group by period.no, first_day, last_day`;
}

/** Which days of the rows a period takes, where that is not its own. */
const daysOf: Readonly<Record<string, string>> = { largest_before: 'day < first_day', standing: 'day <= last_day' };

/** The rows asked for; where a record is looked for, each with the largest one of earlier days. */
function comparedSql({ measure }: CountingDefinition): RawBuilder<unknown> {
  if (measure.kind !== 'records') return sql`asked`;
  return sql`(select *, max(adds) over (order by day range between unbounded preceding and interval '1 day' preceding)
    as before from asked) compared`;
}

function instantOf({ at }: Pick<Question, 'at'>): string {
  return at === latest ? 'infinity' : new Date(at).toISOString();
}

function countedAs(column: string, into: Readonly<Record<string, string>>, type: 'uuid' | 'text' = 'uuid') {
  if (Object.keys(into).length === 0) return sql.raw(column);
  // A literal: the expressions of DISTINCT ON and ORDER BY have to be equal, and two parameters never are.
  return sql`coalesce((${sql.lit(JSON.stringify(into))}::jsonb ->> ${sql.raw(`(${column})::text`)})::${sql.raw(type)}, ${sql.raw(column)})`;
}

/** What counts once, and which row of it: the first, or where the owner changed the last such signing. */
function onceSql(definition: CountingDefinition, project: RawBuilder<unknown>) {
  if (!definition.once) return { key: null, order: '', isLater: false };
  if (definition.once === 'project') return { key: project, order: '', isLater: false };
  const nature = 's.signing_nature';
  const isNew = `${nature} is not distinct from 'owner_change'`;
  return {
    key: sql`${project}, ${sql.raw(`case when ${nature} = 'capital_increase' then s.entry_id end`)}`,
    order: `(${isNew}) desc, case when ${isNew} then e.occurred_on end desc, case when ${isNew} then s.entry_id end desc,`,
    isLater: true,
  };
}

function conditionSql(condition: AskedCondition, column: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (condition.op) {
    case 'eq':
      return sql`${column} = ${condition.value}`;
    case 'ne':
      return sql`${column} is distinct from ${condition.value}`;
    case 'in':
      return sql`${column} = any(${condition.value})`;
    case 'not_in':
      return sql`(${column} = any(${condition.value})) is not true`;
    case 'gte':
      return sql`${column} >= ${condition.value}`;
    case 'lt':
      return sql`${column} < ${condition.value}`;
    case 'has_any':
      return sql`${column} && ${condition.value}::text[]`;
    case 'contains':
    case 'within':
      return sql`exists (select from unnest(${condition.value}::text[]) part where position(part in ${column}) > 0)`;
  }
}

/** A project is a package while the version in force of some other project names it as its package. */
const packageRole = sql`(case when p.project_id is null then null when p.parent_id is not null then 'part' when p.project_id in (select id from package)
  then 'package' else 'single' end)`;

/** What the office was on the row's day; what was recorded of it first is known always (metrics/officesBelow.ts). */
const officeKindSql = (day: RawBuilder<unknown>) => sql`(select o.kind from office_standing o
  where o.office_id = e.office_id order by (o.valid_from <= ${day}) desc,
    case when o.valid_from <= ${day} then o.valid_from end desc, o.valid_from, o.recorded_at desc limit 1)`;

function columnOf(field: string, own: Readonly<Record<string, string>>): string {
  if (field === 'investmentFen') return 'p.investment_fen';
  if (field === 'fundSource') return `coalesce(${own['arrivalSource']}, p.money_source)`;
  const column = own[field] ?? projectFieldSql[field]?.replaceAll(/\b(pv|i)\./g, 'p.');
  if (!column) throw new Error(`no column for the field ${field}`);
  return column;
}

function adds(
  definition: CountingDefinition,
  source: { amount?: string; fields: Record<string, string> },
): RawBuilder<unknown> {
  const { measure } = definition;
  if (measure.kind === 'count' || measure.kind === 'distinct' || measure.kind === 'span') return sql`1::bigint`;
  if (measure.kind === 'standing') return sql`s.stands::bigint`;
  if (measure.of === 'investmentFen') return sql`coalesce(p.investment_fen, 0)`;
  if (measure.of === 'signedFen')
    return sql`case when s.signing_nature = 'capital_increase' then s.increment_fen else coalesce(p.investment_fen, 0) end`;
  if (measure.of === 'amountFen') return sql`coalesce(${sql.raw(source.amount ?? '0')}, 0)`;
  return sql`coalesce(${sql.raw(columnOf(measure.of, source.fields))}, 0)`;
}

function totalSql(definition: CountingDefinition): RawBuilder<unknown> {
  const { measure } = definition;
  if (measure.kind === 'count') return sql`count(*)`;
  if (measure.kind === 'sum' || measure.kind === 'standing') return sql`coalesce(sum(adds), 0)`;
  if (measure.kind === 'latest')
    return sql`coalesce(sum(adds) filter (where day =
      (select max(other.day) from asked other where other.day between first_day and last_day)), 0)`;
  if (measure.kind === 'largest' || measure.kind === 'largest_before') return sql`coalesce(max(adds), 0)`;
  // Larger than every row of an earlier day.
  if (measure.kind === 'records') return sql`count(*) filter (where adds > before and before > 0)`;
  if (measure.kind === 'distinct')
    return sql`count(distinct ${sql.raw({ project: 'project_id', office: 'office_id', subject: 'subject' }[measure.of])})`;
  // Months begun, as domain/day.ts monthsBegun has it.
  return sql`coalesce((extract(year from max(day)) - extract(year from min(day))) * 12 + extract(month from max(day)) - extract(month from min(day))
    + (case when extract(day from max(day)) > extract(day from min(day)) then 1 else 0 end), 0)`;
}
