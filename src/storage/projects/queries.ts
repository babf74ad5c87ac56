// The project ledger as a list: filter, sort, page and sums, all in the database over the derived rows.
import { type RawBuilder, sql } from 'kysely';
import type { Stage } from '../../domain/projects/project.ts';
import { moneyTies, stageTies } from '../entries/ties.ts';
import { lastOfEach, versionsOf } from '../entries/versions.ts';
import { builtForKeys, builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { holdingText } from '../connection/like.ts';

export interface ProjectFilter {
  /** The compared form of what was typed (names/normalise). */
  readonly nameKey?: string | undefined;
  /** The beginning of a short code. */
  readonly codePrefix?: string | undefined;
  readonly officeIds?: readonly string[] | undefined;
  readonly section?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  /** 企业类别, and marks of the city's own: every spelling of the one that is looked for. */
  readonly investorClasses?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Whether it was signed at all. */
  readonly isSigned?: boolean | undefined;
  readonly signedFrom?: string | undefined;
  readonly signedTo?: string | undefined;
  readonly minFen?: bigint | undefined;
  readonly maxFen?: bigint | undefined;
  /** Only these, and all but these. */
  readonly ids?: readonly string[] | undefined;
  readonly butIds?: readonly string[] | undefined;
}

export const projectSorts = [
  'code',
  'name',
  'office',
  'industry',
  'investment',
  'funds',
  'stage',
  'signedOn',
  'startedOn',
  'lastActivityOn',
] as const;
export type ProjectSort = (typeof projectSorts)[number];

export interface ProjectPaging {
  readonly sort: ProjectSort;
  readonly dir: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

export interface ProjectRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly officeId: string;
  readonly office: string;
  readonly industryCode: string;
  readonly industry: string;
  readonly section: string;
  readonly investor: string | null;
  readonly recipient: string | null;
  readonly investmentFen: bigint | null;
  readonly stage: Stage;
  readonly status: 'active' | 'paused' | 'terminated' | 'lost';
  readonly signedOn: string | null;
  readonly registeredOn: string | null;
  readonly filedOn: string | null;
  readonly startedOn: string | null;
  readonly inProductionOn: string | null;
  readonly fundsFen: bigint;
  readonly lastActivityOn: string | null;
  readonly parentId: string | null;
  readonly unverified: number;
  readonly sample: boolean;
  readonly investorClasses: readonly string[];
  readonly tags: readonly string[];
}

const stageOrder = sql`array_position(array['lead','talks','signed','registered','filed','started','in_production',
  'full_capacity'], p.stage)`;

const alwaysThere: ReadonlySet<ProjectSort> = new Set(['code', 'name', 'industry', 'funds']);

/** The list that nobody has filtered is asked for most often, and always in the same few ways. */
const isOfAll = (filter: ProjectFilter): boolean => Object.values(filter).every((value) => value === undefined);
const keptForAll = (filter: ProjectFilter): RawBuilder<unknown> => sql.raw(isOfAll(filter) ? keptPlan : '');

/** Chinese sorts by its stored pinyin; offices by their order. The code makes every order whole. */
const orders: Readonly<Record<ProjectSort, RawBuilder<unknown>>> = {
  code: sql`p.short_code`,
  name: sql`p.name_pinyin`,
  office: sql`o.sort_order`,
  industry: sql`p.industry_code`,
  investment: sql`p.investment_fen`,
  funds: sql`p.funds_fen`,
  stage: stageOrder,
  signedOn: sql`p.signed_on`,
  startedOn: sql`p.started_on`,
  lastActivityOn: sql`p.last_activity_on`,
};

export function matchingProjects(cityCode: string, filter: ProjectFilter): RawBuilder<unknown> {
  const terms = [sql`p.city_code = ${cityCode}`];
  const { nameKey } = filter;
  if (nameKey !== undefined && nameKey.length >= 2) {
    // Two letters and more are found by their pairs, which are indexed.
    const pairs = Array.from({ length: nameKey.length - 1 }, (_, n) => nameKey.slice(n, n + 2));
    const query = pairs.map((pair) => `'${pair.replace(/['\\]/g, '')}'`).join(' & ');
    terms.push(sql`p.search @@ ${query}::tsquery`);
  } else if (nameKey) {
    const like = holdingText(nameKey);
    terms.push(sql`(lower(p.name) like ${like} or lower(p.investor_name) like ${like})`);
  }
  if (filter.codePrefix) terms.push(sql`p.short_code like ${`${filter.codePrefix}%`}`);
  if (filter.officeIds) terms.push(sql`p.office_id = any(${filter.officeIds}::uuid[])`);
  if (filter.section) terms.push(sql`p.section = ${filter.section}`);
  if (filter.stage) terms.push(sql`p.stage = ${filter.stage}`);
  if (filter.status) terms.push(sql`p.status = ${filter.status}`);
  if (filter.investorClasses) terms.push(sql`p.investor_classes && ${filter.investorClasses}::text[]`);
  if (filter.tags) terms.push(sql`p.tags && ${filter.tags}::text[]`);
  if (filter.isSigned !== undefined) terms.push(sql`(p.signed_on is not null) = ${filter.isSigned}`);
  if (filter.signedFrom) terms.push(sql`p.signed_on >= ${filter.signedFrom}`);
  if (filter.signedTo) terms.push(sql`p.signed_on <= ${filter.signedTo}`);
  if (filter.minFen !== undefined) terms.push(sql`p.investment_fen >= ${filter.minFen}`);
  if (filter.maxFen !== undefined) terms.push(sql`p.investment_fen < ${filter.maxFen}`);
  if (filter.ids) terms.push(sql`p.project_id = any(${filter.ids}::uuid[])`);
  if (filter.butIds) terms.push(sql`not p.project_id = any(${filter.butIds}::uuid[])`);
  return sql.join(terms, sql` and `);
}

export const ledgerColumns = sql`p.project_id as id, p.short_code as code, p.name, p.office_id as "officeId",
  coalesce(o.short_name, '') as office, p.industry_code as "industryCode", i.name as industry, p.section,
  p.investor_name as investor, p.recipient_name as recipient, p.investment_fen as "investmentFen", p.stage, p.status,
  p.signed_on as "signedOn", p.registered_on as "registeredOn", p.filed_on as "filedOn", p.started_on as "startedOn",
  p.in_production_on as "inProductionOn", p.funds_fen as "fundsFen", p.last_activity_on as "lastActivityOn",
  p.parent_id as "parentId", p.unverified, p.sample, 
  coalesce(p.investor_classes, '{}') as "investorClasses", coalesce(p.tags, '{}') as tags`;

/** The name and the place in their order that offices bear today. */
const officeNames = (cityCode: string) => sql`(
  select distinct on (office_id) office_id, short_name, sort_order from office_version
    where city_code = ${cityCode} and valid_from <= (now() at time zone 'Asia/Shanghai')::date
    order by office_id, valid_from desc, recorded_at desc) o`;

export const withProjectNames = (cityCode: string, from = sql`project_current`) => sql`${from} p
  join industry i on i.code = p.industry_code left join ${officeNames(cityCode)} on o.office_id = p.office_id`;

type Asked = Pick<ProjectPaging, 'limit' | 'offset'> & { readonly cityCode: string };

function pageOf({ cityCode, limit, offset }: Asked, filter: ProjectFilter, { sort, dir }: Ordered) {
  const direction = dir === 'desc' ? sql`desc` : sql`asc`;
  // Of what always has a value nothing is said of where none stands, so that an index is in that order.
  const nulls = alwaysThere.has(sort) ? sql`` : sql`nulls last`;
  const order = sql`order by ${orders[sort]} ${direction} ${nulls}, p.short_code ${direction}`;
  const office = sort === 'office' ? sql`left join ${officeNames(cityCode)} on o.office_id = p.office_id` : sql``;
  // Chosen first and named then: names of all that match would be found for the page's sake.
  return sql<ProjectRecord>`
    with ${keptForAll(filter)} page as materialized (
      select p.* from project_current p ${office} where ${matchingProjects(cityCode, filter)}
      ${order} limit ${limit} offset ${offset}
    )
    select ${ledgerColumns} from ${withProjectNames(cityCode, sql`page`)} ${order}`;
}

type Ordered = Pick<ProjectPaging, 'sort' | 'dir'>;
const pageOfAll = (ordered: Ordered) => builtOnce<Asked, ProjectRecord>((asked) => pageOf(asked, {}, ordered));
const pagesOfAll = new Map(
  projectSorts.flatMap((sort) => (['asc', 'desc'] as const).map((dir) => [`${sort} ${dir}`, pageOfAll({ sort, dir })])),
);

export async function projectRows(
  tx: Tx,
  cityCode: string,
  filter: ProjectFilter,
  { sort, dir, limit, offset }: ProjectPaging,
): Promise<ProjectRecord[]> {
  const asked = { cityCode, limit, offset };
  const built = isOfAll(filter) ? pagesOfAll.get(`${sort} ${dir}`) : undefined;
  return built ? built.rows(tx, asked) : (await pageOf(asked, filter, { sort, dir }).execute(tx)).rows;
}

const byIds = builtForKeys<{ readonly cityCode: string; readonly ids: readonly string[] }, ProjectRecord>(
  ({ cityCode, ids }, mark) => sql<ProjectRecord>`
    select ${mark} ${ledgerColumns} from ${withProjectNames(cityCode)} where p.city_code = ${cityCode} and p.project_id = any(${ids}::uuid[])
    order by p.short_code`,
);

export async function projectsByIds(tx: Tx, cityCode: string, ids: readonly string[]): Promise<ProjectRecord[]> {
  const rows = await byIds.rows(tx, { cityCode, ids });
  return rows;
}

/** The project of a short code, if the name that it bears has this compared form and it is merged into no other. */
export async function projectNamed(
  tx: Tx,
  cityCode: string,
  { code, nameKey }: { readonly code: string; readonly nameKey: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.project_id as id from project_current c
    join ${versionsOf('project', 'told')} v on v.city_code = c.city_code and v.project_id = c.project_id and v.name = c.name
    where c.city_code = ${cityCode} and c.short_code = ${code} and v.name_key = ${nameKey} and c.merged_into is null
    limit 1`.execute(tx);
  return rows[0]?.id;
}

const partsOf = builtOnce<{ readonly cityCode: string; readonly parentId: string }, ProjectRecord>(
  ({ cityCode, parentId }) => sql<ProjectRecord>`
    select ${sql.raw(keptPlan)} ${ledgerColumns} from ${withProjectNames(cityCode)} where p.city_code = ${cityCode} and p.parent_id = ${parentId}
    order by p.short_code`,
);

/** The parts of a package (打包项目). */
export async function projectParts(tx: Tx, cityCode: string, parentId: string): Promise<ProjectRecord[]> {
  const rows = await partsOf.rows(tx, { cityCode, parentId });
  return rows;
}

export interface ProjectSums {
  readonly total: number;
  readonly investmentFen: bigint;
  readonly fundsFen: bigint;
}

function sumsOf(cityCode: string, filter: ProjectFilter) {
  const isMatching = matchingProjects(cityCode, filter);
  // Few are parts: of these alone the package is looked up.
  const isInPackage = sql`chosen.parent_id is not null and exists (
    select from project_current p where p.project_id = chosen.parent_id and ${isMatching})`;
  return sql<ProjectSums>`
    select ${keptForAll(filter)} count(*)::int as total, coalesce(sum(chosen.funds_fen), 0)::bigint as "fundsFen",
      coalesce(sum(case when ${isInPackage} then 0 else chosen.investment_fen end), 0)::bigint as "investmentFen"
    from (select p.parent_id, p.funds_fen, p.investment_fen from project_current p where ${isMatching}) chosen`;
}

const sumsOfAll = builtOnce<{ readonly cityCode: string }, ProjectSums>(({ cityCode }) => sumsOf(cityCode, {}));

/** Count and sums of all that is filtered. A part adds no investment beside its package, which already holds it. */
export async function projectSums(tx: Tx, cityCode: string, filter: ProjectFilter): Promise<ProjectSums> {
  const [sums] = isOfAll(filter)
    ? await sumsOfAll.rows(tx, { cityCode })
    : (await sumsOf(cityCode, filter).execute(tx)).rows;
  return sums ?? { total: 0, investmentFen: 0n, fundsFen: 0n };
}

export interface ProjectSampleMark {
  readonly projectId: string;
  /** Its `facts` or `funds`, or a stage that it reached. */
  readonly of: string;
  readonly sampleFields: string[];
}

const sampleMarks = builtForKeys<{ readonly cityCode: string; readonly ids: readonly string[] }, ProjectSampleMark>(
  ({ cityCode, ids }, mark) => {
    const facts = lastOfEach(
      'project',
      'told',
      ['sample_fields'],
      sql`its.city_code = ${cityCode} and its.project_id = any(${ids}::uuid[])`,
    );
    return sql<ProjectSampleMark>`
    select ${mark} project_id as "projectId", 'facts' as of, sample_fields as "sampleFields" from (${facts}) v
    union all
    select distinct m.project_id, m.stage, e.sample_fields
      from (${stageTies}) m join entry e on e.city_code = m.city_code and e.id = m.entry_id
      where m.city_code = ${cityCode} and m.project_id = any(${ids}::uuid[]) and cardinality(e.sample_fields) > 0
    union all
    select distinct f.project_id, 'funds', e.sample_fields
      from (${moneyTies}) f join entry e on e.city_code = f.city_code and e.id = f.entry_id
      where f.city_code = ${cityCode} and f.project_id = any(${ids}::uuid[]) and cardinality(e.sample_fields) > 0`;
  },
);

/** Which entries behind these rows have invented fields. */
export async function projectSampleMarks(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
): Promise<ProjectSampleMark[]> {
  if (ids.length === 0) return [];
  const rows = await sampleMarks.rows(tx, { cityCode, ids });
  return rows;
}
