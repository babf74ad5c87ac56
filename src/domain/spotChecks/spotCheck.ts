// A spot check (抽查) draws rows of an office for checks on site. Which rows it draws follows from its seed alone: of all
// verified rows of the kind and period, as known at the instant of the draw, those with the lowest sha256 of
// `seed:entry id`, as many as were asked for. Nobody chooses, and whoever draws again gets the same. A draw may lean on doubts:
// then an arrival has a ticket more for each point, `seed:entry id:2` and so on, and counts by its lowest. Its chance to come
// first is its part of all tickets, and the draw stays one that anybody can repeat.
import { z } from 'zod';
import { drawnKinds, nounThat } from '../entries/nouns.ts';
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
    /** Leans on doubts; of arrivals alone. */
    leaning: z.literal(true).optional(),
  })
  .refine(({ rows, percent }) => (rows === undefined) !== (percent === undefined), { path: ['rows'] })
  .refine(({ kind, leaning }) => !leaning || kind === nounThat('claims').kind, { path: ['leaning'] });
export type SpotCheckInput = z.output<typeof SpotCheckInput>;

/** How many of a population are drawn: never more than there are. */
export function drawnOf(population: number, { rows, percent }: Pick<SpotCheckInput, 'rows' | 'percent'>): number {
  if (rows !== undefined) return Math.min(rows, population);
  // In hundredths of a per cent, so that no float decides about a row.
  const [whole = '0', fraction = ''] = (percent ?? '0').split('.');
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return Math.min(Math.ceil((population * hundredths) / 10_000), population);
}

/** By entry, where it has more than one. */
export type Tickets = Readonly<Record<string, number>>;

const mostTickets = 40;

/** One for everybody, and one for each point. */
export const ticketsFor = (points: number): number => Math.min(mostTickets, 1 + points);
