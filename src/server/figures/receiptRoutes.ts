// The rows behind a figure.
import { requireFigure } from '../../app/figures/question.ts';
import { inputFigures, receiptPage } from '../../app/figures/receipt.ts';
import { definitionText } from '../../labels/figures/definitionText.ts';
import { formulaOf } from '../../labels/figures/formula.ts';
import { rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { figureView } from './words.ts';
import { receiptRowView } from './receiptWords.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { Language } from '../../labels/language.ts';
import type { Definition } from '../../metrics/definition.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { page, type Routes, type ServerOptions, size } from '../route.ts';
import { Receipt } from './views.ts';
import { askedFigures, FigureId, FigureQuestion, knownAt } from './asked.ts';

/** Figures of investment are kept by the city's bureau, where it has one. */
function ownerOf({ offices }: CityFacts, owner: Definition['owner'], language: Language): string {
  const bureau = offices.find(({ kind, endedOn }) => kind === 'bureau' && !endedOn);
  return owner === 'promotion' && bureau ? bureau.name : nounWord('authority', owner, language);
}

export function receiptRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/figures/:id/receipt',
      {
        access: { ...rowsInReach(), costly: 'known_earlier' },
        schema: {
          tags: ['figures'],
          summary: 'The rows that make a figure, with its definition',
          params: FigureId,
          querystring: FigureQuestion.extend({ page, size }),
          response: { 200: Receipt },
        },
      },
      async (request, reply): Promise<Receipt> => {
        const { query } = request;
        const view = await askedFigures(store, { request, reply }, query, [request.params.id]);
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
          owner: ownerOf(view.facts, definition.owner, view.language),
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
