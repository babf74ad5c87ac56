import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { overviewFigures, overviewOf } from '../../app/figures/overview.ts';
import { mayAsk, type Sight } from '../../app/figures/mayAsk.ts';
import { allFigures, type AskedFigure, questionOf, requireFigure } from '../../app/figures/question.ts';
import { inputFigures, receiptPage } from '../../app/figures/receipt.ts';
import { definitionText } from '../../labels/figures/definitionText.ts';
import { formulaOf } from '../../labels/figures/formula.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { governedFigureIds } from '../../metrics/catalogue/definitions.ts';
import { industryNames } from '../../storage/names.ts';
import { figuresOfCity, rowsInReach } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { figureView, type Viewing, viewing } from './words.ts';
import { overviewView } from './overviewWords.ts';
import { receiptRowView } from './receiptWords.ts';
import { optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { FigureView, Overview, Receipt } from './views.ts';
import { codeText, textLine } from '../../domain/text.ts';
import { sentBy } from '../workers/sender.ts';
import { list } from '../answerViews.ts';

const Question = z.strictObject({
  period: textLine(4, 40),
  office: optionalText,
  section: codeText(/^[A-T]?$/)
    .optional()
    .transform((letter) => letter || undefined),
  chain: optionalText,
  activity: z.uuid().optional(),
  outing: z.uuid().optional(),
  asKnownAt: optionalText,
});
const Id = z.strictObject({ id: textLine(0, 80) });

/** Where nobody names an instant: that of the last entry, so that an answer stays the same until something changes. */
const knownAt = ({ facts }: Viewing, { asKnownAt }: AskedFigure): string => asKnownAt ?? facts.foldedAt;

/**
 * Everyone who is signed in may read every aggregate; the rows behind them keep their walls, and so does a figure that is cut so
 * finely that it is one of them.
 */
export function figureRoutes(app: Routes, { store }: ServerOptions) {
  async function asked(
    request: FastifyRequest,
    reply: FastifyReply,
    query: AskedFigure,
    ids: Iterable<string>,
  ): Promise<Viewing & { readonly sight: Sight }> {
    const { actor } = callerOf(request);
    const facts = await cityFacts(store, actor.cityCode);
    const question = questionOf(facts, query);
    const sight = await mayAsk(store, actor, facts, question);
    await figuresReady(store, facts, ids, question.at, sentBy(request, reply));
    return { ...(await viewing(store, facts, question, languageOf(request))), sight };
  }

  return [
    app.get(
      '/overview',
      {
        access: figuresOfCity,
        schema: {
          tags: ['figures'],
          summary: 'The period at a glance',
          querystring: Question,
          response: { 200: Overview },
        },
      },
      async (request, reply): Promise<Overview> => {
        const view = await asked(request, reply, request.query, overviewFigures);
        const sections = await industryNames(store.pool.db);
        const asKnownAt = knownAt(view, request.query);
        const overview = overviewView(overviewOf(view.facts, view.question), view, { asKnownAt, sections });
        const isOpen = view.sight.breaches({ ...view.question, section: view.question.section ?? 'A' }).length === 0;
        return isOpen ? overview : { ...overview, byIndustry: { ...overview.byIndustry, rows: [], withheld: true } };
      },
    ),

    app.get(
      '/figures',
      {
        access: figuresOfCity,
        schema: {
          tags: ['figures'],
          summary: 'All governed figures in force',
          querystring: Question,
          response: { 200: list(FigureView) },
        },
      },
      async (request, reply): Promise<FigureView[]> => {
        const view = await asked(request, reply, request.query, governedFigureIds);
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
          params: Id,
          querystring: Question,
          response: { 200: FigureView },
        },
      },
      async (request, reply): Promise<FigureView> => {
        const view = await asked(request, reply, request.query, [request.params.id]);
        return figureView(requireFigure(request.params.id, view.facts, view.question), view);
      },
    ),

    app.get(
      '/figures/:id/receipt',
      {
        access: { ...rowsInReach(), costly: 'known_earlier' },
        schema: {
          tags: ['figures'],
          summary: 'The rows that make a figure, with its definition',
          params: Id,
          querystring: Question.extend({ page, size }),
          response: { 200: Receipt },
        },
      },
      async (request, reply): Promise<Receipt> => {
        const { query } = request;
        const view = await asked(request, reply, query, [request.params.id]);
        const figure = requireFigure(request.params.id, view.facts, view.question);
        const found = await receiptPage(store, actorOf(request), view.facts, figure, query);
        const offices = new Map(view.facts.offices.map((office) => [office.id, office.shortName]));
        const inputs = inputFigures(figure, view.facts, view.question);
        const { definition } = figure;
        return {
          ...figureView(figure, view),
          definitionText: definitionText(definition, view.language),
          formula: formulaOf(figure, view.language),
          asKnownAt: knownAt(view, query),
          owner: view.facts.offices.find((office) => office.code === definition.owner)?.name ?? definition.owner,
          effectiveFrom: definition.effectiveFrom,
          ...(inputs.length > 0 ? { inputsView: inputs.map((input) => figureView(input, view)) } : {}),
          rows: found.lines.map((line) => receiptRowView(line, definition, view.language, offices)),
          total: found.total,
          page: query.page,
          size: query.size,
          hidden: found.hidden.map(({ officeId, rows }) => ({ office: offices.get(officeId) ?? officeId, rows })),
        };
      },
    ),
  ] as const;
}
