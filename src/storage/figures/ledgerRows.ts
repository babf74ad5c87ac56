// The ledger as rows that can be counted: for every source its verified rows with the span of instants in which they
// were known. One set-based query per source.
import { sql } from 'kysely';
import { entryKinds, isOfProject } from '../../domain/entries/nouns.ts';
import type { Office } from '../../domain/offices/office.ts';
import { assessmentYearRows } from '../closes/assessmentYears.ts';
import type { ChangedEntry } from '../entries/changedEntries.ts';
import type { Source } from './source.ts';
import { type SourceName, sourceNames, sourceOf } from './sources.ts';
import { closesInForce } from '../closes/periodCloses.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { readAgreements } from '../credit/creditAgreements.ts';
import { ledgerAt } from '../offices/cities.ts';
import { readOfficeHistory } from '../offices/officeHistory.ts';
import { gradeSchemes } from '../corroboration/rules.ts';
import { readMerges } from '../identity/mergeFacts.ts';
import { officesOn } from '../entries/world.ts';
import { cityProfiles } from '../offices/cityProfiles.ts';
import { keptFigures } from './cityFigures.ts';
import { readCorrections } from './correctedOccasions.ts';
import { keptLabels } from './cityLabels.ts';

export interface RawFact {
  readonly entryId: string;
  readonly no: number | null;
  readonly officeId: string;
  readonly projectId: string | null;
  readonly subject: string | null;
  readonly on: string;
  readonly auditedOn: string | null;
  readonly knownFrom: string;
  readonly knownUntil: string | null;
  readonly amountFen: bigint | null;
  readonly fields: Record<string, string | boolean | number | string[] | null>;
}

export interface RawProject {
  readonly projectId: string;
  readonly parentId: string | null;
  readonly knownFrom: string;
  readonly knownUntil: string | null;
  readonly recorded: string;
  readonly investmentFen: bigint | null;
  readonly fields: Record<string, string | boolean | number | string[] | null>;
}

export interface RawTarget {
  readonly entryId: string;
  readonly figureId: string;
  readonly officeId: string;
  readonly year: number;
  readonly value: string;
  readonly stretch: string | null;
  readonly parts: readonly string[] | null;
  readonly sample: boolean;
  readonly knownFrom: string;
  readonly knownUntil: string | null;
  readonly recorded: string;
}

/** Fields of a project that conditions may name, as columns of `pv` (project_version) and `i` (industry). */
export const projectFieldSql: Readonly<Record<string, string>> = {
  section: 'i.section',
  industryCode: 'pv.industry_code',
  status: 'pv.status',
  moneySource: 'pv.money_source',
  investorClasses: 'pv.investor_classes',
  tags: 'pv.tags',
  chainNodes: 'pv.chain_nodes',
  projectPlace: 'pv.place',
  investorSeat: 'pv.investor_seat',
  fixedInvestmentFen: 'pv.fixed_investment_fen',
  projectName: 'pv.name',
  statusReason: 'pv.status_reason',
  landMu: 'pv.land_mu',
  investmentUndetermined: 'pv.investment_undetermined',
  // US cents; what was agreed in another currency has none.
  contractUsd: `case when pv.contract_foreign_currency = 'USD' then pv.contract_foreign_minor end`,
};

/** Which entries count, and since when: the verified ones, or those that wait for a verifier as if they were accepted. */
interface Reading {
  readonly counts: string;
  readonly since: string;
}
const verified: Reading = { counts: `e.decision = 'verified'`, since: 'e.decided_at' };
const waitingToo: Reading = {
  counts: `e.decision is distinct from 'returned'`,
  since: 'coalesce(e.decided_at, e.recorded_at)',
};

