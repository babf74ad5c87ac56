import { z } from 'zod';
import { readTargets, type TargetLine } from '../../app/figures/targets.ts';
import { textLine } from '../../domain/text.ts';
import { figureName, unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { page, type Routes, type ServerOptions, size } from '../route.ts';
import { type TargetLineView, TargetsView } from './targetViews.ts';
import { sentBy } from '../workers/sender.ts';
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
        const { definition, year, lines, total, figures } = await readTargets(
          store,
          actorOf(request),
          query,
          sentBy(request, reply),
        );
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
          total,
          page: query.page,
          size: query.size,
          figures: figures.map(({ definition: one, set }) => ({ id: one.id, name: figureName(one, language), set })),
        };
      },
    ),
  ] as const;
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
