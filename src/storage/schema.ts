// The tables as Kysely sees them; the migrations are the truth. A test compares the two column by column.
// Days and instants are text, bigint is bigint, numeric is text: no value is bent on its way through the driver.
import type { AnchorFileTable, ClockAcceptanceTable } from './keeping/anchoringTable.ts';
import type { DivisionTable, EntryKindTable, IndustryTable } from './codesTable.ts';
import type { RecordHeadTable, RecordLinkTable, RecordSealTable } from './keeping/recordingTable.ts';
import type { CorroborationRuleTable, FundsSignalTable } from './corroboration/table.ts';
import type {
  AssessmentYearTable,
  CarriedEntryTable,
  CountersignatureTable,
  PeriodCloseTable,
  PeriodReopenTable,
} from './closes/table.ts';
import type { CityProfileTable, CityTable, OfficeTable, OfficeVersionTable } from './offices/table.ts';
import type {
  PersonTable,
  AccountTable,
  RoleGrantTable,
  SessionTable,
  SavedViewTable,
  ExportLogTable,
  SignInPolicyTable,
  PasswordHistoryTable,
  SecondFactorTable,
  RecoveryCodeTable,
  SignInFailureTable,
  AccountLinkTable,
  AccountRequestTable,
  AccountToldTable,
  KnownDeviceTable,
  SignInLogTable,
} from './people/table.ts';
import type {
  EventTable,
  SealTable,
  IdempotencyTable,
  ImportTable,
  ImportRowTable,
  ImportAnswerTable,
  ImportFileTable,
} from './writingTable.ts';
import type { EntryTable, VerificationTable, EntryStateView, WaitingEntryTable } from './entries/table.ts';
import type {
  CompanyTable,
  CompanyCodeTable,
  CompanyVersionTable,
  ProjectTable,
  ProjectVersionTable,
  ProjectPhaseTable,
  MilestoneTable,
  FundArrivalTable,
  ProjectCurrentTable,
} from './projects/table.ts';
import type {
  OutingTable,
  OutingMemberTable,
  OutingVisitTable,
  OutingProjectTable,
  ActivityTable,
  ActivityProjectTable,
  ActivityAttendeeTable,
  ActivitySpeechTable,
  ActivityReportTable,
  ContactTable,
  TargetTable,
} from './projects/doingsTable.ts';
import type { PackagingTable, StageRuleTable } from './stages/table.ts';
import type { ConsentAskedTable, ConsentWordTable } from './entries/consentTable.ts';
import type { ExclusionRuleTable, SpotCheckTable, SpotCheckItemTable, SiteCheckTable } from './spotChecks/table.ts';
import type {
  AttachmentTable,
  EvidencePolicyTable,
  FileOpeningTable,
  FileScanTable,
  FileTable,
  FileWithdrawalTable,
} from './evidence/table.ts';
import type {
  AgreementTable,
  AgreementClauseTable,
  ClauseReviewTable,
  ClauseReviewFlagTable,
  SigningBeforeReviewTable,
} from './clauses/table.ts';
import type { CellRuleTable, CityFigureTable, CityLabelTable, PlaceListTable } from './figures/cellsTable.ts';
import type {
  ChainDutyTable,
  ChainEdgeTable,
  ChainNodeIndustryTable,
  ChainNodeTable,
  ChainRulesTable,
  ChainStockNodeTable,
  ChainStockTable,
  ChainTable,
  ChainVersionTable,
  RegisterCoverageTable,
} from './chains/table.ts';
import type { CreditAgreementTable, CreditShareTable } from './credit/table.ts';
import type {
  ProjectMergeTable,
  ProjectMergeMemberTable,
  ProjectMergeRepeatTable,
  CompanyMergeTable,
  CompanyMergeMemberTable,
  CompanyAliasTable,
  CompanyParentTable,
  ProtectionRuleTable,
  DisputeTable,
  DisputeDecisionTable,
} from './identity/table.ts';
import type {
  AssessmentAnswerTable,
  AssessmentNumberTable,
  AssessmentObjectionTable,
  AssessmentResultTable,
  AssessmentSchemeTable,
} from './assessments/table.ts';
import type { AppraisalRuleTable } from './appraisals/table.ts';
import type { DispatchRuleTable } from './dispatch/table.ts';
import type { LightChangeTable, LightRuleTable, LightRunTable } from './lights/table.ts';
import type { ArchiveTextTable, ArchiveTextWithdrawalTable } from './check/table.ts';
import type { ImportChoiceTable, KeptApartTable, KeptApartUndoTable } from './radar/table.ts';
import type {
  CompanyFactStandingView,
  CompanyFactTable,
  CompanyFactWithdrawalTable,
  RegisterCompanyTable,
  RegisterHeadTable,
} from './companies/table.ts';
import type {
  CampaignTable,
  ProspectTable,
  PursuitActTable,
  PursuitRuleTable,
  PursuitTable,
} from './pursuits/table.ts';
import type {
  BulletinTemplateTable,
  BulletinTextTable,
  DefinitionTable,
  PublicationTable,
  PublishedFigureTable,
  PublishedFileTable,
  ProofKeyTable,
  PublicationProofTable,
} from './bulletin/table.ts';

