// A spot check (抽查) draws rows of an office for checks on site. Which rows it draws follows from its seed alone: of all
// verified rows of the kind and period, as known at the instant of the draw, those with the lowest sha256 of
// `seed:entry id`, as many as were asked for. Nobody chooses, and whoever draws again gets the same.
import { z } from 'zod';
import { drawnKinds } from '../entries/nouns.ts';
import { codeText, textLine } from '../text.ts';

export type SpotCheckKind = (typeof drawnKinds)[number];

export const SpotCheckInput = z
  .strictObject({
    id: z.uuid(),
    /** Its rows and those of the offices below it. */
    officeId: z.uuid(),
    kind: z.enum(drawnKinds),
    period: textLine(4, 24),
    rows: z.int().min(1).max(1000).optional(),
    /** Of the rows there are, rounded up. */
    percent: codeText(/^\d{1,3}(\.\d{1,2})?$/)
      .refine((text) => Number(text) > 0 && Number(text) <= 100)
      .optional(),
    seed: textLine(1, 60),
  })
  .refine(({ rows, percent }) => (rows === undefined) !== (percent === undefined), { path: ['rows'] });
export type SpotCheckInput = z.output<typeof SpotCheckInput>;

/** How many of a population are drawn: never more than there are. */
export function drawnOf(population: number, { rows, percent }: Pick<SpotCheckInput, 'rows' | 'percent'>): number {
  if (rows !== undefined) return Math.min(rows, population);
  // In hundredths of a per cent, so that no float decides about a row.
  const [whole = '0', fraction = ''] = (percent ?? '0').split('.');
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return Math.min(Math.ceil((population * hundredths) / 10_000), population);
}
