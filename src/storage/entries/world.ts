// What decisions must know, gathered for a whole batch of acts in a few set-based queries: one form or a hundred
// thousand imported rows take the same way. Decisions that pass add themselves, so later acts see earlier ones.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ClosedPeriod } from '../../domain/closes/close.ts';
import type { AgreedPeriod } from '../../domain/credit/creditAgreement.ts';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { ReversedEntry } from '../../domain/entries/entry.ts';
import type { KnownFile } from '../../domain/evidence/evidence.ts';
import { inTreeOrder, type Office, type OfficeKind } from '../../domain/offices/office.ts';
import { type StageRules, stageRulesOn } from '../../domain/stages/stageRules.ts';
import { type CodeHolder, codeHolders } from '../credit/creditCodes.ts';
import { repeatsSql } from '../identity/mergeFacts.ts';
import { type KnownProject, knownProjects } from '../projects/knownProjects.ts';
import { recordedStageRules } from '../stages/stageRules.ts';
import { closesInForce } from '../closes/periodCloses.ts';
import { keptForFew, keptPlan } from '../connection/pool.ts';
import { ownFiguresNow } from '../figures/cityFigures.ts';
import type { AimedFigure } from '../../domain/figures/target.ts';
import type { KnownArrival } from '../../domain/corroboration/fundsSignal.ts';
import { knownArrivals } from '../corroboration/knownArrivals.ts';
import { knownFiles } from '../evidence/files.ts';
import { agreedPeriods } from '../credit/creditAgreements.ts';
import type { KnownOccasion } from '../../domain/entries/occasion.ts';
import { appraisalsOfCity, type KnownAppraisals } from '../../domain/appraisals/appraisal.ts';
import type { KnownObstacles } from '../../domain/obstacles/obstacle.ts';
import type { KnownPromise } from '../../domain/promises/promise.ts';
import type { KnownItems } from '../../domain/dispatch/dispatchItem.ts';
import type { KnownMeetings } from '../../domain/dispatch/meeting.ts';
import type { DispatchRule } from '../../domain/dispatch/dispatchRule.ts';
import { knownDispatch } from '../dispatch/knownDispatch.ts';
import { knownAppraisals } from '../appraisals/knownAppraisals.ts';
import { knownObstacles } from '../obstacles/knownObstacles.ts';
import { knownPromises } from '../promises/knownPromises.ts';
import { occasionsByIds } from './occasions.ts';
import { reversalStands } from './reversal.ts';
import { firstVersion } from './versions.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../store.ts';
import { type VoucherUse, voucherUses } from '../projects/vouchers.ts';

/** What is known, by key; a decision that passes adds to it. */
export interface KnownByKey<Value> {
  get(key: string): Value | undefined;
  has(key: string): boolean;
  set(key: string, value: Value): unknown;
}

export interface World {
  readonly today: string;
  readonly offices: Map<string, Office>;
  readonly writable: ReadonlySet<string>;
  readonly industries: Map<string, string>;
  readonly projects: KnownByKey<KnownProject>;
  readonly companies: { has(id: string): boolean; add(id: string): unknown };
  /** The office that first reported a company; of those that are in the ledger. */
  readonly companyOffices: KnownByKey<string>;
  /** Which firm carries a credit code; of the codes that were asked for. */
  readonly codeHolders: KnownByKey<CodeHolder>;
  /** Ids that entries bear already. */
  readonly takenIds: { has(id: string): boolean; add(id: string): unknown };
  readonly entries: KnownByKey<ReversedEntry>;
  /** Who has used the vouchers of a number (as voucherNumber writes it) in the whole city, earliest first. */
  readonly vouchers: KnownByKey<readonly VoucherUse[]>;
  readonly closes: readonly ClosedPeriod[];
  /** In force on the day of entry. */
  readonly stageRules: StageRules;
  /** Files that heads name. */
  readonly files: Map<string, KnownFile>;
  /** Credit agreements that stand or wait, by project. */
  readonly agreements: KnownByKey<AgreedPeriod[]>;
  /** The city's own figures, where targets are set. */
  readonly ownFigures: Map<string, AimedFigure>;
  /** What the agreements of projects promise, and what was done for it. */
  readonly promises: KnownByKey<readonly KnownPromise[]>;
  /** What stands in the way of projects. */
  readonly obstacles: KnownByKey<KnownObstacles>;
  /** Items that were handed to offices. */
  readonly items: KnownByKey<KnownItems>;
  /** Dispatch meetings. */
  readonly meetings: KnownByKey<KnownMeetings>;
  readonly dispatchRule: DispatchRule;
  /** Reviews of projects before signing. */
  readonly appraisals: KnownByKey<KnownAppraisals>;
  /** Occasions that stand, of those that acts name; one that is decided adds itself. */
  readonly occasions: KnownByKey<KnownOccasion>;
  /** Arrivals that stand, of the entries that acts name. */
  readonly arrivals: KnownByKey<KnownArrival>;
}

