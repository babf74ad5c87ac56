// The tables as Kysely sees them; the migrations are the truth. A test compares the two column by column.
// Days and instants are text, bigint is bigint, numeric is text: no value is bent on its way through the driver.
import type { ColumnType, Generated } from 'kysely';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what lies in jsonb is parsed by who reads it
export type Json = ColumnType<any, string, string>;

export interface IndustryTable {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  section: string;
}

export interface DivisionTable {
  code: string;
  name: string;
  level: number;
  parent: string | null;
}

export interface CityTable {
  city_code: string;
  name_zh: string;
  name_en: string;
  demo: Generated<boolean>;
  ledger_version: Generated<bigint>;
  last_recorded_at: Generated<string>;
}

export interface OfficeTable {
  city_code: string;
  id: string;
  code: string;
}

export interface OfficeVersionTable {
  city_code: string;
  office_id: string;
  name: string;
  short_name: string;
  kind: string;
  parent_id: string | null;
  division_code: string | null;
  sort_order: Generated<number>;
  valid_from: string;
  recorded_at: string;
}

export interface PersonTable {
  city_code: string;
  id: string;
  met_at: string;
  name: string | null;
  phone: string | null;
  erased_at: string | null;
}

export interface AccountTable {
  city_code: string;
  id: string;
  username: string;
  password_hash: string;
  person_id: string;
  created_at: string;
  disabled_at: string | null;
}

export interface RoleGrantTable {
  city_code: string;
  account_id: string;
  office_id: string;
  role: string;
  granted_at: string;
  revoked_at: string | null;
}

export interface SessionTable {
  city_code: string;
  token_hash: Buffer;
  account_id: string;
  created_at: string;
  expires_at: string;
}

export interface EventTable {
  city_code: string;
  ledger_version: bigint;
  at: string;
  account_id: string;
  use_case: string;
  summary: Json;
}

export interface IdempotencyTable {
  city_code: string;
  key: string;
  account_id: string;
  content_hash: string;
  result: Json;
  at: string;
}

export interface ImportTable {
  city_code: string;
  id: string;
  office_id: string;
  file_name: string;
  sha256: string;
  bytes: bigint;
  state: string;
  reading: Json;
  uploaded_at: string;
  uploaded_by: string;
  applied_at: string | null;
  undone_at: string | null;
}

export interface ImportRowTable {
  city_code: string;
  import_id: string;
  office_id: string;
  no: number;
  sheet: string;
  row: number;
  form: string;
  outcome: string;
  cells: Json;
  breaches: Generated<Json>;
  acts: Generated<Json>;
}

export interface ImportFileTable {
  city_code: string;
  import_id: string;
  office_id: string;
  no: number;
  piece: Buffer;
}

export interface EntryTable {
  city_code: string;
  id: string;
  kind: string;
  office_id: string;
  occurred_on: string;
  audited_on: string | null;
  recorded_at: string;
  recorded_by: string;
  origin: string;
  source_reported_on: string | null;
  import_id: string | null;
  source_sheet: string | null;
  source_row: number | null;
  sample_fields: Generated<string[]>;
  reverses_id: string | null;
  void: Generated<boolean>;
  reason: string | null;
}

export interface VerificationTable {
  city_code: string;
  id: string;
  entry_id: string;
  office_id: string;
  decision: string;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface CompanyTable {
  city_code: string;
  id: string;
  register_id: string | null;
}

export interface CompanyVersionTable {
  city_code: string;
  entry_id: string;
  company_id: string;
  name: string;
  name_key: string;
  kind: string;
  credit_code: string | null;
  country: string;
  seat: string | null;
  tags: Generated<string[]>;
}

export interface ProjectTable {
  city_code: string;
  id: string;
  short_code: string;
}

export interface ProjectVersionTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  name: string;
  name_key: string;
  name_pinyin: string;
  parent_id: string | null;
  content: string | null;
  industry_code: string;
  investor_id: string | null;
  recipient_id: string | null;
  investment_currency: string | null;
  investment_minor: bigint | null;
  investment_fen: bigint | null;
  investment_rate: string | null;
  investment_rate_on: string | null;
  investment_rate_source: string | null;
  fixed_investment_fen: bigint | null;
  contract_foreign_currency: string | null;
  contract_foreign_minor: bigint | null;
  contract_foreign_fen: bigint | null;
  money_source: string | null;
  investor_seat: string | null;
  investor_classes: Generated<string[]>;
  finder_office_id: string | null;
  place: string | null;
  land_mu: string | null;
  status: string;
  status_reason: string | null;
  major_on: string | null;
  chain_nodes: Generated<string[]>;
  tags: Generated<string[]>;
}

