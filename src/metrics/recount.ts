// Counts a definition in SQL, straight from the entries: the slow way that the fold is proved against (doctor, tests)
// and measured against (bench). Compiled from the same definition and the same table of sources.
import { type RawBuilder, sql } from 'kysely';
import type { Period } from '../domain/figures/period.ts';
import { sourceOf, type SourceName } from '../storage/figures/sources.ts';
import { projectFieldSql } from '../storage/figures/ledgerRows.ts';
import { type MergedAt, mergedAt } from '../storage/identity/mergeFacts.ts';
import type { Tx } from '../storage/store.ts';
import type { Question } from './count.ts';
import { belowSql, splitSql, turnSql } from './creditSplitSql.ts';
import type { Condition, CountingDefinition } from './definition.ts';
import { latest } from './facts.ts';

/** The exact total: a count, fen, or months begun. */
export async function recount(
  tx: Tx,
  cityCode: string,
  definition: CountingDefinition,
  question: Question,
): Promise<bigint> {
  const merged = await mergedAt(tx, cityCode, instantOf(question));
  const [total = 0n] = await recountPeriods(tx, cityCode, definition, question, [question.period], merged);
  return total;
}

/** The totals of several periods by one statement: making its plan costs more than counting a small ledger. */
export async function recountPeriods(
  tx: Tx,
  cityCode: string,
  definition: CountingDefinition,
  question: Omit<Question, 'period'>,
  periods: readonly Period[],
  merged: MergedAt,
): Promise<bigint[]> {
  const { rows } = await compile(cityCode, definition, question, periods, merged).execute(tx);
  return rows.map(({ total }) => BigInt(total ?? 0));
}

/** Whether the city has a row that such a definition could count, whatever its state. */
export async function hasRowsOf(tx: Tx, cityCode: string, entries: SourceName): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from ${sql.raw(sourceOf(entries).from)} where s.city_code = ${cityCode}) as has`.execute(tx);
  return rows[0]?.has ?? false;
}

function compile(
  cityCode: string,
  definition: CountingDefinition,
  question: Omit<Question, 'period'>,
  periods: readonly Period[],
  merged: MergedAt,
): RawBuilder<{ total: string | null }> {
  const source = sourceOf(definition.entries);
  const at = instantOf(question);
  const known = (state: string) =>
    sql`${sql.raw(state)}.decision = 'verified' and not ${sql.raw(state)}.void and ${sql.raw(state)}.decided_at <= ${at}::timestamptz
      and (${sql.raw(state)}.reversed_at is null or ${sql.raw(state)}.reversed_at > ${at}::timestamptz)`;
  const day = sql.raw(definition.day === 'audit' ? 'e.audited_on' : (source.on ?? 'e.occurred_on'));
  // What was merged counts as what it was merged into; rows that repeat another count not at all. Given as values, so
  // that they lead no plan astray.
  const countedProject = source.project ? countedAs(source.project, merged.projects) : sql`null::uuid`;
  const subject = source.subject ? countedAs(source.subject, merged.companies, 'text') : sql`null::text`;
  const repeats =
    source.project && merged.repeats.length > 0
      ? sql`and e.id || '#' || ${sql.raw(source.no ?? '0')} <> all(${merged.repeats})`
      : sql``;
  const project = source.project
    ? sql`join lateral (
        select v.*, i.section from project_version v join industry i on i.code = v.industry_code
        join entry_state ve on ve.city_code = v.city_code and ve.id = v.entry_id
        where v.city_code = e.city_code and v.project_id = ${countedProject} and ${known('ve')}
        order by ve.recorded_at desc, ve.id desc limit 1) p on true`
    : sql``;
  // Rows that hang on a version of a project count only while that version is the one in force.
  const ofVersion =
    definition.entries === 'phase' || definition.entries === 'major_mark' ? sql`and p.entry_id = e.id` : sql``;
  const conditions = definition.conditions.map(
    (c) =>
      sql`and ${conditionSql(c, c.field === 'packageRole' ? packageRoleSql(known) : sql.raw(columnOf(c.field, source.fields)))}`,
  );
  const { key, order, isLater } = onceSql(definition, source.project ? countedProject : sql`e.id`);
  const once = key ? sql`distinct on (${key})` : sql``;
  // Where a later row may take an earlier one's place, what comes after the period is seen before the period is cut out.
  const lastDay =
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? 'infinity';
  const upTo = isLater ? sql`` : sql`and ${day} <= ${lastDay}`;
  const days = sql`unnest(${periods.map(({ from }) => from)}::date[], ${periods.map(({ to }) => to)}::date[])`;
  return sql<{ total: string | null }>`
    with chosen as (
      select ${once} ${day} as day, e.office_id, ${countedProject} as project_id,
        ${subject} as subject, ${adds(definition, source)} as adds,
        ${source.project ? sql`p.section` : sql`null::text`} as section, ${waySql(source.fields)}
      from ${sql.raw(source.from)}
      join ${sql.raw(source.state ?? 'entry_state')} e on e.city_code = s.city_code and e.id = s.entry_id
      join lateral (select ov.kind, o.code from office o join office_version ov on ov.city_code = o.city_code and ov.office_id = o.id
        where o.city_code = e.city_code and o.id = e.office_id order by ov.valid_from desc, ov.recorded_at desc limit 1) office on true
      ${project}
      where e.city_code = ${cityCode} and ${known('e')} ${ofVersion} ${repeats} ${upTo}
        ${sql.join(conditions, sql` `)}
      ${key ? sql`order by ${key}, ${sql.raw(order)} ${day}, s.entry_id` : sql``}
    ), split as ${sql.raw(periods.length > 1 ? 'materialized' : '')} (${splitSql(cityCode, definition, known)}
    ), turn as (${turnSql(cityCode)}
    )
    select (select ${totalSql(definition)}::text from split
      where day between asked.from_on and asked.to_on
        ${belowSql(cityCode, question.officeId, at)}
        ${question.section ? sql`and section = ${question.section}` : sql``}
        ${onWaySql(question)}) as total
    from ${days} with ordinality as asked(from_on, to_on, no) order by asked.no`;
}

function instantOf({ at }: Pick<Question, 'at'>): string {
  return at === latest ? 'infinity' : new Date(at).toISOString();
}

function countedAs(column: string, into: Readonly<Record<string, string>>, type: 'uuid' | 'text' = 'uuid') {
  if (Object.keys(into).length === 0) return sql.raw(column);
  // As a literal: DISTINCT ON and ORDER BY must read the same, and two parameters never do.
  return sql`coalesce((${sql.lit(JSON.stringify(into))}::jsonb ->> ${sql.raw(`(${column})::text`)})::${sql.raw(type)}, ${sql.raw(column)})`;
}

/** How the firm came, of sources that know it. */
function waySql(fields: Record<string, string>): RawBuilder<unknown> {
  const { chain = 'null::text', activity = 'null::text', outings = 'null::text[]' } = fields;
  const known = 'outings' in fields ? { chain, activity } : { chain: 'null::text', activity: 'null::text' };
  return sql.raw(`${known.chain} as chain, ${known.activity} as activity, ${outings} as outings`);
}

function onWaySql({ way = {} }: Pick<Question, 'way'>): RawBuilder<unknown> {
  const { chains, activity, outing } = way;
  return sql`${chains ? sql`and chain = any(${chains})` : sql``} ${activity ? sql`and activity = ${activity}` : sql``}
    ${outing ? sql`and ${outing} = any(outings)` : sql``}`;
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

function conditionSql(condition: Condition, column: RawBuilder<unknown>): RawBuilder<unknown> {
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
    case 'has':
      return sql`${condition.value} = any(${column})`;
  }
}

/** A project is a package while the version in force of some other project names it as its package. */
function packageRoleSql(known: (state: string) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(case when p.parent_id is not null then 'part' when exists (
    select from project_version c join entry_state ce on ce.city_code = c.city_code and ce.id = c.entry_id
    where c.city_code = p.city_code and c.parent_id = p.project_id and ${known('ce')} and not exists (
      select from project_version n join entry_state ne on ne.city_code = n.city_code and ne.id = n.entry_id
      where n.city_code = c.city_code and n.project_id = c.project_id and ne.recorded_at > ce.recorded_at and ${known('ne')}))
    then 'package' else 'single' end)`;
}