/** The same as maps and sets, which can be gone through. */
export interface GatheredWorld extends World {
  readonly projects: Map<string, KnownProject>;
  readonly companies: Set<string>;
  readonly companyOffices: Map<string, string>;
  readonly codeHolders: Map<string, CodeHolder>;
  readonly takenIds: Set<string>;
  readonly entries: Map<string, ReversedEntry>;
  readonly vouchers: Map<string, readonly VoucherUse[]>;
  readonly agreements: Map<string, AgreedPeriod[]>;
  readonly ownFigures: Map<string, AimedFigure>;
  readonly promises: Map<string, readonly KnownPromise[]>;
  readonly obstacles: Map<string, KnownObstacles>;
  readonly items: Map<string, KnownItems>;
  readonly appraisals: Map<string, KnownAppraisals>;
  readonly meetings: Map<string, KnownMeetings>;
  readonly occasions: Map<string, KnownOccasion>;
  readonly arrivals: Map<string, KnownArrival>;
}

export interface Wanted {
  readonly projectIds: ReadonlySet<string>;
  readonly companyIds: ReadonlySet<string>;
  readonly creditCodes: ReadonlySet<string>;
  readonly entryIds: ReadonlySet<string>;
  /** Ids under which entries are to be recorded. */
  readonly newIds: ReadonlySet<string>;
  readonly voucherNos: ReadonlySet<string>;
  readonly fileIds: ReadonlySet<string>;
  /** Projects of which credit agreements are filed. */
  readonly sharedProjectIds: ReadonlySet<string>;
  /** Projects of which promises are recorded, or kept. */
  readonly promisedProjectIds: ReadonlySet<string>;
  /** Projects of which obstacles are raised, or cleared. */
  readonly obstructedProjectIds: ReadonlySet<string>;
  /** Offices to which items are handed: not empty where one is to be numbered. */
  readonly numberedItems: ReadonlySet<string>;
  /** Items of which a step is recorded. */
  readonly itemNos: ReadonlySet<string>;
  /** Projects that are filed for review. */
  readonly appraisedProjectIds: ReadonlySet<string>;
  /** Reviews of which a step is recorded. */
  readonly appraisalNos: ReadonlySet<string>;
  /** Kinds of meetings that are called: not empty where one is to be numbered. */
  readonly numberedMeetings: ReadonlySet<string>;
  /** Meetings of which minutes are recorded, or items. */
  readonly meetingNos: ReadonlySet<string>;
  /** Promises, obstacles, items and their steps, meetings and their minutes, reviews and their steps that are to be withdrawn or put right. */
  readonly withdrawnIds: ReadonlySet<string>;
  /** Figures of which targets are set. */
  readonly figureIds: ReadonlySet<string>;
  /** Entries of occasions at which others took place. */
  readonly occasionIds: ReadonlySet<string>;
  /** Arrivals that are borne out. */
  readonly arrivalIds: ReadonlySet<string>;
}

/** Offices of a city as they stand on a day. */
export async function officesOn(
  db: Kysely<Schema>,
  cityCode: string,
  day: string | RawBuilder<unknown>,
): Promise<Map<string, Office>> {
  const { rows } = await sql<Omit<Office, 'kind'> & { kind: OfficeKind }>`
    select ${sql.raw(keptPlan)} distinct on (o.id) o.id, o.code, v.name, v.short_name as "shortName", v.kind, v.parent_id as "parentId",
      v.division_code as "divisionCode", v.sort_order as "sortOrder",
      case when v.ended then v.valid_from end as "endedOn"
    from office o join office_version v on v.city_code = o.city_code and v.office_id = o.id
    where o.city_code = ${cityCode} and v.valid_from <= ${day}
    order by o.id, v.valid_from desc, v.recorded_at desc`.execute(db);
  return new Map(inTreeOrder(rows).map((office) => [office.id, office]));
}

let industries: Map<string, string> | undefined;

/** Code → section letter. A national standard: read once per process. */
export async function industrySections(tx: Tx): Promise<Map<string, string>> {
  if (!industries || industries.size === 0) {
    const rows = await tx.selectFrom('industry').select(['code', 'section']).execute();
    industries = new Map(rows.map((row) => [row.code, row.section]));
  }
  return industries;
}

