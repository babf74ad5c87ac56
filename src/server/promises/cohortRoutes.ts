import { z } from 'zod';
import { cohortRows, readCohorts } from '../../app/promises/cohorts.ts';
import { scaledText } from '../../domain/exact.ts';
import { yiExact } from '../../domain/money.ts';
import { cohortSteps } from '../../domain/promises/cohort.ts';
import { rowsInReach, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { optionalText, page, type Routes, type ServingOptions, size, wholeNumber } from '../route.ts';
import { CohortRowsView, CohortsView } from './cohortViews.ts';

export function cohortRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/cohorts',
      {
        access: wholeCity,
        schema: {
          tags: ['promises'],
          summary: 'By the year of signing: what share of the projects came to each step in 12, 24 and 36 months',
          querystring: z.strictObject({ office: optionalText }),
          response: { 200: CohortsView },
        },
      },
      async (request): Promise<CohortsView> => {
        const cohorts = await readCohorts(store, actorOf(request), request.query.office);
        return {
          years: cohorts.map(({ year, n, fen, cells }) => ({
            year,
            n,
            yi: yiExact(fen),
            cells: cells.map((cell) => ({
              step: cell.step,
              months: cell.months,
              isOver: cell.isOver,
              n: cell.n,
              percent: cell.isOver ? percent(BigInt(cell.n), BigInt(n)) : null,
              amountPercent: cell.isOver ? percent(cell.fen, fen) : null,
              amountYi: yiExact(cell.fen),
            })),
          })),
        };
      },
    ),

    app.get(
      '/cohorts/rows',
      {
        access: rowsInReach(),
        schema: {
          tags: ['promises'],
          summary: 'The projects behind one number of the cohorts, those that came to the step first',
          querystring: z.strictObject({
            year: wholeNumber(1900, 2199),
            step: z.enum(cohortSteps),
            months: wholeNumber(1, 120),
            office: optionalText,
            page,
            size,
          }),
          response: { 200: CohortRowsView },
        },
      },
      async (request): Promise<CohortRowsView> => {
        const { page: number, size: most, ...question } = request.query;
        const found = await cohortRows(store, actorOf(request), question, { page: number, size: most });
        return {
          ...found,
          rows: found.rows.map(({ investmentFen, fundsFen, ...row }) => ({
            ...row,
            investmentYi: yiExact(investmentFen),
            fundsYi: yiExact(fundsFen),
          })),
        };
      },
    ),
  ] as const;
}

/** Half up, to one hundredth; of nothing there is no share. */
function percent(part: bigint, whole: bigint): string | null {
  return whole === 0n ? null : scaledText((part * 20_000n + whole) / (2n * whole), 2);
}