/** The ledger of a city, or only the rows of the entries named. Offices, targets and agreements are few and always come whole. */
export async function readLedger(
  tx: Tx,
  cityCode: string,
  entries?: readonly ChangedEntry[],
  { waiting = false }: { readonly waiting?: boolean } = {},
) {
  const reading = waiting ? waitingToo : verified;
  const entryIds = entries?.map(({ id }) => id);
  const kinds = entries && new Set(entries.map(({ kind }) => kind));
  const isWanted = (kind: Source['kind']): boolean => !kinds || kinds.has(kind);
  // As one text: taken apart by the driver, a hundred thousand ids hold up whoever waits for this thread.
  const chosen = entryIds
    ? sql`e.city_code = ${cityCode} and e.id = any(${`{${entryIds.join(',')}}`}::uuid[])`
    : sql`e.city_code = ${cityCode}`;
  // By id the plan is always the same; the whole ledger is planned for what it holds.
  const kept = sql.raw(entries ? keptPlan : '');
  const ofSource = async (name: SourceName): Promise<[string, RawFact[]]> => {
    const source = sourceOf(name);
    if (!isWanted(source.kind) && !(source.besides && isWanted(source.besides))) return [name, []];
    return [name, (await sql<RawFact>`${kept}${sql.raw(factQuery(source, reading))} and ${chosen}`.execute(tx)).rows];
  };
  const [
    city,
    facts,
    projects,
    targets,
    offices,
    closes,
    years,
    agreements,
    officeHistory,
    profiles,
    ownFigures,
    labels,
    projectMerges,
    companyMerges,
    corrections,
    schemes,
  ] = await Promise.all([
    ledgerAt(tx, cityCode),
    Promise.all(sourceNames.map(ofSource)),
    // One import may state a project twice at one instant: of equals the later id stands.
    !kinds || entryKinds.some((kind) => isOfProject(kind) && kinds.has(kind))
      ? sql<RawProject>`${kept}${sql.raw(projectQuery(reading))} and ${chosen} order by e.id desc`.execute(tx)
      : { rows: [] },
    readTargets(tx, cityCode),
    officesOn(tx, cityCode, sql`(now() at time zone 'Asia/Shanghai')::date`),
    closesInForce(tx, cityCode),
    assessmentYearRows(tx, cityCode),
    readAgreements(tx, cityCode),
    readOfficeHistory(tx, cityCode),
    cityProfiles(tx, cityCode),
    keptFigures(tx, cityCode),
    keptLabels(tx, cityCode),
    readMerges(tx, cityCode, 'project'),
    readMerges(tx, cityCode, 'company'),
    readCorrections(tx, cityCode),
    gradeSchemes(tx, cityCode),
  ]);
  return {
    ledgerVersion: city.version,
    countedVersion: city.counted,
    foldedAt: city.at,
    facts: Object.fromEntries(facts),
    projects: projects.rows,
    targets,
    offices: [...offices.values()] satisfies Office[],
    closes,
    assessmentYears: years,
    agreements,
    officeHistory,
    profiles,
    ownFigures,
    labels,
    projectMerges,
    companyMerges,
    corrections,
    gradeSchemes: schemes,
  };
}

async function readTargets(tx: Tx, cityCode: string): Promise<RawTarget[]> {
  const { rows } =
    await sql<RawTarget>`select ${sql.raw(keptPlan)} s.entry_id as "entryId", s.figure_id as "figureId", s.office_id as "officeId", s.year,
      trim_scale(s.value)::text as value, trim_scale(s.stretch)::text as stretch, s.parts, cardinality(e.sample_fields) > 0 as sample,
      e.decided_at as "knownFrom", e.reversed_at as "knownUntil", e.recorded_at as recorded
      from target s join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
      where e.decision = 'verified' and not e.void and e.city_code = ${cityCode}`.execute(tx);
  return rows;
}

function factQuery(source: Source, { counts, since }: Reading): string {
  const fields = Object.entries(source.fields)
    .map(([field, column]) => `'${field}', ${column}`)
    .join(', ');
  const ends = source.untilNextVersion
    ? `least(e.reversed_at, (select min(ne.decided_at) from project_version nv
        join entry_state ne on ne.city_code = nv.city_code and ne.id = nv.entry_id
        where nv.city_code = s.city_code and nv.project_id = ${source.project ?? ''}
          and ne.decision = 'verified' and not ne.void and (ne.recorded_at, ne.id) > (e.recorded_at, e.id)))`
    : 'e.reversed_at';
  return `select s.entry_id as "entryId", ${source.no ?? 'null::int'} as no, s.office_id as "officeId",
    ${source.project ?? 'null::uuid'} as "projectId", ${source.subject ?? 'null::text'} as subject,
    ${source.on ?? 'e.occurred_on'} as "on", e.audited_on as "auditedOn",
    ${since} as "knownFrom", ${ends} as "knownUntil", ${source.amount ?? 'null::bigint'} as "amountFen",
    jsonb_build_object(${fields}) as fields
    from ${source.from} join ${source.state ?? 'entry_state'} e on e.city_code = s.city_code and e.id = s.entry_id
    where ${counts} and not e.void${source.on ? ` and ${source.on} is not null` : ''}`;
}

const projectQuery = ({ counts, since }: Reading): string => `select pv.project_id as "projectId",
  pv.parent_id as "parentId", ${since} as "knownFrom",
  e.reversed_at as "knownUntil", e.recorded_at as recorded, pv.investment_fen as "investmentFen",
  jsonb_build_object(${Object.entries(projectFieldSql)
    .map(([f, c]) => `'${f}', ${c}`)
    .join(', ')}) as fields
  from project_version pv join industry i on i.code = pv.industry_code
  join entry_state e on e.city_code = pv.city_code and e.id = pv.entry_id
  where ${counts} and not e.void`;
