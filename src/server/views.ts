// Every answer of the API, as the page sees it. Amounts and decimals are text; days are YYYY-MM-DD, instants ISO 8601.
// Words (names of figures, units, laws) come in the language of the header `x-yiwang-lang` (`zh` unless it says `en`).
import type { Breach } from '../domain/refusal.ts';
import type { EntryKind, Origin } from '../domain/entry.ts';
import type { OfficeKind } from '../domain/office.ts';
import type { Role } from '../domain/role.ts';
import type { ProjectRow } from '../app/projectRow.ts';
import type { Unit } from '../metrics/definition.ts';

export type { ProjectList } from '../app/projectList.ts';
export type { ProjectRow } from '../app/projectRow.ts';
export type { SavedView } from '../app/savedViews.ts';
export type { ProjectSort } from '../storage/projects.ts';

export interface BreachView extends Breach {
  /** What is wrong and what to do about it, for the person at the screen. */
  readonly message: string;
}

/** The body of every answer that is not 2xx. */
export interface ErrorView {
  readonly breaches: readonly BreachView[];
  /** Names an unexpected fault in the server's log. */
  readonly errorId?: string;
  /** Only with 401 and only in a demo city: how to sign in. */
  readonly demo?: DemoSignIn;
}

export interface DemoSignIn {
  readonly accounts: readonly { readonly username: string; readonly title: string }[];
  readonly password: string;
}

export interface Session {
  readonly account: { readonly id: string; readonly username: string; readonly name: string };
  readonly city: {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly demo: boolean;
    /** The office that stands for the whole city. */
    readonly officeId: string | null;
  };
  readonly roles: readonly { readonly role: Role; readonly officeId: string; readonly officeName: string }[];
  readonly today: string;
  /** Years that have entries, latest first. */
  readonly years: readonly number[];
}

export interface OfficeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly parentId: string | null;
  readonly sortOrder: number;
  /** Its rows may be opened by who asks. */
  readonly readable: boolean;
  /** Rows may be entered in its name by who asks. */
  readonly enterable: boolean;
}

export interface IndustryView {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly section: string;
}

/** A number that opens its receipt. `office` is an office's id; the API takes ids and codes alike. */
export interface FigureRef {
  readonly id: string;
  readonly period: string;
  readonly office?: string;
  readonly section?: string;
  readonly value: string | null;
  readonly display: string;
}

export interface FigureInputView {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly value: string | null;
}

export interface FigureView {
  readonly id: string;
  readonly name: string;
  /** Decimal text without grouping; null where it cannot be computed (no base, no target). */
  readonly value: string | null;
  readonly unit: Unit;
  readonly unitWord: string;
  /** As printed, with its unit: 471亿元, 10.2%, 240余次. */
  readonly display: string;
  readonly version: number;
  readonly period: string;
  readonly officeId: string | null;
  readonly section: string | null;
  readonly ratio?: string;
  readonly inputs?: readonly FigureInputView[];
  readonly target?: { readonly value: string; readonly sample: boolean };
  /** Per cent of the target, one decimal; null where there is none. */
  readonly completion?: string | null;
  /** Per cent on the same days a year before; null where there is no base. */
  readonly growth?: string | null;
  readonly rowCount: number;
  readonly hash: string;
  /** Invented detail lies below it. */
  readonly sample: boolean;
}

export interface ReceiptRow {
  /** The entry's id, or `entry#no` for a row below it. */
  readonly id: string;
  readonly entryId: string;
  /** What the row adds, exact, in the figure's unit; for a span the day. */
  readonly value: string;
  readonly valueDisplay: string;
  readonly day: string;
  readonly office: string;
  readonly title: string;
  readonly subtitle: string;
  readonly projectId?: string;
  /** Columns of this row whose value is invented; `*` is all. */
  readonly sampleFields: readonly ('value' | 'day' | 'office' | 'title' | 'subtitle' | '*')[];
  readonly source?: { readonly file: string; readonly sheet: string | null; readonly row: number | null };
}

export interface Receipt extends FigureView {
  /** 口径, line by line, made from the definition. */
  readonly definitionText: readonly string[];
  /** The formula with numbers put in. */
  readonly formula: string;
  readonly asKnownAt: string;
  readonly owner: string;
  readonly effectiveFrom: string;
  /** Figures that a ratio is made of: open their receipts for the rows. */
  readonly inputsView?: readonly FigureView[];
  readonly rows: readonly ReceiptRow[];
  /** Rows in all offices, opened or not: pages hold only those that are opened, `total` less the hidden ones. */
  readonly total: number;
  readonly page: number;
  readonly size: number;
  /** Rows behind another office's wall: counted, not opened. */
  readonly hidden: readonly { readonly office: string; readonly rows: number }[];
}

export interface CellView {
  readonly text: string;
  readonly figure?: FigureRef;
}

export interface TableView {
  readonly id: string;
  readonly caption: string;
  /** The unit, where all columns share one; else it stands in the head. */
  readonly unit: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly CellView[] }[];
  readonly total?: { readonly label: string; readonly cells: readonly CellView[] };
}

export interface MonthSeries {
  readonly figure: string;
  readonly name: string;
  readonly unitWord: string;
  readonly values: readonly FigureRef[];
}

export interface Overview {
  readonly period: string;
  readonly asKnownAt: string;
  readonly headline: readonly FigureView[];
  readonly byCounty: TableView;
  readonly byIndustry: TableView;
  readonly byMonth: { readonly months: readonly string[]; readonly series: readonly MonthSeries[] };
  readonly funnel: readonly FigureView[];
}

