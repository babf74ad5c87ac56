// The funnel from target to funds.
import { z } from 'zod';
import { funnel, funnelCuts } from '../../app/pursuits/funnel.ts';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { mayAsk } from '../../app/figures/mayAsk.ts';
import { questionOf } from '../../app/figures/question.ts';
import { refuseUnknownWays } from '../../app/figures/unknownWays.ts';
import { sampleEntries } from '../../app/spotChecks/sampleEntries.ts';
import { funnelSteps } from '../../domain/pursuits/campaign.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Figure } from '../../metrics/figure.ts';
import { figuresOfCity } from '../access.ts';
import { callerOf, languageOf } from '../people/caller.ts';
import { bridgesOfTable } from '../figures/beside.ts';
import { figureRef } from '../figures/words.ts';
import { optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { FunnelView } from './funnelViews.ts';
import { textLine } from '../../domain/text.ts';
import { restsOnSample, stepView } from './funnelWords.ts';

const tags = ['pursuits'];

export function funnelRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/funnel',
      {
        access: figuresOfCity,
        schema: {
          tags,
          summary: 'From target to funds, whole and by chain, office, outing or activity',
          querystring: z.strictObject({
            period: textLine(4, 40),
            by: z.enum(funnelCuts).default('chain'),
            office: optionalText,
            chain: optionalText,
            asKnownAt: optionalText,
            page,
            size,
          }),
          response: { 200: FunnelView },
        },
      },
      async (request, reply): Promise<FunnelView> => {
        const { by, page: at, size: rows, ...asked } = request.query;
        const { actor } = callerOf(request);
        const facts = await cityFacts(store, actor.cityCode);
        const question = questionOf(facts, asked);
        const sight = await mayAsk(store, actor, facts, question);
        await refuseUnknownWays(store, facts, question);
        await figuresReady(store, facts, funnelSteps, question.at, sentBy(request, reply));
        const found = await funnel(store, { actor, facts, sight }, question, by, { page: at, size: rows });
        const language = languageOf(request);
        const refs = (figures: readonly Figure[]) => figures.map((figure) => figureRef(figure, language));
        const samples = await sampleEntries(store, facts);
        return {
          steps: funnelSteps.map((id) => stepView(id, language)),
          whole: refs(found.whole),
          rows: found.rows.map(({ figures, ...row }) => ({ ...row, cells: refs(figures) })),
          ...bridgesOfTable(found.whole, facts, question, { language, tells: sight.tells }),
          total: found.total,
          page: at,
          size: rows,
          chains: found.chains,
          asKnownAt: asked.asKnownAt ?? facts.foldedAt,
          sample: restsOnSample(found.whole, samples),
        };
      },
    ),
  ] as const;
}
