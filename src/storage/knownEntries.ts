// What the ledger already holds, as inputs of the use cases: for saying whether a row of a workbook is new, changed or
// unchanged, and for restoring what a withdrawn correction had replaced.
import { sql, type RawBuilder } from 'kysely';
import type { EntryKind, Origin } from '../domain/entry.ts';
import type { Tx } from './store.ts';

export interface KnownEntry {
  readonly entryId: string;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly auditedOn: string | null;
  readonly origin: Origin;
  readonly sampleFields: readonly string[];
  readonly sourceReportedOn: string | null;
  /** The noun's own fields, amounts as text. */
  readonly input: Readonly<Record<string, unknown>>;
}

interface Noun {
  readonly table: string;
  readonly input: string;
}

const members = `coalesce((select jsonb_agg(jsonb_build_object('personName', p.name, 'title', m.title, 'rank', m.rank) order by m.no)
  from outing_member m join person p on p.city_code = m.city_code and p.id = m.person_id
  where m.city_code = t.city_code and m.entry_id = t.entry_id and p.name is not null), '[]')`;
const visits = `coalesce((select jsonb_agg(jsonb_build_object('institution', s.institution, 'companyId', s.company_id,
    'metPerson', p.name, 'metTitle', s.met_title) order by s.no)
  from outing_visit s left join person p on p.city_code = s.city_code and p.id = s.met_person_id
  where s.city_code = t.city_code and s.entry_id = t.entry_id), '[]')`;
const projectsOf = (
  table: string,
  how?: string,
) => `coalesce((select jsonb_agg(l.project_id order by l.no) from ${table} l
  where l.city_code = t.city_code and l.entry_id = t.entry_id${how ? ` and l.how = '${how}'` : ''}), '[]')`;
const money = (
  prefix: string,
) => `case when t.${prefix}_currency is null then null else jsonb_strip_nulls(jsonb_build_object(
  'currency', t.${prefix}_currency, 'minor', t.${prefix}_minor::text, 'fen', t.${prefix}_fen::text`;
const phases = `coalesce((select jsonb_agg(jsonb_build_object('no', f.no, 'name', f.name, 'investmentFen', f.investment_fen::text) order by f.no)
  from project_phase f where f.city_code = t.city_code and f.entry_id = t.entry_id), '[]')`;
const clauses = `coalesce((select jsonb_agg(jsonb_build_object('commitment', c.commitment, 'clauseKind', c.clause_kind,
    'amountFen', c.amount_fen::text, 'amountUndetermined', c.amount_undetermined, 'legalBasis', c.legal_basis,
    'beneficiary', c.beneficiary) order by c.no)
  from agreement_clause c where c.city_code = t.city_code and c.entry_id = t.entry_id), '[]')`;

const nouns = {
  project_version: {
    table: 'project_version',
    input: `jsonb_build_object('projectId', t.project_id, 'name', t.name, 'parentId', t.parent_id, 'content', t.content,
      'industryCode', t.industry_code, 'investorId', t.investor_id, 'recipientId', t.recipient_id,
      'investment', ${money('investment')}, 'rate', t.investment_rate::text, 'rateOn', t.investment_rate_on,
        'rateSource', t.investment_rate_source)) end,
      'investmentUndetermined', t.investment_undetermined,
      'fixedInvestmentFen', t.fixed_investment_fen::text, 'contractForeignCapital', ${money('contract_foreign')})) end,
      'moneySource', t.money_source, 'investorSeat', t.investor_seat, 'investorClasses', t.investor_classes,
      'finderOfficeId', t.finder_office_id, 'place', t.place, 'landMu', trim_scale(t.land_mu)::text, 'status', t.status,
      'statusReason', t.status_reason, 'majorOn', t.major_on, 'chainNodes', t.chain_nodes, 'tags', t.tags,
      'phases', ${phases})`,
  },
  milestone: {
    table: 'milestone',
    input: `jsonb_build_object('projectId', t.project_id, 'kind', t.kind, 'authority', t.authority,
      'agreementType', t.agreement_type, 'evidence', t.evidence, 'signingNature', t.signing_nature,
      'incrementFen', t.increment_fen::text)`,
  },
  fund_arrival: {
    table: 'fund_arrival',
    input: `jsonb_build_object('projectId', t.project_id, 'claimedFen', t.claimed_fen::text,
      'recognisedFen', t.recognised_fen::text, 'moneySource', t.money_source, 'payer', t.payer, 'use', t.use,
      'voucherKind', t.voucher_kind, 'voucherNo', t.voucher_no)`,
  },
  outing: {
    table: 'outing',
    input: `jsonb_build_object('endedOn', t.ended_on, 'destination', t.destination, 'region', t.region,
      'purpose', t.purpose, 'members', ${members}, 'visits', ${visits}, 'projectIds', ${projectsOf('outing_project')})`,
  },
  activity: {
    table: 'activity',
    input: `jsonb_build_object('name', t.name, 'endedOn', t.ended_on, 'nature', t.nature, 'part', t.part, 'form', t.form,
      'level', t.level, 'place', t.place, 'atHome', t.at_home, 'ledBy', t.led_by, 'convener', t.convener,
      'series', t.series, 'theme', t.theme, 'guests', t.guests, 'guestCompanies', t.guest_companies,
      'signingHeld', t.signing_held, 'speeches', t.speeches, 'media', t.media,
      'signedProjectIds', ${projectsOf('activity_project', 'signed')},
      'advancedProjectIds', ${projectsOf('activity_project', 'advanced')})`,
  },
  contact: {
    table: 'contact',
    input: `jsonb_build_object('projectId', t.project_id, 'companyId', t.company_id, 'mode', t.mode, 'place', t.place,
      'ourSide', t.our_side, 'theirSide', t.their_side, 'summary', t.summary, 'result', t.result)`,
  },
  site_check: {
    table: 'site_check',
    input: `jsonb_build_object('spotCheckId', t.spot_check_id, 'checkedEntryId', t.checked_entry_id,
      'projectId', t.project_id, 'outcome', t.outcome, 'expectedFen', t.expected_fen::text,
      'foundFen', t.found_fen::text, 'time', t.checked_at_time, 'place', t.place, 'checker', (select p.name
      from person p where p.city_code = t.city_code and p.id = t.checker_id), 'note', t.note)`,
  },
  agreement: {
    table: 'agreement',
    input: `jsonb_build_object('projectId', t.project_id, 'agreementType', t.agreement_type, 'number', t.number,
      'agreedOn', t.agreed_on, 'noCommitments', t.no_commitments, 'clauses', ${clauses})`,
  },
  target: {
    table: 'target',
    input: `jsonb_build_object('figureId', t.figure_id, 'year', t.year, 'value', trim_scale(t.value)::text)`,
  },
  credit_agreement: {
    table: 'credit_agreement',
    input: `jsonb_build_object('projectId', t.project_id, 'fromOn', t.from_on, 'toOn', t.to_on, 'covers', t.covers,
      'document', t.document, 'shares', (select jsonb_agg(jsonb_build_object('officeId', s.holder_id,
        'basisPoints', s.basis_points) order by s.no) from credit_share s
        where s.city_code = t.city_code and s.entry_id = t.entry_id))`,
  },
} satisfies Partial<Record<EntryKind, Noun>>;

