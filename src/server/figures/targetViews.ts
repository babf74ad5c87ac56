// Targets of a figure and a year, office by office.
import { z } from 'zod';
import { units } from '../../domain/figures/units.ts';
import { list, view } from '../answerViews.ts';
import { BridgeView, FigureRef } from './views.ts';

const amounts = {
  /** In the figure's own unit. */
  value: z.string(),
  stretch: z.string().nullable(),
  /** Of four quarters or twelve months. */
  parts: list(z.string()).nullable(),
};

export const TargetVersionView = view('TargetVersionView', {
  ...amounts,
  entryId: z.string(),
  state: z.enum(['in_force', 'superseded', 'waiting', 'returned', 'withdrawn']),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  by: z.string().nullable(),
  sample: z.boolean(),
});
export type TargetVersionView = z.infer<typeof TargetVersionView>;

export const TargetLineView = view('TargetLineView', {
  officeId: z.string(),
  office: z.string(),
  /** Who asks may set it. */
  settable: z.boolean(),
  /** The latest first. */
  versions: list(TargetVersionView),
  /** In the asked period. */
  reached: FigureRef.optional(),
  completion: FigureRef.optional(),
  pace: FigureRef.optional(),
});
export type TargetLineView = z.infer<typeof TargetLineView>;

export const TargetsView = view('TargetsView', {
  period: z.string(),
  year: z.number(),
  figure: z.strictObject({ id: z.string(), name: z.string(), unit: z.enum(units), unitWord: z.string() }),
  rows: list(TargetLineView),
  /** Where the figure changed its definition within the time that is held against the targets, of the first line. */
  bridges: list(BridgeView).optional(),
  total: z.number(),
  page: z.number(),
  size: z.number(),
  /** Figures that may have a target, with how many offices have one in the year. */
  figures: list(z.strictObject({ id: z.string(), name: z.string(), set: z.number() })),
});
export type TargetsView = z.infer<typeof TargetsView>;
