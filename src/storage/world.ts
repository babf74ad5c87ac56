// What decisions must know, gathered for a whole batch of acts in a few set-based queries: one form or a hundred
// thousand imported rows take the same way. Decisions that pass add themselves, so later acts see earlier ones.
import { sql } from 'kysely';
import type { ClosedPeriod } from '../domain/close.ts';
import type { AgreedPeriod } from '../domain/creditAgreement.ts';
import type { EntryKind, ReversedEntry } from '../domain/entry.ts';
import type { KnownFile } from '../domain/evidence.ts';
import type { Office, OfficeKind } from '../domain/office.ts';
import { closesInForce } from './periodCloses.ts';
import { keptPlan } from './pool.ts';
import { knownFiles } from './files.ts';
import { agreedPeriods } from './creditAgreements.ts';
import type { Tx } from './store.ts';
import { type VoucherUse, voucherUses } from './vouchers.ts';

export interface KnownProject {
  isPart: boolean;
  firstSignedOn: string | null;
  /** `kind/authority` → entry id, of live milestones. */
  milestones: Map<string, string>;
}

export interface World {
  readonly today: string;
  readonly offices: Map<string, Office>;
  readonly writable: ReadonlySet<string>;
  readonly industries: Map<string, string>;
  readonly projects: Map<string, KnownProject>;
  readonly companies: Set<string>;
  readonly entries: Map<string, ReversedEntry>;
  /** Who has used the vouchers of a number (as voucherNumber writes it) in the whole city, earliest first. */
  readonly vouchers: Map<string, readonly VoucherUse[]>;
  readonly closes: readonly ClosedPeriod[];
  /** Files that heads name. */
  readonly files: Map<string, KnownFile>;
  /** Credit agreements that stand or wait, by project. */
  readonly agreements: Map<string, AgreedPeriod[]>;
}

export interface Wanted {
  readonly projectIds: ReadonlySet<string>;
  readonly companyIds: ReadonlySet<string>;
  readonly entryIds: ReadonlySet<string>;
  readonly voucherNos: ReadonlySet<string>;
  readonly fileIds: ReadonlySet<string>;
  /** Projects of which credit agreements are filed. */
  readonly sharedProjectIds: ReadonlySet<string>;
}

/** Offices of a city as they stand on a day. */
export async function officesOn(tx: Tx, cityCode: string, day: string): Promise<Map<string, Office>> {
  const { rows } = await sql<Omit<Office, 'kind'> & { kind: OfficeKind }>`
    select ${sql.raw(keptPlan)} distinct on (o.id) o.id, o.code, v.name, v.short_name as "shortName", v.kind, v.parent_id as "parentId",
      v.division_code as "divisionCode", v.sort_order as "sortOrder",
      case when v.ended then v.valid_from end as "endedOn"
    from office o join office_version v on v.city_code = o.city_code and v.office_id = o.id
    where o.city_code = ${cityCode} and v.valid_from <= ${day}
    order by o.id, v.valid_from desc, v.recorded_at desc`.execute(tx);
  const ordered = rows.toSorted((a, b) => a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1));
  return new Map(ordered.map((office) => [office.id, office]));
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
): Promise<World> {
  const projects = new Map<string, KnownProject>();
  for (const row of await projectRows(tx, cityCode, [...wanted.projectIds])) {
    projects.set(row.id, { isPart: row.parent_id !== null, firstSignedOn: null, milestones: new Map() });
  }
  for (const row of await milestoneRows(tx, cityCode, [...wanted.projectIds])) {
    const project = projects.get(row.project_id);
    if (!project) continue;
    project.milestones.set(`${row.kind}/${row.authority}`, row.entry_id);
    if (row.kind === 'signed' && (!project.firstSignedOn || row.occurred_on < project.firstSignedOn)) {
      project.firstSignedOn = row.occurred_on;
    }
  }
  return {
    today,
    offices: await officesOn(tx, cityCode, today),
    writable: new Set(writable),
    industries: await industrySections(tx),
    projects,
    companies: await known(tx, cityCode, 'company', [...wanted.companyIds]),
    entries: await reversedEntries(tx, cityCode, [...wanted.entryIds]),
    vouchers: await voucherUses(tx, cityCode, [...wanted.voucherNos]),
    closes: await closesInForce(tx, cityCode),
    files: await knownFiles(tx, cityCode, [...wanted.fileIds]),
    agreements: await agreedPeriods(tx, cityCode, [...wanted.sharedProjectIds]),
  };
}

async function projectRows(tx: Tx, cityCode: string, ids: string[]) {
  if (ids.length === 0) return [];
  // Each version looks its own entry up (`offset 0`): joined freely, tables that were just filled make a plan of minutes.
  const { rows } = await sql<{ id: string; parent_id: string | null }>`
    select p.id, (
      select v.parent_id from (
        select v.parent_id, v.entry_id,
          (select e.recorded_at from entry e where e.city_code = v.city_code and e.id = v.entry_id) as recorded_at
        from project_version v where v.city_code = p.city_code and v.project_id = p.id offset 0) v
      order by v.recorded_at desc, v.entry_id desc limit 1) as parent_id
    from project p where p.city_code = ${cityCode} and p.id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

async function milestoneRows(tx: Tx, cityCode: string, ids: string[]) {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    project_id: string;
    kind: string;
    authority: string;
    entry_id: string;
    occurred_on: string;
  }>`
    select m.project_id, m.kind, m.authority, m.entry_id, e.occurred_on
    from milestone m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    where m.city_code = ${cityCode} and m.project_id = any(${ids}::uuid[])
      and not e.void and e.decision is distinct from 'returned' and e.reversed_by is null`.execute(tx);
  return rows;
}

async function known(tx: Tx, cityCode: string, table: 'company', ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom(table)
    .select('id')
    .where('city_code', '=', cityCode)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Set(rows.map((row) => row.id));
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
  }>`
    select e.id, e.kind, e.office_id, e.occurred_on, e.audited_on, e.void, coalesce(e.reversed_by, (
      select x.id from entry x left join verification v on v.city_code = x.city_code and v.entry_id = x.id
      where x.city_code = e.city_code and x.reverses_id = e.id and v.decision is distinct from 'returned' limit 1)) as reversed_by
    from entry_state e where e.city_code = ${cityCode} and e.id = any(${ids}::uuid[])`.execute(tx);
  // A withdrawal is final: what it took away is recorded anew, so a void entry counts as already reversed.
  return new Map(
    rows.map((r) => {
      const { kind, office_id: officeId, occurred_on: occurredOn, audited_on: auditedOn } = r;
      return [r.id, { kind, officeId, occurredOn, auditedOn, reversedBy: r.void ? r.id : r.reversed_by }];
    }),
  );
}