export type KnownKind = keyof typeof nouns;

export function isKnownKind(kind: string): kind is KnownKind {
  return kind in nouns;
}

export type KnownBy =
  | { readonly entryIds: readonly string[] }
  | { readonly projectIds: readonly string[] }
  | { readonly companyIds: readonly string[] }
  | { readonly officeIds: readonly string[]; readonly days: readonly string[] };

/**
 * Entries of a kind that stand: not withdrawn, not returned, and with no reversal under way (one that waits for its
 * verification counts as under way). By entry id they come in whatever state they are.
 */
export async function knownEntries(tx: Tx, cityCode: string, kind: KnownKind, by: KnownBy): Promise<KnownEntry[]> {
  const { table, input } = nouns[kind];
  const { rows } = await sql<KnownEntry>`
    select e.id as "entryId", e.office_id as "officeId", e.occurred_on as "occurredOn", e.audited_on as "auditedOn",
      e.origin, e.sample_fields as "sampleFields", e.source_reported_on as "sourceReportedOn", ${sql.raw(input)} as input
    from ${sql.raw(table)} t join entry e on e.city_code = t.city_code and e.id = t.entry_id
    where t.city_code = ${cityCode} and not e.void and ${condition(by)}
    order by e.recorded_at, e.id`.execute(tx);
  return rows;
}

export async function entryKind(tx: Tx, cityCode: string, id: string): Promise<EntryKind | undefined> {
  const { rows } = await sql<{ kind: EntryKind }>`
    select kind from entry where city_code = ${cityCode} and id = ${id}`.execute(tx);
  return rows[0]?.kind;
}

/** Of an `entry e`: neither returned nor reversed, and no reversal waits for its verification. */
export const stands = sql`not exists (select from verification v where v.city_code = e.city_code and v.entry_id = e.id
    and v.decision = 'returned')
  and not exists (select from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
    where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned')`;

function condition(by: KnownBy): RawBuilder<unknown> {
  if ('entryIds' in by) return sql`t.entry_id = any(${by.entryIds}::uuid[])`;
  if ('projectIds' in by) return sql`t.project_id = any(${by.projectIds}::uuid[]) and ${stands}`;
  if ('companyIds' in by) return sql`t.company_id = any(${by.companyIds}::uuid[]) and ${stands}`;
  return sql`e.office_id = any(${by.officeIds}::uuid[]) and e.occurred_on = any(${by.days}::date[]) and ${stands}`;
}

export interface EntryToUndo {
  readonly id: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly reversesId: string | null;
}

/** What an import wrote and nothing has reversed since. */
export async function entriesToUndo(tx: Tx, cityCode: string, importId: string): Promise<EntryToUndo[]> {
  const { rows } = await sql<EntryToUndo>`
    select e.id, e.kind, e.office_id as "officeId", e.occurred_on as "occurredOn", e.reverses_id as "reversesId"
    from entry e where e.city_code = ${cityCode} and e.import_id = ${importId} and not e.void and ${stands}
    order by e.id`.execute(tx);
  return rows;
}
