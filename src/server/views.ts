// Every answer of the API, as the page sees it. Amounts and decimals are text; days are YYYY-MM-DD, instants ISO 8601.
// Words (names of figures, units, laws) come in the language of the header `x-yiwang-lang` (`zh` unless it says `en`).
export type { ProjectList } from '../app/projectList.ts';
export type { SignInAttempt } from '../app/ownSignIns.ts';
export type { RecordedEntry as EntryView } from '../app/entry.ts';
export type { ProjectRow } from '../app/projectRow.ts';
export type { NamedCompany } from '../app/companies.ts';
export type { CompanyHistory } from '../app/identity/companyHistory.ts';
export type { CompanyMergeRecord, CompanyName } from './companyViews.ts';
export type { SavedView } from '../app/savedViews.ts';
export type { BreachView, ErrorView, DemoSignIn, ProviderSignIn } from './errorViews.ts';
export type {
  Session,
  SessionRow,
  DeviceRow,
  SignedOut,
  SecondFactorState,
  OfferedSecondFactor,
  RecoveryCodes,
  OfficeView,
  IndustryView,
} from './cityViews.ts';
export type {
  ComparedFigureView,
  FigureRef,
  FigureInputView,
  AdjustmentMark,
  ClosedReadingView,
  FigureView,
  ReceiptRow,
  Receipt,
  CellView,
  TableView,
  MonthSeries,
  Overview,
} from './figureViews.ts';
export type { LikenessView, ReasonView, SideView } from './twinViews.ts';
export type { ApartView, LikelyTwinView, RadarPairView, RadarView } from './radarViews.ts';
export type { FactView, DecisionState, TimelineItem, VersionView, ProjectPage, ProjectSort } from './projectViews.ts';
export type {
  MergeHistoryView,
  MergePage,
  MergePreviewView,
  MergeRowView,
  MergeSideView,
  MergeView,
} from './mergeViews.ts';
export type { DisputePage, DisputeRowView, DisputeSideView, DisputeView, RecordedProtection } from './disputeViews.ts';
export type { AdjustmentView, CloseCellView, CloseGridView, CloseHistoryView, PeriodView } from './closeViews.ts';
export type {
  AgreementView,
  CheckedTextView,
  ClauseFlagView,
  ClauseReviewView,
  ClauseRuleView,
  ProjectClauses,
  ReviewQueuePage,
} from './clauseViews.ts';
export type {
  ChainListRow,
  ChainViewJson,
  NodeStandingJson,
  FirmPage,
  ProjectOnNodePage,
  ReadChainView,
  ChainVersionView,
  ChainDifferenceView,
  ChainRulesView,
  ChainDutyView,
  RecordedChain,
} from './chainViews.ts';
export type { CreditAgreementView, CreditAgreementPage } from './creditViews.ts';
export type { OfficeVersionView, TreeOfficeView, ChangedOfficeView } from './officeTreeViews.ts';
export type { EntryTrail, TrailStepView } from './trailViews.ts';
export type {
  MissingView,
  StageLogView,
  StagesView,
  GateRuleView,
  TransitionRuleView,
  StageRuleChangeView,
  StageRulesView,
  PackedView,
  PackagingView,
} from './stageViews.ts';
export type { ConsentPage, ConsentRowView } from './consentViews.ts';
export type { PendingRow, PendingPage, VerifiedView } from './verificationViews.ts';
export type {
  ConditionView,
  ExclusionRuleView,
  ExclusionRules,
  ProposedExclusion,
  SimulatedExclusion,
} from './exclusionViews.ts';
export type {
  SpotCheckView,
  SpotChecks,
  SpotCheckItemView,
  SiteCheckView,
  SpotCheckPage,
} from './spotCheckViews.ts';
export type { SentFile, FileView, PhotoView } from './evidenceViews.ts';
export type {
  AccountEventView,
  AccountNotices,
  AccountPage,
  PeoplePage,
  PeopleRequest,
  PersonView,
  RequestView,
  ToldPassword,
} from './peopleViews.ts';
export type {
  ImportColumn,
  ImportSheet,
  ImportCounts,
  ImportPreview,
  ImportSummary,
  ImportRowView,
  ImportRows,
} from './importViews.ts';
export type {
  Run,
  ChartView,
  BulletinSection,
  BulletinContent,
  PublicationSummary,
  Publication,
} from './bulletinViews.ts';
export type { CheckView, ClaimState, ClaimView } from './checkViews.ts';
export type * from './pursuitViews.ts';
export type * from './funnelViews.ts';
