// Rows that are typed: the columns of a form, and what would become of them.
import { z } from 'zod';
import { mostGridCell, mostGridRows } from '../../app/imports/grid/sheet.ts';
import { textLine, textLines } from '../../domain/text.ts';
import { outcomes } from '../../storage/imports/queries.ts';
import { list, view } from '../answerViews.ts';
import { BreachView } from '../errorViews.ts';
import { ImportCounts } from './views.ts';

export const TypedBody = z.strictObject({
  /** Id or code. */
  office: textLine(1, 60),
  form: textLine(1, 40),
  fields: z
    .array(textLine(1, 60))
    .min(1)
    .max(100)
    .refine((fields) => new Set(fields).size === fields.length),
  rows: z
    .array(z.array(textLines(0, mostGridCell)).max(100))
    .min(1)
    .max(mostGridRows),
});

export const GridForm = view('GridForm', {
  form: z.string(),
  /** As many as are taken at once, and characters of a cell. */
  mostRows: z.number(),
  mostCell: z.number(),
  columns: list(
    z.strictObject({
      field: z.string(),
      name: z.string(),
      /** In which an amount is counted that names none. */
      unit: z.string().nullable(),
      kind: z.string(),
      required: z.boolean(),
      /** One of those that the bureaus' form has. */
      usual: z.boolean(),
      choices: list(z.string()),
    }),
  ),
});
export type GridForm = z.infer<typeof GridForm>;

export const GridCheck = view('GridCheck', {
  rows: list(
    z.strictObject({
      at: z.number(),
      /** Null: it is no row, but a sum or a note. */
      outcome: z.enum(outcomes).nullable(),
      breaches: list(BreachView),
      /** It probably repeats a project of the ledger, or an earlier row. */
      twins: z.number(),
      /** Amounts with a unit of their own, as they are read. */
      amounts: z.record(z.string(), z.string()).readonly(),
    }),
  ),
  counts: ImportCounts,
  /** Of each column of money, by currency. */
  sums: list(z.strictObject({ field: z.string(), name: z.string(), sum: z.string() })),
  /** Questions that are asked before anything is written. */
  doubts: list(z.string()),
});
export type GridCheck = z.infer<typeof GridCheck>;
