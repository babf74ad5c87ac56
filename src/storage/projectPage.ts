// Everything that is known of one project, within the asker's scope: its versions and the entries that name it.
import { type RawBuilder, sql } from 'kysely';
import type { Origin } from '../domain/entry.ts';
import { type AdjustmentColumns, adjustmentColumns } from './adjustments.ts';
import { keptPlan } from './pool.ts';
import { type Recognition, recognitionSql } from './recognition.ts';
import type { Tx } from './store.ts';

/** What every entry shows of itself: who, when, whether it stands, and where it came from. */
export interface EntryHeadRow extends AdjustmentColumns {
  readonly entryId: string;
  readonly day: string;
  readonly auditedOn: string | null;
  readonly officeId: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly decision: 'verified' | 'returned' | null;
  readonly decidedBy: string | null;
  readonly reversed: boolean;
  /** Of its reversal where it is reversed, else its own. */
  readonly reason: string | null;
  readonly origin: Origin;
  readonly sampleFields: string[];
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

const head = sql`e.id as "entryId", e.occurred_on as day, e.audited_on as "auditedOn", e.office_id as "officeId",
  e.recorded_at as "recordedAt", rp.name as "recordedBy", e.decision, dp.name as "decidedBy",
  e.reversed_by is not null as reversed,
  coalesce((select r.reason from entry r where r.city_code = e.city_code and r.id = e.reversed_by), e.reason) as reason,
  e.origin, e.sample_fields as "sampleFields", im.file_name as file, e.source_sheet as sheet, e.source_row as row,
  booked.*`;

const heads = sql`join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
  left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
  left join person rp on rp.city_code = ra.city_code and rp.id = ra.person_id
  left join account da on da.city_code = e.city_code and da.id = e.decided_by
  left join person dp on dp.city_code = da.city_code and dp.id = da.person_id
  left join import im on im.city_code = e.city_code and im.id = e.import_id
  left join lateral (select ${sql.raw(adjustmentColumns)} from entry e
    where e.city_code = s.city_code and e.id = s.entry_id) booked on true`;

export interface ProjectVersionRow extends EntryHeadRow {
  readonly name: string;
  readonly content: string | null;
  readonly industryCode: string;
  readonly industry: string;
  readonly investor: string | null;
  readonly recipient: string | null;
  readonly currency: string | null;
  readonly minor: bigint | null;
  readonly investmentFen: bigint | null;
  readonly fixedInvestmentFen: bigint | null;
  readonly foreignCurrency: string | null;
  readonly foreignMinor: bigint | null;
  readonly moneySource: string | null;
  readonly investorSeat: string | null;
  readonly investorClasses: string[];
  readonly finderOfficeId: string | null;
  readonly place: string | null;
  readonly landMu: string | null;
  readonly status: string;
  readonly statusReason: string | null;
  readonly majorOn: string | null;
  readonly chainNodes: string[];
  readonly tags: string[];
}

/** A firm's name is known in the whole city, also where another office registered it. */
const companyName = (id: string): RawBuilder<unknown> => sql`(select c.name from company_version c
  left join entry ce on ce.city_code = c.city_code and ce.id = c.entry_id
  where c.city_code = s.city_code and c.company_id = ${sql.ref(id)}
  order by ce.recorded_at desc nulls last, c.entry_id desc limit 1)`;

/** Latest first. */
export async function projectVersions(tx: Tx, cityCode: string, projectId: string): Promise<ProjectVersionRow[]> {
  const { rows } = await sql<ProjectVersionRow>`
    select ${sql.raw(keptPlan)} ${head}, s.name, s.content, s.industry_code as "industryCode", i.name as industry,
      ${companyName('s.investor_id')} as investor, ${companyName('s.recipient_id')} as recipient,
      s.investment_currency as currency, s.investment_minor as minor, s.investment_fen as "investmentFen",
      s.fixed_investment_fen as "fixedInvestmentFen", s.contract_foreign_currency as "foreignCurrency",
      s.contract_foreign_minor as "foreignMinor", s.money_source as "moneySource", s.investor_seat as "investorSeat",
      s.investor_classes as "investorClasses", s.finder_office_id as "finderOfficeId", s.place,
      trim_scale(s.land_mu)::text as "landMu", s.status, s.status_reason as "statusReason", s.major_on as "majorOn",
      s.chain_nodes as "chainNodes", s.tags
    from project_version s join industry i on i.code = s.industry_code ${heads}
    where s.city_code = ${cityCode} and s.project_id = ${projectId} and not e.void
    order by e.recorded_at desc, e.id desc`.execute(tx);
  return rows;
}

export interface PhaseRow {
  readonly no: number;
  readonly name: string;
  readonly investmentFen: bigint | null;
}

export async function phasesOfVersion(tx: Tx, cityCode: string, entryId: string): Promise<PhaseRow[]> {
  return tx
    .selectFrom('project_phase')
    .select(['no', 'name', 'investment_fen as investmentFen'])
    .where('city_code', '=', cityCode)
    .where('entry_id', '=', entryId)
    .orderBy('no')
    .execute();
}

const reversalWaits = sql`exists (select from entry_state r
  where r.city_code = e.city_code and r.reverses_id = e.id and r.decision is null and r.reversed_by is null)`;

export type TimelineKind = 'milestone' | 'fund_arrival' | 'contact' | 'outing' | 'activity' | 'agreement';

export interface TimelineRow extends EntryHeadRow {
  /** A correction or a withdrawal of it waits for its verification. */
  readonly reversalWaits: boolean;
  readonly kind: TimelineKind;
  /** A code of the kind's own list: which milestone, which voucher, which form of activity. */
  readonly what: string | null;
  /** A second code: authority, source of money, how the activity touched the project. */
  readonly how: string | null;
  /** Free text that heads the row where the codes do not. */
  readonly name: string | null;
  readonly notes: (string | null)[];
  readonly amountFen: bigint | null;
  readonly recognition: Recognition | null;
}

export const timelineSources: readonly { kind: TimelineKind; columns: string; from: string; recognition?: string }[] = [
  {
    kind: 'milestone',
    columns: `s.kind as what, s.authority as how, null::text as name, array[s.evidence] as notes, null::bigint as "amountFen"`,
    from: 'milestone s',
  },
  {
    kind: 'fund_arrival',
    columns: `s.voucher_kind as what, s.money_source as how, null::text as name,
      array[s.payer, s.voucher_no] as notes, coalesce((select v.recognised_fen from verification v
        where v.city_code = s.city_code and v.entry_id = s.entry_id), s.recognised_fen) as "amountFen"`,
    from: 'fund_arrival s',
    recognition: recognitionSql,
  },
  {
    kind: 'contact',
    columns: `s.mode as what, null::text as how, s.place as name,
      array[s.our_side, s.their_side, s.summary, s.result] as notes, null::bigint as "amountFen"`,
    from: 'contact s',
  },
  {
    kind: 'agreement',
    columns: `s.agreement_type as what, null::text as how, s.number as name, array[s.agreed_on::text] as notes,
      null::bigint as "amountFen"`,
    from: 'agreement s',
  },
  {
    kind: 'outing',
    columns: `null::text as what, null::text as how, o.destination as name, array[o.purpose] as notes, null::bigint as "amountFen"`,
    from: 'outing_project s join outing o on o.city_code = s.city_code and o.entry_id = s.entry_id',
  },
  {
    kind: 'activity',
    columns: `a.form as what, s.how, a.name, array[a.place] as notes, null::bigint as "amountFen"`,
    from: 'activity_project s join activity a on a.city_code = s.city_code and a.entry_id = s.entry_id',
  },
];

/** Latest first. */
export async function projectTimeline(tx: Tx, cityCode: string, projectId: string): Promise<TimelineRow[]> {
  const ofSource = ({ kind, columns, from, recognition = 'null::jsonb' }: (typeof timelineSources)[number]) =>
    sql<TimelineRow>`
      select ${sql.raw(keptPlan)} ${kind} as kind, ${head}, ${reversalWaits} as "reversalWaits", ${sql.raw(columns)},
         ${sql.raw(recognition)} as recognition from ${sql.raw(from)} ${heads}
      where s.city_code = ${cityCode} and s.project_id = ${projectId} and not e.void`.execute(tx);
  const rows = (await Promise.all(timelineSources.map(ofSource))).flatMap((found) => found.rows);
  return rows.toSorted((a, b) => (a.day === b.day ? (a.recordedAt < b.recordedAt ? 1 : -1) : a.day < b.day ? 1 : -1));
}