export interface Schema {
  entry_state: EntryStateView;
  industry: IndustryTable;
  entry_kind: EntryKindTable;
  division: DivisionTable;
  city: CityTable;
  office: OfficeTable;
  office_version: OfficeVersionTable;
  person: PersonTable;
  account: AccountTable;
  role_grant: RoleGrantTable;
  session: SessionTable;
  event: EventTable;
  seal: SealTable;
  idempotency: IdempotencyTable;
  import: ImportTable;
  import_row: ImportRowTable;
  import_file: ImportFileTable;
  entry: EntryTable;
  verification: VerificationTable;
  consent_asked: ConsentAskedTable;
  consent_word: ConsentWordTable;
  company: CompanyTable;
  company_code: CompanyCodeTable;
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
  activity_attendee: ActivityAttendeeTable;
  activity_speech: ActivitySpeechTable;
  activity_report: ActivityReportTable;
  contact: ContactTable;
  target: TargetTable;
  exclusion_rule: ExclusionRuleTable;
  spot_check: SpotCheckTable;
  spot_check_item: SpotCheckItemTable;
  site_check: SiteCheckTable;
  funds_signal: FundsSignalTable;
  corroboration_rule: CorroborationRuleTable;
  chain_stock: ChainStockTable;
  chain_stock_node: ChainStockNodeTable;
  agreement: AgreementTable;
  agreement_clause: AgreementClauseTable;
  clause_review: ClauseReviewTable;
  clause_review_flag: ClauseReviewFlagTable;
  signing_before_review: SigningBeforeReviewTable;
  credit_agreement: CreditAgreementTable;
  credit_share: CreditShareTable;
  project_current: ProjectCurrentTable;
  waiting_entry: WaitingEntryTable;
  stage_rule: StageRuleTable;
  packaging: PackagingTable;
  project_merge: ProjectMergeTable;
  project_merge_member: ProjectMergeMemberTable;
  project_merge_repeat: ProjectMergeRepeatTable;
  company_merge: CompanyMergeTable;
  company_merge_member: CompanyMergeMemberTable;
  company_alias: CompanyAliasTable;
  company_parent: CompanyParentTable;
  protection_rule: ProtectionRuleTable;
  dispute: DisputeTable;
  dispute_decision: DisputeDecisionTable;
  definition: DefinitionTable;
  publication: PublicationTable;
  published_figure: PublishedFigureTable;
  published_file: PublishedFileTable;
  proof_key: ProofKeyTable;
  publication_proof: PublicationProofTable;
  saved_view: SavedViewTable;
  export_log: ExportLogTable;
  sign_in_policy: SignInPolicyTable;
  password_history: PasswordHistoryTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  sign_in_failure: SignInFailureTable;
  known_device: KnownDeviceTable;
  account_request: AccountRequestTable;
  account_told: AccountToldTable;
  period_close: PeriodCloseTable;
  period_reopen: PeriodReopenTable;
  carried_entry: CarriedEntryTable;
  countersignature: CountersignatureTable;
  assessment_year: AssessmentYearTable;
  file: FileTable;
  file_scan: FileScanTable;
  file_withdrawal: FileWithdrawalTable;
  file_opening: FileOpeningTable;
  attachment: AttachmentTable;
  evidence_policy: EvidencePolicyTable;
  account_link: AccountLinkTable;
  sign_in_log: SignInLogTable;
  kept_apart: KeptApartTable;
  kept_apart_undo: KeptApartUndoTable;
  import_choice: ImportChoiceTable;
  import_answer: ImportAnswerTable;
  register_head: RegisterHeadTable;
  register_company: RegisterCompanyTable;
  company_fact: CompanyFactTable;
  company_fact_withdrawal: CompanyFactWithdrawalTable;
  company_fact_standing: CompanyFactStandingView;
  chain: ChainTable;
  chain_version: ChainVersionTable;
  chain_node: ChainNodeTable;
  chain_node_industry: ChainNodeIndustryTable;
  chain_edge: ChainEdgeTable;
  chain_duty: ChainDutyTable;
  chain_rules: ChainRulesTable;
  register_coverage: RegisterCoverageTable;
  prospect: ProspectTable;
  pursuit: PursuitTable;
  pursuit_act: PursuitActTable;
  pursuit_rule: PursuitRuleTable;
  campaign: CampaignTable;
  light_rule: LightRuleTable;
  dispatch_rule: DispatchRuleTable;
  appraisal_rule: AppraisalRuleTable;
  light_run: LightRunTable;
  light_change: LightChangeTable;
  cell_rule: CellRuleTable;
  city_profile: CityProfileTable;
  bulletin_text: BulletinTextTable;
  city_figure: CityFigureTable;
  city_label: CityLabelTable;
  place_list: PlaceListTable;
  assessment_scheme: AssessmentSchemeTable;
  assessment_number: AssessmentNumberTable;
  assessment_result: AssessmentResultTable;
  assessment_objection: AssessmentObjectionTable;
  assessment_answer: AssessmentAnswerTable;
  bulletin_template: BulletinTemplateTable;
  archive_text: ArchiveTextTable;
  archive_text_withdrawal: ArchiveTextWithdrawalTable;
  anchor_file: AnchorFileTable;
  clock_acceptance: ClockAcceptanceTable;
  record_link: RecordLinkTable;
  record_seal: RecordSealTable;
  record_head: RecordHeadTable;
}

/** What holds rows of its own; the rest are views. */
export type Table = Exclude<keyof Schema, 'entry_state' | 'company_fact_standing'>;