function columnOf(field: string, own: Readonly<Record<string, string>>): string {
  if (field === 'officeKind') return 'office.kind';
  if (field === 'officeCode') return 'office.code';
  if (field === 'investmentFen') return 'p.investment_fen';
  if (field === 'fundSource') return `coalesce(${own['arrivalSource']}, p.money_source)`;
  const column = own[field] ?? projectFieldSql[field]?.replace(/^(pv|i)\./, 'p.');
  if (!column) throw new Error(`no column for the field ${field}`);
  return column;
}

function adds(
  definition: CountingDefinition,
  source: { amount?: string; fields: Record<string, string> },
): RawBuilder<unknown> {
  const { measure } = definition;
  if (measure.kind !== 'sum') return sql`1::bigint`;
  if (measure.of === 'investmentFen') return sql`coalesce(p.investment_fen, 0)`;
  if (measure.of === 'signedFen')
    return sql`case when s.signing_nature = 'capital_increase' then s.increment_fen else coalesce(p.investment_fen, 0) end`;
  if (measure.of === 'amountFen') return sql`coalesce(${sql.raw(source.amount ?? '0')}, 0)`;
  return sql`coalesce(${sql.raw(source.fields[measure.of] ?? '0')}, 0)`;
}

function totalSql(definition: CountingDefinition): RawBuilder<unknown> {
  const { measure } = definition;
  if (measure.kind === 'count') return sql`count(*)`;
  if (measure.kind === 'sum') return sql`coalesce(sum(adds), 0)`;
  if (measure.kind === 'distinct')
    return sql`count(distinct ${sql.raw({ project: 'project_id', office: 'office_id', subject: 'subject' }[measure.of])})`;
  // Months begun, as domain/day.ts monthsBegun has it.
  return sql`coalesce((extract(year from max(day)) - extract(year from min(day))) * 12 + extract(month from max(day)) - extract(month from min(day))
    + (case when extract(day from max(day)) > extract(day from min(day)) then 1 else 0 end), 0)`;
}
