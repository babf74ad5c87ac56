// Figures, their receipts and the tables made of them. Decimals are text.
import { z } from 'zod';
import { GradeView } from '../corroboration/views.ts';
import { occasionKinds } from '../../domain/entries/nouns.ts';
import { absences } from '../../domain/figures/absence.ts';
import { units } from '../../domain/figures/units.ts';
import { SetCellRule } from '../../domain/figures/cells.ts';
import { list, view } from '../answerViews.ts';
import { rowSource } from '../entries/views.ts';

/** One activity or outing, by the id of its first entry. */
export const OccasionView = view('OccasionView', { kind: z.enum(occasionKinds), id: z.string(), name: z.string() });
export type OccasionView = z.infer<typeof OccasionView>;

/** Names of chains, parted by `|`; id of an activity or an outing, which is that of its first entry. */
const asWay = {
  chain: z.string().optional(),
  activity: z.string().optional(),
  outing: z.string().optional(),
};

/** A number that opens its receipt. `office` is an office's id; the API takes ids and codes alike. */
export const FigureRef = view('FigureRef', {
  id: z.string(),
  period: z.string(),
  office: z.string().optional(),
  section: z.string().optional(),
  ...asWay,
  value: z.string().nullable(),
  display: z.string(),
});
export type FigureRef = z.infer<typeof FigureRef>;

export const FigureInputView = view('FigureInputView', {
  id: z.string(),
  name: z.string(),
  period: z.string(),
  value: z.string().nullable(),
});
export type FigureInputView = z.infer<typeof FigureInputView>;

/** Booked, or decided, after the period was closed: when, and why; carried over at the close where no reason is given. */
export const AdjustmentMark = view('AdjustmentMark', {
  on: z.string(),
  reason: z.string().nullable(),
});
export type AdjustmentMark = z.infer<typeof AdjustmentMark>;

/** The figure at the instant when its period was closed (结账), beside today's. */
export const ClosedReadingView = view('ClosedReadingView', {
  at: z.string(),
  /** The office that closed, and the period it closed. */
  office: z.string(),
  period: z.string(),
  value: z.string().nullable(),
  display: z.string(),
  /** Rows, value or target are not what they were. */
  changed: z.boolean(),
  /** Today less then, with sign and unit: −0.50亿元; null where either has no value. */
  difference: z.string().nullable(),
});
export type ClosedReadingView = z.infer<typeof ClosedReadingView>;

/** Of a time in which another version was in force: what each of the two counts. */
export const BridgeView = view('BridgeView', {
  name: z.string(),
  /** The day from which the version by which the number is counted is in force. */
  since: z.string(),
  /** The days before it that are joined to it. */
  period: z.string(),
  version: z.number(),
  /** Null where these days cut more finely than who asks may. */
  display: z.string().nullable(),
  /** The version by which the number beside it is counted. */
  asVersion: z.number(),
  asDisplay: z.string().nullable(),
});
export type BridgeView = z.infer<typeof BridgeView>;

export const FigureView = view('FigureView', {
  id: z.string(),
  name: z.string(),
  /** Decimal text without grouping; null where it cannot be computed (no base, no target). */
  value: z.string().nullable(),
  unit: z.enum(units),
  unitWord: z.string(),
  /** As printed, with its unit: 471亿元, 10.2%, 240余次. */
  display: z.string(),
  version: z.number(),
  period: z.string(),
  officeId: z.string().nullable(),
  section: z.string().nullable(),
  ...asWay,
  ratio: z.string().optional(),
  inputs: list(FigureInputView).optional(),
  /** Why it has no value. */
  absence: z.enum(absences).optional(),
  /** Of the year in which the period lies. */
  target: z
    .strictObject({
      year: z.number(),
      value: z.string(),
      stretch: z.string().nullable(),
      /** It was parted by quarter or month. */
      parted: z.boolean(),
      sample: z.boolean(),
    })
    .optional(),
  /** Per cent of the year's target from its first day to the period's last; null where there is none. */
  completion: z.string().nullable().optional(),
  /** Points that completion is ahead of the part of the year that is over. */
  pace: z.string().nullable().optional(),
  /** Per cent of what was set for the period itself; absent of a whole year. */
  periodCompletion: z.string().nullable().optional(),
  /** Per cent of the stretch target; absent where none is set. */
  stretchCompletion: z.string().nullable().optional(),
  /** Why what would stand beside it is null. */
  lacks: z
    .strictObject({
      completion: z.enum(absences).optional(),
      periodCompletion: z.enum(absences).optional(),
      growth: z.enum(absences).optional(),
    })
    .optional(),
  /** Per cent on the same days a year before; null where there is no base. */
  growth: z.string().nullable().optional(),
  /** Of a period that still runs: the day up to which it is told, against as many days of the year before. */
  growthUpTo: z.string().optional(),
  /** The growth rests on rows of the year before that nobody published. */
  growthSample: z.boolean().optional(),
  /** As published: how it read when its period was closed. Absent while the period is open. */
  closed: ClosedReadingView.optional(),
  /** Where its version changed, or that of what stands beside it was made of: absent while it did not. */
  bridges: list(BridgeView).optional(),
  rowCount: z.number(),
  /** Of what it says and of its rows; where many are told at once it is left out. */
  hash: z.string().optional(),
  /** Invented detail lies below it. */
  sample: z.boolean(),
});
export type FigureView = z.infer<typeof FigureView>;

