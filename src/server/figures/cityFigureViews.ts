// The figures that a city has, as people look through them, write them and take them along.
import { z } from 'zod';
import { SetFigure } from '../../app/figures/cityFigures.ts';
import { figureOrigins, figureStates } from '../../domain/figures/catalogue.ts';
import { FigureFile } from '../../app/figures/figureFile.ts';
import { fieldKinds } from '../../domain/figures/comparisons.ts';
import { sourceNames } from '../../storage/figures/sources.ts';
import { list, pagedRows, view } from '../answerViews.ts';
import { Receipt } from './views.ts';

const usedBy = { texts: list(z.strictObject({ textId: z.string(), name: z.string() })) };

const line = {
  id: z.string(),
  name: z.string(),
  origin: z.enum(figureOrigins),
  state: z.enum(figureStates),
  kind: z.enum(['counting', 'share', 'growth', 'completion', 'mean', 'pace']),
  /** What is counted, in words. */
  of: z.string(),
  unitWord: z.string(),
  version: z.number(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  /** The day from which it is no more. */
  endedFrom: z.string().nullable(),
  /** 口径, line by line. */
  words: list(z.string()),
  ...usedBy,
};

export const CityFigureLine = view('CityFigureLine', line);
export type CityFigureLine = z.infer<typeof CityFigureLine>;
export const CityFigurePage = view('CityFigurePage', pagedRows(CityFigureLine));
export type CityFigurePage = z.infer<typeof CityFigurePage>;

const named = z.strictObject({ id: z.string(), name: z.string() });

export const CityFigureView = view('CityFigureView', {
  ...line,
  /** How it is counted: what an editor begins with. */
  definition: SetFigure.shape.definition,
  nextVersion: z.number(),
  /** Shares, growths and completions that are made of it. */
  figures: list(named),
  /** Everything that was said of it, the latest first. */
  versions: list(
    z.strictObject({
      version: z.number(),
      ends: z.boolean(),
      effectiveFrom: z.string(),
      effectiveTo: z.string().nullable(),
      words: list(z.string()),
      /** Null of what ships with the program. */
      reason: z.string().nullable(),
      recordedAt: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
});
export type CityFigureView = z.infer<typeof CityFigureView>;

const choice = z.strictObject({ code: z.string(), word: z.string() });

export const CountableView = view('CountableView', {
  sources: list(
    z.strictObject({
      entries: z.enum(sourceNames),
      word: z.string(),
      /** `count`, `distinct project`, `sum amountFen`. */
      measures: list(choice),
      ofProject: z.boolean(),
      fields: list(
        z.strictObject({
          name: z.string(),
          word: z.string(),
          kind: z.enum(fieldKinds),
          /** Where it holds one of these. */
          choices: list(choice).optional(),
          /** What stands in it now, of marks of the city's own. */
          among: list(z.string()).optional(),
        }),
      ),
    }),
  ),
  /** Places that stand together, to begin a condition with. */
  regions: list(z.strictObject({ id: z.string(), name: z.string(), places: list(z.string()) })),
  units: list(choice),
});
export type CountableView = z.infer<typeof CountableView>;

export const FigurePreview = view('FigurePreview', {
  receipt: Receipt,
  /** What the figure of that id says of the same period today, and by which version; null where there is none. */
  before: z.strictObject({ version: z.number(), display: z.string(), value: z.string().nullable() }).nullable(),
  ...usedBy,
  figures: list(named),
});
export type FigurePreview = z.infer<typeof FigurePreview>;

/** Of a city that has given none it is empty; such a file is not taken. */
export const FigureFileView = z.strictObject({
  ...FigureFile.shape,
  figures: list(FigureFile.shape.figures.element),
});

export const TakenFiguresView = view('TakenFiguresView', {
  added: list(z.strictObject({ figureId: z.string(), version: z.number(), name: z.string() })),
  same: z.number(),
});
export type TakenFiguresView = z.infer<typeof TakenFiguresView>;
