// A workbook as it was understood, and what its rows become.
import { z } from 'zod';
import { typedAnswers } from '../../domain/imports/doubts.ts';
import { outcomes } from '../../storage/imports/queries.ts';
import { importSteps } from '../../app/imports/workbook.ts';
import { LikenessView, SideView } from '../radar/twinViews.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { BreachView } from '../errorViews.ts';

export const ImportColumn = view('ImportColumn', {
  letter: z.string(),
  heading: z.string(),
  field: z.string().nullable(),
  fieldName: z.string(),
  unit: z.string().nullable(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** `choices`: by the word that is written. */
export const ImportField = view('ImportField', {
  field: z.string(),
  name: z.string(),
  kind: z.string(),
  required: z.boolean(),
  choices: list(z.string()),
});
export type ImportField = z.infer<typeof ImportField>;

export const ImportSheet = view('ImportSheet', {
  sheet: z.string(),
  /** Null: it is not read. */
  form: z.string().nullable(),
  formName: z.string(),
  /** A person has said that it is not read; else no form was recognised. */
  isLeft: z.boolean(),
  /** A hidden list of codes, which is passed over and is no table that somebody has to see to. */
  isCodes: z.boolean(),
  /** Of what is not read: the form that has the most of its headings. */
  likely: z.string().nullable(),
  columns: list(ImportColumn),
  /** Every field of the form: what a column can be read as, or what can be said for all rows. */
  fields: list(ImportField),
  /** What was said for all rows, by field. */
  constants: z.record(z.string(), z.string()).readonly(),
  /** First and last row of the head; names the table where a sheet has several. */
  headRows: list(z.number()),
  rows: z.number(),
  /** When that was said of an earlier file with this head by which this one is read. */
  saidAt: z.string().nullable(),
  /** What somebody should look at before the table is taken. */
  doubts: list(
    z.strictObject({
      law: BreachView.shape.law,
      column: z.string().optional(),
      /** Which fields it is about. */
      names: list(z.string()),
      message: z.string(),
    }),
  ),
  skipped: list(
    z.strictObject({
      row: z.number(),
      reason: z.string(),
      reasonText: z.string(),
    }),
  ),
  notRead: list(z.string()),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

/** Some rows of a sheet as it looks, also blank ones. */
export const ImportSheetPage = view('ImportSheetPage', {
  ...pagedRows(
    z.strictObject({
      row: z.number(),
      hidden: z.boolean(),
      cells: list(z.strictObject({ letter: z.string(), text: z.string() })),
    }),
  ),
  /** Letters of all columns of the sheet. */
  columns: list(z.string()),
});
export type ImportSheetPage = z.infer<typeof ImportSheetPage>;

export const ImportCounts = view('ImportCounts', {
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  /** They wait for the answer to a doubt. */
  asked: z.number(),
  /** Left out by a person's word: they probably repeat a project, or a doubt was answered so. */
  skipped: z.number(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A question of a table, its answers, and the one that was given. */
export const ImportDoubtView = view('ImportDoubtView', {
  key: z.string(),
  law: BreachView.shape.law,
  message: z.string(),
  /** The column that it is about, or what of the table. */
  about: z.string(),
  /** The first places that raise it, and what stands there. */
  read: list(z.strictObject({ sheet: z.string(), row: z.number(), cell: z.string().nullable(), text: z.string() })),
  rows: z.number(),
  answers: list(z.strictObject({ answer: z.string(), name: z.string() })),
  /** What may be written instead of one of them. */
  typed: z.enum(typedAnswers).nullable(),
  answer: z.string().nullable(),
  /** When it was answered of an earlier file; null where it was of this one, or not at all. */
  answeredAt: z.string().nullable(),
  /** Else it is an offer: without an answer the rows are taken as they stand. */
  waitedFor: z.boolean(),
  /** Whether an answer holds for the sender's next files. */
  remembered: z.boolean(),
});
export type ImportDoubtView = z.infer<typeof ImportDoubtView>;

const act = z.enum(['preview', 'mapping', 'twins', 'doubts', 'apply', 'undo']);

/** What is being done with an import at this moment; null where nothing is. */
export const ImportUnderWay = view('ImportUnderWay', {
  underWay: z
    .strictObject({
      act,
      step: z.enum(importSteps),
      rows: z.number(),
      /** Null while nobody knows of how many. */
      of: z.number().nullable(),
      /** Of what waits for others: which it is of those without a thread, null where it waits to write; and what the others do. */
      queue: z.strictObject({ place: z.number().nullable(), atWork: list(z.enum(importSteps)) }).nullable(),
    })
    .nullable(),
});
export type ImportUnderWay = z.infer<typeof ImportUnderWay>;

export const ImportPreview = view('ImportPreview', {
  ...ImportUnderWay.shape,
  /** Of what was last to be written or taken back, and was not; until the next is. */
  unfinished: z.strictObject({ act: z.enum(['apply', 'undo']), breaches: list(BreachView) }).nullable(),
  id: z.string(),
  fileName: z.string(),
  state: z.enum(['previewed', 'applied', 'undone']),
  uploadedAt: z.string(),
  sheets: list(ImportSheet),
  /** That a column can be given. */
  units: list(z.string()),
  /** Sheets that could not be read, and why. */
  leftOut: list(BreachView.extend({ sheet: z.string(), cell: z.string().optional() })),
  /** What is asked before anything is written, and what was answered. */
  doubts: list(ImportDoubtView),
  counts: ImportCounts,
  /** Rows that lie in no table. */
  unread: z.number(),
  byForm: list(ImportCounts.extend({ form: z.string(), formName: z.string() })),
  /** Entries written, and how many of them are verified by now. */
  entries: z.number(),
  verified: z.number(),
  /** Rows that probably repeat a project, and those of them for which nothing was chosen. */
  marked: z.number(),
  undecided: z.number(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportSummary = view('ImportSummary', {
  ...ImportUnderWay.shape,
  id: z.string(),
  fileName: z.string(),
  state: z.enum(['previewed', 'applied', 'undone']),
  office: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
  counts: ImportCounts,
  unread: z.number(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** A project of the ledger, or an earlier row of the file, that a row probably repeats. */
export const RowTwinView = view('RowTwinView', {
  ...LikenessView.shape,
  side: SideView.nullable(),
  fileRow: z
    .strictObject({
      sheet: z.string(),
      row: z.number(),
      name: z.string(),
    })
    .nullable(),
});
export type RowTwinView = z.infer<typeof RowTwinView>;

export const ImportRowView = view('ImportRowView', {
  no: z.number(),
  sheet: z.string(),
  row: z.number(),
  form: z.string(),
  outcome: z.enum(outcomes),
  /** Cells as read, by the field's name in Chinese, as in the form. */
  cells: z.record(z.string(), z.string()).readonly(),
  /** What it would become, an entry each, until it is written. */
  becomes: z.array(z.string()).readonly(),
  breaches: list(
    BreachView.extend({ fieldName: z.string().optional(), cell: z.string().optional(), value: z.string().optional() }),
  ),
  twins: list(RowTwinView),
  choice: z.enum(['import', 'skip']).nullable(),
});
export type ImportRowView = z.infer<typeof ImportRowView>;

export const ImportRows = view('ImportRows', {
  ...pagedRows(ImportRowView),
});
export type ImportRows = z.infer<typeof ImportRows>;