export const ReceiptRow = view('ReceiptRow', {
  /** The entry's id, or `entry#no` for a row below it. */
  id: z.string(),
  entryId: z.string(),
  /** What the row adds, exact, in the figure's unit; for a span the day. */
  value: z.string(),
  valueDisplay: z.string(),
  /** Where credit for it is shared: 50% × 1.2亿元. */
  share: z.string().optional(),
  day: z.string(),
  /** Of the day only the month is known. */
  monthOnly: z.literal(true).optional(),
  office: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** Of a fund arrival that counts for less than was claimed: how much, by whom and why. */
  recognition: z.string().optional(),
  /** Of a fund arrival how far it is borne out, as known at the instant of the question. */
  graded: GradeView.optional(),
  projectId: z.string().optional(),
  adjustment: AdjustmentMark.optional(),
  /** Columns of this row whose value is invented; `*` is all. */
  sampleFields: list(z.enum(['value', 'day', 'office', 'title', 'subtitle', '*'])),
  source: rowSource.optional(),
});
export type ReceiptRow = z.infer<typeof ReceiptRow>;

export const Receipt = view('Receipt', {
  ...FigureView.shape,
  hash: z.string(),
  /** 口径, line by line, made from the definition. */
  definitionText: list(z.string()),
  /** The formula with numbers put in. */
  formula: z.string(),
  asKnownAt: z.string(),
  owner: z.string(),
  effectiveFrom: z.string(),
  /** Where it is of one activity or outing. */
  occasion: OccasionView.optional(),
  /** Figures that a ratio is made of: open their receipts for the rows. */
  inputsView: list(FigureView).optional(),
  rows: list(ReceiptRow),
  /** Rows in all offices, opened or not: pages hold only those that are opened, `total` less the hidden ones. */
  total: z.number(),
  page: z.number(),
  size: z.number(),
  /** Rows behind another office's wall: counted, not opened. */
  hidden: list(
    z.strictObject({
      office: z.string(),
      rows: z.number(),
    }),
  ),
});
export type Receipt = z.infer<typeof Receipt>;

export const CellView = view('CellView', {
  text: z.string(),
  /** What is said of the number behind it: a goal, and how far it is reached. */
  beside: z.string().optional(),
  figure: FigureRef.optional(),
});
export type CellView = z.infer<typeof CellView>;

export const TableView = view('TableView', {
  id: z.string(),
  caption: z.string(),
  /** The unit, where all columns share one; else it stands in the head. */
  unit: z.string(),
  head: list(list(z.string())),
  rows: list(
    z.strictObject({
      label: z.string(),
      cells: list(CellView),
      /** Its place by the column that the table is ranked by; null where it has no value there. */
      place: z.number().nullable().optional(),
      /** Places gained on the period before; null where it had none. */
      gained: z.number().nullable().optional(),
    }),
  ),
  /** By which figure the rows are ranked, and the period before. */
  ranked: z.strictObject({ by: z.string(), before: z.string() }).optional(),
  total: z
    .strictObject({
      label: z.string(),
      cells: list(CellView),
    })
    .optional(),
  /** Its rows are for readers of the rows behind them; only the total is told. */
  withheld: z.boolean().optional(),
  /** Where one of its figures changed its definition, of the whole; absent while none did. */
  bridges: list(BridgeView).optional(),
  /** The rows are invented; only their sum was published. */
  sample: z.boolean().optional(),
});
export type TableView = z.infer<typeof TableView>;

export const MonthSeries = view('MonthSeries', {
  figure: z.string(),
  name: z.string(),
  unitWord: z.string(),
  values: list(FigureRef),
});
export type MonthSeries = z.infer<typeof MonthSeries>;

export const Overview = view('Overview', {
  period: z.string(),
  asKnownAt: z.string(),
  headline: list(FigureView),
  /** Funds in place by how far they are borne out. */
  grades: list(FigureView),
  byCounty: TableView,
  byIndustry: TableView,
  byMonth: z.strictObject({
    months: list(z.string()),
    /** Months of another version are a series of their own. */
    series: list(MonthSeries),
    bridges: list(BridgeView),
    sample: z.boolean(),
    /** Its months cut more finely than who asks may: told to readers of the rows. */
    withheld: z.boolean().optional(),
  }),
  funnel: list(FigureView),
});
export type Overview = z.infer<typeof Overview>;

/** A figure before and after an act. */
export const ComparedFigureView = view('ComparedFigureView', {
  id: z.string(),
  period: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  name: z.string(),
  unit: z.string(),
});
export type ComparedFigureView = z.infer<typeof ComparedFigureView>;

/** How finely figures of rows out of reach may be cut. */
const cellRule = {
  /** The shortest period, by cut. */
  finest: SetCellRule.shape.finest,
  /** As known earlier only at instants that were told. */
  toldInstantsOnly: z.boolean(),
  questionsAnHour: z.number(),
};

export const CellRuleView = view('CellRuleView', {
  inForce: z.strictObject(cellRule),
  /** Every setting, the latest day first. */
  settings: list(
    z.strictObject({
      ...cellRule,
      id: z.string(),
      effectiveFrom: z.string(),
      reason: z.string(),
      recordedAt: z.string(),
      /** Null where the person's name was erased. */
      by: z.string().nullable(),
    }),
  ),
});
export type CellRuleView = z.infer<typeof CellRuleView>;