export interface ProjectPhaseTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  name: string;
  investment_fen: bigint | null;
}

export interface MilestoneTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  kind: string;
  authority: string;
  agreement_type: string | null;
  evidence: string | null;
}

export interface FundArrivalTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  claimed_fen: bigint;
  recognised_fen: bigint;
  money_source: string | null;
  payer: string | null;
  use: string | null;
  voucher_kind: string | null;
  voucher_no: string | null;
}

export interface OutingTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  ended_on: string;
  destination: string;
  region: string | null;
  purpose: string | null;
}

export interface OutingMemberTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  person_id: string;
  title: string | null;
  rank: string;
}

export interface OutingVisitTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  institution: string;
  company_id: string | null;
  met_person_id: string | null;
  met_title: string | null;
}

export interface OutingProjectTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  project_id: string;
}

export interface ActivityTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  name: string;
  ended_on: string | null;
  nature: string | null;
  part: string;
  form: string;
  level: string;
  place: string | null;
  at_home: boolean;
  led_by: string | null;
  convener: string;
  series: string | null;
  theme: string | null;
  guests: number | null;
  guest_companies: number | null;
  signing_held: boolean;
  speeches: number;
  media: string | null;
}

export interface ActivityProjectTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  project_id: string;
  how: string;
}

export interface ContactTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string | null;
  company_id: string;
  mode: string;
  place: string | null;
  our_side: string | null;
  their_side: string | null;
  summary: string;
  result: string | null;
}

export interface TargetTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  figure_id: string;
  year: number;
  value: string;
}

export interface ProjectCurrentTable {
  city_code: string;
  project_id: string;
  office_id: string;
  short_code: string;
  name: string;
  name_pinyin: string;
  parent_id: string | null;
  industry_code: string;
  section: string;
  investor_name: string | null;
  recipient_name: string | null;
  investment_fen: bigint | null;
  stage: string;
  status: string;
  signed_on: string | null;
  registered_on: string | null;
  filed_on: string | null;
  started_on: string | null;
  in_production_on: string | null;
  funds_fen: bigint;
  last_activity_on: string | null;
  unverified: number;
  sample: boolean;
  search: string;
}

export interface DefinitionTable {
  id: string;
  version: number;
  body: Json;
  hash: string;
  first_seen_at: string;
}

export interface PublicationTable {
  city_code: string;
  id: string;
  bulletin: string;
  period: string;
  known_at: string;
  published_at: string;
  published_by: string;
  content: Json;
  hash: string;
}

export interface PublishedFigureTable {
  city_code: string;
  publication_id: string;
  figure_key: string;
  figure_id: string;
  definition_version: number;
  value: string | null;
  display: string;
  row_ids: Json;
  hash: string;
}

export interface SavedViewTable {
  city_code: string;
  id: string;
  account_id: string;
  screen: string;
  name: string;
  query: Json;
  saved_at: string;
}

export interface ExportLogTable {
  city_code: string;
  id: string;
  account_id: string;
  what: string;
  filter: Json;
  rows: number;
  at: string;
}

/** The view `entry_state`: an entry with its decision and what reversed it. */
export interface EntryStateView extends EntryTable {
  decision: 'verified' | 'returned' | null;
  decided_at: string | null;
  decided_by: string | null;
  reversed_by: string | null;
  /** The instant from which the reversal counts. */
  reversed_at: string | null;
}

export interface Schema {
  entry_state: EntryStateView;
  industry: IndustryTable;
  division: DivisionTable;
  city: CityTable;
  office: OfficeTable;
  office_version: OfficeVersionTable;
  person: PersonTable;
  account: AccountTable;
  role_grant: RoleGrantTable;
  session: SessionTable;
  event: EventTable;
  idempotency: IdempotencyTable;
  import: ImportTable;
  import_row: ImportRowTable;
  import_file: ImportFileTable;
  entry: EntryTable;
  verification: VerificationTable;
  company: CompanyTable;
  company_version: CompanyVersionTable;
  project: ProjectTable;
  project_version: ProjectVersionTable;
  project_phase: ProjectPhaseTable;
  milestone: MilestoneTable;
  fund_arrival: FundArrivalTable;
  outing: OutingTable;
  outing_member: OutingMemberTable;
  outing_visit: OutingVisitTable;
  outing_project: OutingProjectTable;
  activity: ActivityTable;
  activity_project: ActivityProjectTable;
  contact: ContactTable;
  target: TargetTable;
  project_current: ProjectCurrentTable;
  definition: DefinitionTable;
  publication: PublicationTable;
  published_figure: PublishedFigureTable;
  saved_view: SavedViewTable;
  export_log: ExportLogTable;
}
