// The city's lists of places: everybody may look through them; who keeps its figures draws them.
import { z } from 'zod';
import { keepersOfFigures } from '../../app/figures/cityFigures.ts';
import { endPlaceList, readPlaceLists, setPlaceList, tryPlaceList } from '../../app/figures/placeLists.ts';
import { placesLike } from '../../app/offices/placesToFound.ts';
import { EndPlaceList, PlaceListDraft, SetPlaceList } from '../../domain/figures/lists/placeLists.ts';
import { codeText, textLine } from '../../domain/text.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { list, written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { looking } from './cityFigureWords.ts';
import { EffectView } from './effectViews.ts';
import { effectViewFrom } from './effectWords.ts';
import { DivisionView, PlaceListPage, PlaceListWritten } from './placeViews.ts';
import { placeListViews } from './placeWords.ts';

const tags = ['figures'];
const access = rightInCity(...keepersOfFigures);

export function placeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/place-lists',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Lists of places that figures count by, every version, and which figures do',
          querystring: z.strictObject({ q: optionalText, page, size }),
          response: { 200: PlaceListPage },
        },
      },
      async (request): Promise<PlaceListPage> => {
        const { q = '', page: at, size: most } = request.query;
        const { cityCode } = actorOf(request);
        const kept = await readPlaceLists(store, cityCode);
        const all = placeListViews(kept, await looking(store, cityCode, languageOf(request)));
        const found = all.filter(
          ({ listId, name, places }) => listId === q || [name, ...places.map((one) => one.name)].join(' ').includes(q),
        );
        return { rows: found.slice((at - 1) * most, at * most), total: found.length, page: at, size: most };
      },
    ),

    app.get(
      '/divisions',
      {
        access: wholeCity,
        schema: {
          tags,
          summary:
            'Divisions of GB/T 2260 by their code or the beginning of their name, or those below one: 100 at most',
          querystring: z.strictObject({
            q: optionalText,
            above: codeText(/^\d{6}$/)
              .optional()
              .describe('Code of the division below which they stand'),
          }),
          response: { 200: list(DivisionView) },
        },
      },
      (request): Promise<DivisionView[]> => placesLike(store, request.query),
    ),
  ] as const;
}

export function placeActRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/place-lists/preview',
      {
        access,
        schema: {
          tags,
          summary: 'What figures would say by a list, before it is kept (right: publish or admin of the city)',
          body: z.strictObject({ period: textLine(4, 40), list: PlaceListDraft }),
          response: { 200: EffectView },
        },
      },
      async (request, reply): Promise<EffectView> => {
        const { period, list: draft } = request.body;
        const before = await cityFacts(store, actorOf(request).cityCode);
        const { facts: after, figures: ids } = await tryPlaceList(store, before, draft);
        return effectViewFrom(store, { request, reply }, { before, after, ids, period, from: draft.effectiveFrom });
      },
    ),

    app.post(
      '/place-lists',
      {
        access,
        schema: {
          tags,
          summary: 'A list, or a new version of one, and of the figures that count by it (right: publish or admin)',
          body: z.strictObject({ key, list: SetPlaceList }),
          response: { 201: PlaceListWritten },
        },
      },
      async (request, reply) => reply.code(201).send(await setPlaceList(store, actorOf(request), request.body)),
    ),

    app.post(
      '/place-lists/end',
      {
        access,
        schema: {
          tags,
          summary: 'A list is offered no more after a day (right: publish or admin of the city)',
          body: z.strictObject({ key, end: EndPlaceList }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await endPlaceList(store, actorOf(request), request.body)),
    ),
  ] as const;
}
