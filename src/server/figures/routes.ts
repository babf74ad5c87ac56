import { z } from 'zod';
import { countyColumns, overviewFigures, overviewOf, rankingOf } from '../../app/figures/overview.ts';
import { allFigures, requireFigure } from '../../app/figures/question.ts';
import { monthsOf } from '../../domain/figures/period.ts';
import { namesOfIndustries } from '../../storage/names.ts';
import { figuresOfCity } from '../access.ts';
import { figureView, hashedView } from './words.ts';
import { overviewView, rankedTable } from './overviewWords.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { FigureView, Overview } from './views.ts';
import { list } from '../answerViews.ts';
import { askedFigures, FigureId, FigureQuestion, knownAt } from './asked.ts';

/** Everyone who is signed in may read every aggregate; the rows behind them keep their walls, and so does a figure that is cut so
 * finely that it is one of them. */
export function figureRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/overview',
      {
        access: figuresOfCity,
        schema: {
          tags: ['figures'],
          summary: 'The period at a glance',
          querystring: FigureQuestion.extend({ rankBy: z.enum(countyColumns).optional() }),
          response: { 200: Overview },
        },
      },
      async (request, reply): Promise<Overview> => {
        const { rankBy: rank, ...asked } = request.query;
        const view = await askedFigures(store, { request, reply }, asked, overviewFigures);
        const { tells } = view.sight;
        const sections = await namesOfIndustries(store);
        const asKnownAt = knownAt(view, request.query);
        const answered = await overviewOf(view.facts, view.question);
        const worded = overviewView(answered, view, { asKnownAt, sections });
        const overview = rank
          ? {
              ...worded,
              byCounty: rankedTable(
                worded.byCounty,
                answered,
                rankingOf(view.facts, view.question, answered, { by: rank, tells }),
              ),
            }
          : worded;
        const { byIndustry, byMonth } = overview;
        const industries = tells({ ...view.question, section: view.question.section ?? 'A' });
        const months = monthsOf(view.question.period).every((period) => tells({ ...view.question, period }));
        return {
          ...overview,
          byIndustry: industries ? byIndustry : { ...byIndustry, rows: [], withheld: true },
          byMonth: months ? byMonth : { ...byMonth, months: [], series: [], bridges: [], withheld: true },
        };
      },
    ),

    app.get(
      '/figures',
      {
        access: figuresOfCity,
        schema: {
          tags: ['figures'],
          summary: 'All governed figures in force',
          querystring: FigureQuestion,
          response: { 200: list(FigureView) },
        },
      },
      async (request, reply): Promise<FigureView[]> => {
        const view = await askedFigures(store, { request, reply }, request.query);
        return allFigures(view.facts, view.question).map((figure) => figureView(figure, view));
      },
    ),

    app.get(
      '/figures/:id',
      {
        access: figuresOfCity,
        schema: {
          tags: ['figures'],
          summary: 'One figure',
          params: FigureId,
          querystring: FigureQuestion,
          response: { 200: FigureView },
        },
      },
      async (request, reply): Promise<FigureView> => {
        const view = await askedFigures(store, { request, reply }, request.query, [request.params.id]);
        return hashedView(requireFigure(request.params.id, view.facts, view.question), view);
      },
    ),
  ] as const;
}
