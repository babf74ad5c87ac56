// Figures, their receipts and the tables made of them. Decimals are text.
import type { ComparedFigure } from '../../app/stages/packagingPreview.ts';
import type { Unit } from '../../metrics/definition.ts';

/** A number that opens its receipt. `office` is an office's id; the API takes ids and codes alike. */
export interface FigureRef {
  readonly id: string;
  readonly period: string;
  readonly office?: string;
  readonly section?: string;
  /** Names of chains, parted by `|`; ids of an activity's or an outing's entry. */
  readonly chain?: string;
  readonly activity?: string;
  readonly outing?: string;
  readonly value: string | null;
  readonly display: string;
}

export interface FigureInputView {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly value: string | null;
}

/** Booked, or decided, after the period was closed: when, and why; carried over at the close where no reason is given. */
export interface AdjustmentMark {
  readonly on: string;
  readonly reason: string | null;
}

/** The figure at the instant when its period was closed (结账), beside today's. */
export interface ClosedReadingView {
  readonly at: string;
  /** The office that closed, and the period it closed. */
  readonly office: string;
  readonly period: string;
  readonly value: string | null;
  readonly display: string;
  /** Rows, value or target are not what they were. */
  readonly changed: boolean;
  /** Today less then, with sign and unit: −0.50亿元; null where either has no value. */
  readonly difference: string | null;
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
  /** The growth rests on rows of the year before that nobody published. */
  readonly growthSample?: boolean;
  /** As published: how it read when its period was closed. Absent while the period is open. */
  readonly closed?: ClosedReadingView;
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
  /** Where credit for it is shared: 50% × 1.2亿元. */
  readonly share?: string;
  readonly day: string;
  readonly office: string;
  readonly title: string;
  readonly subtitle: string;
  /** Of a fund arrival that counts for less than was claimed: how much, by whom and why. */
  readonly recognition?: string;
  readonly projectId?: string;
  readonly adjustment?: AdjustmentMark;
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
  /** Its rows are for readers of the rows behind them; only the total is told. */
  readonly withheld?: boolean;
  /** The rows are invented; only their sum was published. */
  readonly sample?: boolean;
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
  readonly byMonth: {
    readonly months: readonly string[];
    readonly series: readonly MonthSeries[];
    readonly sample: boolean;
  };
  readonly funnel: readonly FigureView[];
}

/** A figure before and after an act. */
export interface ComparedFigureView extends ComparedFigure {
  readonly name: string;
  readonly unit: string;
}
