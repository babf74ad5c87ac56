// The city's labels of firms and projects, as people tidy them.
import { z } from 'zod';
import { LabelAct } from '../../domain/figures/lists/labelAct.ts';
import { labelKinds } from '../../domain/figures/lists/labels.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { figuresAsking, textsUsed } from './effectViews.ts';

const done = z.strictObject({
  version: z.number(),
  act: z.enum(LabelAct.options.map(({ shape }) => shape.act.value)),
  /** What it was called then, and what it was joined to, as people read it. */
  name: z.string().nullable(),
  into: z.string().nullable(),
  reason: z.string(),
  recordedAt: z.string(),
  /** Null where the person's name was erased. */
  by: z.string().nullable(),
});

export const CityLabelView = view('CityLabelView', {
  kind: z.enum(labelKinds),
  /** As it is written, or its code: what an act names. */
  label: z.string(),
  word: z.string(),
  firms: z.number(),
  projects: z.number(),
  /** It comes with the program. */
  ships: z.boolean(),
  /** In the city's list, or one that ships; else it only stands in rows. */
  listed: z.boolean(),
  ended: z.boolean(),
  /** The other spellings in which rows bear it. */
  written: list(z.string()),
  /** Labels that were joined to it. */
  joined: list(z.strictObject({ label: z.string(), word: z.string(), history: list(done) })),
  /** What was done with it, the latest first. */
  history: list(done),
  /** Figures that ask for it, and texts that print them. */
  figures: figuresAsking,
  texts: textsUsed,
});
export type CityLabelView = z.infer<typeof CityLabelView>;

export const CityLabelPage = view('CityLabelPage', pagedRows(CityLabelView));
export type CityLabelPage = z.infer<typeof CityLabelPage>;