export async function gatherWorld(
  tx: Tx,
  cityCode: string,
  today: string,
  writable: readonly string[],
  wanted: Wanted,
): Promise<GatheredWorld> {
  const [
    projects,
    rules,
    offices,
    industryCodes,
    companyOffices,
    codes,
    takenIds,
    entries,
    vouchers,
    closes,
    files,
    agreements,
    ownFigures,
    occasions,
    arrivals,
    promises,
    obstacles,
    dispatch,
    appraisals,
  ] = await Promise.all([
    knownProjects(tx, cityCode, [...wanted.projectIds]),
    recordedStageRules(tx, cityCode),
    officesOn(tx, cityCode, today),
    industrySections(tx),
    officesOfCompanies(tx, cityCode, [...wanted.companyIds]),
    codeHolders(tx, cityCode, [...wanted.creditCodes]),
    entriesAmong(tx, cityCode, [...wanted.newIds]),
    reversedEntries(tx, cityCode, [...wanted.entryIds]),
    voucherUses(tx, cityCode, [...wanted.voucherNos]),
    closesInForce(tx, cityCode),
    knownFiles(tx, cityCode, [...wanted.fileIds]),
    agreedPeriods(tx, cityCode, [...wanted.sharedProjectIds]),
    wanted.figureIds.size > 0 ? ownFiguresNow(tx, cityCode) : new Map<string, AimedFigure>(),
    occasionsByIds(tx, cityCode, [...wanted.occasionIds]),
    knownArrivals(tx, cityCode, [...wanted.arrivalIds]),
    knownPromises(tx, cityCode, [...wanted.promisedProjectIds], [...wanted.withdrawnIds]),
    knownObstacles(tx, cityCode, [...wanted.obstructedProjectIds], [...wanted.withdrawnIds]),
    knownDispatch(tx, cityCode, wanted, today),
    reviewsWanted(tx, cityCode, today, wanted),
  ]);
  const around = { offices, writable: new Set(writable), industries: industryCodes, closes };
  const stageRules = stageRulesOn(today, rules);
  const firms = { companies: new Set(companyOffices.keys()), companyOffices, codeHolders: codes };
  return {
    today,
    ...around,
    ...firms,
    stageRules,
    projects,
    takenIds,
    entries,
    vouchers,
    files,
    agreements,
    ownFigures,
    promises,
    obstacles,
    ...dispatch,
    appraisals: new Map(appraisals ? [[appraisalsOfCity, appraisals]] : []),
    occasions: new Map(occasions.flatMap((one) => (one.stands ? [[one.id, one]] : []))),
    arrivals,
  };
}

function reviewsWanted(tx: Tx, cityCode: string, today: string, wanted: Wanted) {
  return knownAppraisals(tx, cityCode, today, {
    projectIds: [...wanted.appraisedProjectIds],
    nos: [...wanted.appraisalNos],
    entryIds: [...wanted.withdrawnIds],
  });
}

/** The office that first reported each company that is in the ledger. */
async function officesOfCompanies(tx: Tx, cityCode: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; officeId: string }>`
    select ${keptForFew(ids)} c.id, (
      select v.told_by from ${firstVersion('company', 'told', { city: 'c.city_code', id: 'c.id' })} v) as "officeId"
    from company c where c.city_code = ${cityCode} and c.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, officeId }) => [id, officeId]));
}

async function entriesAmong(tx: Tx, cityCode: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select ${keptForFew(ids)} id from entry where city_code = ${cityCode} and id = any(${ids}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

async function reversedEntries(tx: Tx, cityCode: string, ids: string[]): Promise<Map<string, ReversedEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    kind: EntryKind;
    office_id: string;
    occurred_on: string;
    audited_on: string | null;
    void: boolean;
    reversed_by: string | null;
    packaging_id: string | null;
    falls_away: boolean;
    corrects_id: string | null;
    corrects_office: string | null;
    undecided: boolean;
  }>`
    select ${keptForFew(ids)} e.id, (select o.packaging_id from entry o where o.city_code = e.city_code and o.id = e.id) as packaging_id,
      e.id in (select entry_id from (${repeatsSql(cityCode)}) r) as falls_away, e.kind, e.office_id, e.occurred_on, e.audited_on, e.void, coalesce(e.reversed_by, (
      select x.id from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
      where x.city_code = e.city_code and x.reverses_id = e.id and ${reversalStands} limit 1)) as reversed_by,
      c.id as corrects_id, c.office_id as corrects_office, e.decision is null as undecided
    from entry_state e
    left join lateral (select o.id, o.office_id from entry_state o where o.city_code = e.city_code and o.id = e.reverses_id
      and o.decision = 'verified' and o.reversed_by is null and e.decision is distinct from 'verified' offset 0) c on true
    where e.city_code = ${cityCode} and e.id = any(${ids}::uuid[])`.execute(tx);
  // A withdrawal is final: what it took away is recorded anew, so a void entry counts as already reversed.
  return new Map(
    rows.map((r) => [
      r.id,
      {
        kind: r.kind,
        officeId: r.office_id,
        occurredOn: r.occurred_on,
        auditedOn: r.audited_on,
        packagingId: r.packaging_id,
        fallsAway: r.falls_away,
        reversedBy: r.void ? r.id : r.reversed_by,
        corrects:
          r.corrects_id === null
            ? null
            : { entryId: r.corrects_id, officeId: r.corrects_office ?? '', waits: r.undecided },
      },
    ]),
  );
}
