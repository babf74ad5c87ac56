// What the city says of itself, and what it lacks before its texts can be right.
import { z } from 'zod';
import { readCityProfile, setCityProfile } from '../../app/offices/cityProfile.ts';
import { SetCityProfile, type Strange } from '../../domain/offices/cityProfile.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { namesOfFigures } from '../figures/receiptView.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { CityProfileView } from './cityViews.ts';

const tags = ['offices'];

export function profileRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/city-profile',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Who signs its texts, since when its ledger is complete, and what the city lacks',
          response: { 200: CityProfileView },
        },
      },
      async (request): Promise<CityProfileView> => {
        const { cityCode } = actorOf(request);
        const { strange, ...profile } = await readCityProfile(store, cityCode);
        const names = namesOfFigures(await cityFacts(store, cityCode), languageOf(request));
        const named = (all: readonly Strange[]) => all.map((one) => ({ ...one, figure: names(one.figureId) }));
        return { ...profile, strange: { labels: named(strange.labels), places: named(strange.places) } };
      },
    ),

    app.post(
      '/city-profile',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Say it anew (right: admin of the city)',
          body: z.strictObject({ key, profile: SetCityProfile }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await setCityProfile(store, actorOf(request), request.body)),
    ),
  ] as const;
}
