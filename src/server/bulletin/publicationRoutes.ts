// What was published.
import { z } from 'zod';
import { bulletinOf } from '../../app/bulletin/bulletin.ts';
import { sightOf } from '../../app/figures/mayAsk.ts';
import { publication, publications } from '../../app/bulletin/publish.ts';
import { keyInText } from '../../domain/bulletin/figureKey.ts';
import { figureName } from '../../labels/figures/words.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import { wholeCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { sentBy } from '../workers/sender.ts';
import { Id, optionalText, page, size, type Routes, type ServerOptions } from '../route.ts';
import { Publication, PublicationsPage } from './views.ts';
import { oneOccasion } from './asked.ts';
import { bulletinView } from './words.ts';

const Listed = z.strictObject({
  period: optionalText,
  bulletin: optionalText,
  office: optionalText,
  ...oneOccasion,
  page,
  size,
});

export function publicationRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/publications',
      {
        access: wholeCity,
        schema: {
          tags: ['bulletins'],
          summary: 'What was published, latest first',
          querystring: Listed,
          response: { 200: PublicationsPage },
        },
      },
      async (request): Promise<PublicationsPage> => {
        const { page: no, size: many, activity, outing, ...of } = request.query;
        const filter = { ...of, occasion: activity ?? outing };
        const paging = { limit: many, offset: (no - 1) * many };
        return { ...(await publications(store, actorOf(request), filter, paging)), page: no, size: many };
      },
    ),

    app.get(
      '/publications/:id',
      {
        access: wholeCity,
        schema: {
          tags: ['bulletins'],
          summary: 'As published, and each figure as known today',
          params: Id,
          response: { 200: Publication },
        },
      },
      async (request, reply): Promise<Publication> => {
        const { actor } = callerOf(request);
        const language = languageOf(request);
        const { figures, content, ...summary } = await publication(store, actor, request.params.id);
        const { office, occasion } = content;
        const asked = {
          period: summary.period,
          asKnownAt: summary.knownAt,
          text: summary.bulletin,
          office: office?.id,
          ...(occasion ? { [occasion.kind]: occasion.id } : {}),
        };
        const isBriefing = summary.bulletin !== 'campaign';
        const then = isBriefing
          ? (await bulletinOf(store, actor.cityCode, asked, { asker: sentBy(request, reply), published: true })).figures
          : [];
        const facts = await cityFacts(store, actor.cityCode);
        const { tells } = await sightOf(store, actor, facts);
        const told = { language, tells };
        const view = await bulletinView(store, actor.cityCode, { figures: then, content }, asked, told);
        const { to } = periodAt(facts, summary.period, latest);
        const nameOf = (id: string) => {
          const definition = facts.catalogue.on(id, to);
          return definition ? figureName(definition, language) : id;
        };
        return {
          ...summary,
          content: view,
          figures: figures.map((f) => ({ ...f, key: isBriefing ? keyInText(f.key) : f.key, name: nameOf(f.id) })),
        };
      },
    ),
  ] as const;
}
