// The bulletin as sections of runs, tables and charts; as published and as known today.
import { z } from 'zod';
import { absences } from '../../domain/figures/absence.ts';
import { BridgeView, FigureView, FigureRef, OccasionView, TableView } from '../figures/views.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const Run = z.union([
  z.strictObject({
    text: z.string(),
  }),
  z.strictObject({
    figure: z.string(),
    display: z.string(),
  }),
]);
export type Run = z.infer<typeof Run>;

export const ChartView = view('ChartView', {
  id: z.string(),
  caption: z.string(),
  kind: z.enum(['bar', 'column', 'line']),
  unit: z.string(),
  categories: list(z.string()),
  series: list(
    z.strictObject({
      name: z.string(),
      values: list(FigureRef),
    }),
  ),
  /** The parts are invented; only their sum was published. */
  sample: z.boolean().optional(),
});
export type ChartView = z.infer<typeof ChartView>;

export const BulletinSection = view('BulletinSection', {
  id: z.string(),
  heading: z.string(),
  paragraphs: list(list(Run)),
  tables: list(TableView),
  charts: list(ChartView),
});
export type BulletinSection = z.infer<typeof BulletinSection>;

/** 发文机关标志, 发文字号, 主送, 引语, 成文日期, 抄送. */
const PaperView = view('PaperView', {
  masthead: z.string().optional(),
  number: z.string().optional(),
  addressee: z.string().optional(),
  opening: list(z.string()).optional(),
  date: z.string().optional(),
  copies: z.string().optional(),
});

/** A run's `figure` is the key of one of `figures`. */
export const BulletinContent = view('BulletinContent', {
  title: z.string(),
  period: z.string(),
  asKnownAt: z.string(),
  demo: z.boolean(),
  /** Which version of which of the city's texts it was made by. */
  text: z.strictObject({ id: z.string(), version: z.number(), name: z.string() }).optional(),
  /** Of which office it tells; absent: of the whole city. */
  office: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  /** Of which activity or outing it tells. */
  occasion: OccasionView.optional(),
  paper: PaperView.optional(),
  issuer: z.string().optional(),
  /** The bureau's own Word file as it was filled when this was published. */
  file: z.strictObject({ name: z.string(), version: z.number(), sha256: z.string() }).optional(),
  /** Of each figure that is told over a change of its definition: the day of it, and what both versions count. */
  notes: list(z.string()).optional(),
  /** What a clause would have told, and why it could not. */
  unsaid: list(
    z.strictObject({
      figure: z.string(),
      name: z.string(),
      why: z.enum([...absences, 'not_in_force', 'withheld', 'ledger_incomplete']),
    }),
  ).optional(),
  /** The head of the ledger that was counted, as it is printed; absent in what was published before heads were. */
  head: z.string().nullable().optional(),
  /** Which offices signed the close of its period, or how many of its months; absent of days that nobody closes. */
  closes: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      of: z.number(),
      signed: list(z.strictObject({ period: z.string(), at: z.string(), public: z.string() })),
    }),
  ).optional(),
  sections: list(BulletinSection),
  figures: list(FigureView.extend({ key: z.string() })),
});
export type BulletinContent = z.infer<typeof BulletinContent>;

export const PublicationSummary = view('PublicationSummary', {
  id: z.string(),
  bulletin: z.string(),
  title: z.string(),
  period: z.string(),
  knownAt: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  hash: z.string(),
});
export type PublicationSummary = z.infer<typeof PublicationSummary>;

export const PublicationsPage = view('PublicationsPage', {
  ...pagedRows(
    PublicationSummary.extend({
      /** Of the text it was made by. */
      name: z.string(),
      /** Of which office it tells; null: of the whole city. */
      office: z.string().nullable(),
      /** Name of the activity or outing of which it tells; null: of none. */
      occasion: z.string().nullable(),
      /** Whether none of the same text, period and office, or of the same occasion, came after it. */
      latest: z.boolean(),
    }),
  ),
});
export type PublicationsPage = z.infer<typeof PublicationsPage>;

export const Publication = view('Publication', {
  ...PublicationSummary.shape,
  /** Short fingerprint of the page by which it proves its figures; null where it was published without one. */
  proof: z.string().nullable(),
  content: BulletinContent,
  figures: list(
    z.strictObject({
      key: z.string(),
      id: z.string(),
      name: z.string(),
      published: z.string(),
      today: z.string().nullable(),
      changed: z.boolean(),
      /** Of which that is told: an activity or outing may have been found to be on other days. */
      period: z.string(),
    }),
  ),
});
export type Publication = z.infer<typeof Publication>;

export const LastPublishedView = view('LastPublishedView', {
  /** Null where none was. */
  last: z
    .strictObject({
      id: z.string(),
      publishedAt: z.string(),
      /** What would be published now reads the same, and is refused. */
      unchanged: z.boolean(),
    })
    .nullable(),
});
export type LastPublishedView = z.infer<typeof LastPublishedView>;

const ComparedPeriodView = view('ComparedPeriodView', {
  period: z.string(),
  /** The city has not declared its ledger complete from its first day on. */
  incomplete: z.boolean(),
  /** Its days cut more finely than who asks may: told to readers of the rows. */
  withheld: z.boolean(),
});

export const ComparisonView = view('ComparisonView', {
  period: z.string(),
  /** 上期; null where there is none, or where it is the year before. */
  before: ComparedPeriodView.nullable(),
  yearBefore: ComparedPeriodView,
  /** Of the figures that changed their definition in or between these periods. */
  bridges: list(BridgeView).optional(),
  rows: list(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      now: FigureRef,
      before: FigureRef.nullable(),
      yearBefore: FigureRef.nullable(),
    }),
  ),
});
export type ComparisonView = z.infer<typeof ComparisonView>;