export interface FactView {
  /** Field of the project's version, as `sampleFields` and the laws name it. */
  readonly field: string;
  readonly label: string;
  /** Null is "not known". */
  readonly value: string | null;
  readonly sample: boolean;
}

export type DecisionState = 'verified' | 'returned' | 'waiting';

export interface TimelineItem {
  readonly entryId: string;
  readonly kind: Extract<EntryKind, 'milestone' | 'fund_arrival' | 'contact' | 'outing' | 'activity'>;
  /** A milestone's or an activity's own kind: `signed`, `started`, `promotion`. */
  readonly what: string | null;
  readonly day: string;
  readonly auditedOn: string | null;
  readonly office: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly amountYi?: string;
  readonly decision: DecisionState;
  /** Taken back by a later entry: shown struck through. */
  readonly reversed: boolean;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly decidedBy: string | null;
  readonly origin: Origin;
  readonly sampleFields: readonly string[];
  readonly source?: { readonly file: string; readonly sheet: string | null; readonly row: number | null };
}

export interface VersionView {
  readonly entryId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly office: string;
  readonly origin: Origin;
  readonly decision: DecisionState;
  readonly reversed: boolean;
  readonly reason: string | null;
  /** Against the version before; the first one has none. */
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly source?: { readonly file: string; readonly sheet: string | null; readonly row: number | null };
}

export interface ProjectPage {
  readonly project: ProjectRow;
  readonly statusReason: string | null;
  readonly facts: readonly FactView[];
  readonly phases: readonly {
    readonly no: number;
    readonly name: string;
    readonly investmentYi: string | null;
    readonly sample: boolean;
  }[];
  readonly parent: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly parts: readonly ProjectRow[];
  /** Milestones, funds, contacts, outings and activities, latest first. */
  readonly timeline: readonly TimelineItem[];
  /** Latest first. */
  readonly versions: readonly VersionView[];
}

export interface PendingRow {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly subtitle: string;
  readonly amountYi?: string;
  readonly day: string;
  readonly office: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Entered by who asks, who therefore may not verify it. */
  readonly own: boolean;
  readonly importId: string | null;
  /** A correction of an earlier entry; with `void`, its withdrawal. */
  readonly reverses: boolean;
  readonly void: boolean;
  readonly projectId?: string;
  readonly sampleFields: readonly string[];
}

export interface PendingPage {
  readonly rows: readonly PendingRow[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  /** Imports with entries that wait: they can be accepted as a whole. */
  readonly imports: readonly {
    readonly importId: string;
    readonly fileName: string;
    readonly office: string;
    readonly waiting: number;
    readonly own: boolean;
  }[];
}

export interface ImportColumn {
  readonly letter: string;
  readonly heading: string;
  readonly field: string | null;
  readonly fieldName: string;
  readonly unit: string | null;
}

export interface ImportSheet {
  readonly sheet: string;
  readonly form: string | null;
  readonly formName: string;
  readonly columns: readonly ImportColumn[];
  /** Every field of the form: what a column can be read as. */
  readonly fields: readonly { readonly field: string; readonly name: string }[];
  /** First and last row of the head; names the table where a sheet has several. */
  readonly headRows: readonly number[];
  /** What somebody should look at before the table is taken. */
  readonly doubts: readonly { readonly law: string; readonly column?: string; readonly message: string }[];
  readonly skipped: readonly { readonly row: number; readonly reason: string; readonly reasonText: string }[];
  readonly notRead: readonly string[];
}

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface ImportPreview {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'previewed' | 'applied' | 'undone';
  readonly uploadedAt: string;
  readonly sheets: readonly ImportSheet[];
  readonly counts: ImportCounts;
  readonly byForm: readonly (ImportCounts & { readonly form: string; readonly formName: string })[];
  /** Entries written, and how many of them are verified by now. */
  readonly entries: number;
  readonly verified: number;
}

export interface ImportSummary {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportPreview['state'];
  readonly office: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly counts: ImportCounts;
}

export interface ImportRowView {
  readonly no: number;
  readonly sheet: string;
  readonly row: number;
  readonly form: string;
  readonly outcome: keyof ImportCounts;
  /** Cells as read, by the field's name in Chinese, as in the form. */
  readonly cells: Readonly<Record<string, string>>;
  readonly breaches: readonly (BreachView & { readonly cell?: string; readonly value?: string })[];
}

export interface ImportRows {
  readonly rows: readonly ImportRowView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

export type Run = { readonly text: string } | { readonly figure: string; readonly display: string };

export interface ChartView {
  readonly id: string;
  readonly caption: string;
  readonly kind: 'bar' | 'column' | 'line';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly FigureRef[] }[];
}

export interface BulletinSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly (readonly Run[])[];
  readonly tables: readonly TableView[];
  readonly charts: readonly ChartView[];
}

/** A run's `figure` is the key of one of `figures`. */
export interface BulletinContent {
  readonly title: string;
  readonly period: string;
  readonly asKnownAt: string;
  readonly demo: boolean;
  readonly sections: readonly BulletinSection[];
  readonly figures: readonly (FigureView & { readonly key: string })[];
}

export interface PublicationSummary {
  readonly id: string;
  readonly bulletin: string;
  readonly title: string;
  readonly period: string;
  readonly knownAt: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly hash: string;
}

export interface Publication extends PublicationSummary {
  readonly content: BulletinContent;
  readonly figures: readonly {
    readonly key: string;
    readonly id: string;
    readonly name: string;
    readonly published: string;
    readonly today: string | null;
    readonly changed: boolean;
  }[];
}
