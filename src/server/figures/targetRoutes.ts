import { z } from 'zod';
import { readTargets, type TargetLine } from '../../app/figures/targets.ts';
import { sightOf } from '../../app/figures/mayAsk.ts';
import { textLine } from '../../domain/text.ts';
import { figureName, unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { page, type Routes, type ServerOptions, size } from '../route.ts';
import { type TargetLineView, TargetsView } from './targetViews.ts';
import { sentBy } from '../workers/sender.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type BridgesTold, bridgesOfTable } from './beside.ts';
import { figureRef } from './words.ts';

export function targetRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/targets',
      {
        access: rowsInReach(),
        schema: {
          tags: ['figures'],
          summary:
            'Targets of a figure in the year of a period, by office, with what was before and how far they are reached',
          querystring: z.strictObject({
            period: textLine(4, 40),
            figure: textLine(3, 80).default('funds_arrived'),
            page,
            size,
          }),
          response: { 200: TargetsView },
        },
      },
      async (request, reply): Promise<TargetsView> => {
        const language = languageOf(request);
        const { query } = request;
        const actor = actorOf(request);
        const found = await readTargets(store, actor, query, sentBy(request, reply));
        const { facts, definition, year, lines, total, figures } = found;
        const { tells } = await sightOf(store, actor, facts);
        return {
          period: query.period,
          year,
          figure: {
            id: definition.id,
            name: figureName(definition, language),
            unit: definition.unit,
            unitWord: unitWord(definition.unit, language),
          },
          rows: lines.map((line) => lineView(line, language)),
          ...bridgesOfLine(lines[0], facts, { language, tells }),
          total,
          page: query.page,
          size: query.size,
          figures: figures.map(({ definition: one, set }) => ({ id: one.id, name: figureName(one, language), set })),
        };
      },
    ),
  ] as const;
}

function bridgesOfLine(line: TargetLine | undefined, facts: CityFacts, told: BridgesTold) {
  if (!line) return {};
  const figures = [line.reached, line.completion, line.pace].filter((figure) => figure !== undefined);
  return bridgesOfTable(figures, facts, line.question, told);
}

function lineView({ office, settable, versions, ...figures }: TargetLine, language: Language): TargetLineView {
  const { reached, completion, pace } = figures;
  return {
    officeId: office.id,
    office: office.name,
    settable,
    versions: versions.map(({ entryId, value, stretch, parts, state, recordedAt, by, sample }) => ({
      entryId,
      value,
      stretch,
      parts: parts && [...parts],
      state,
      recordedAt,
      by,
      sample,
    })),
    ...(reached ? { reached: figureRef(reached, language) } : {}),
    ...(completion ? { completion: figureRef(completion, language) } : {}),
    ...(pace ? { pace: figureRef(pace, language) } : {}),
  };
}
