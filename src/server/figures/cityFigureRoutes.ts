// The figures that the city has: everybody may look through them; what a new one may ask of rows, for who writes figures.
import { z } from 'zod';
import { figureOrigins, figureStates } from '../../domain/figures/catalogue.ts';
import { keepersOfFigures, readCityFigures } from '../../app/figures/cityFigures.ts';
import { exportFigures } from '../../app/figures/figureFile.ts';
import { readPlaceLists } from '../../app/figures/placeLists.ts';
import { placeListsOn } from '../../domain/figures/lists/placeLists.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { countingScope, inScope, todayOf } from '../../storage/store.ts';
import { cityNamed } from '../../storage/names.ts';
import { sourceNames } from '../../storage/figures/sources.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { FigureId } from './asked.ts';
import { CityFigurePage, CityFigureView, CountableView, FigureFileView } from './cityFigureViews.ts';
import { cityFigureView, figureLines, looking } from './cityFigureWords.ts';
import { countableView } from './countableWords.ts';

const tags = ['figures'];

export function cityFigureRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/city-figures',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'The figures that the city has, how each is counted and which texts print it',
          querystring: z.strictObject({
            q: optionalText,
            entries: z.enum(sourceNames).optional(),
            origin: z.enum(figureOrigins).optional(),
            state: z.enum(figureStates).optional(),
            page,
            size,
          }),
          response: { 200: CityFigurePage },
        },
      },
      async (request): Promise<CityFigurePage> => {
        const { page: at, size: most, ...wanted } = request.query;
        const lines = figureLines(await looking(store, actorOf(request).cityCode, languageOf(request)), wanted);
        return { rows: lines.slice((at - 1) * most, at * most), total: lines.length, page: at, size: most };
      },
    ),

    app.get(
      '/city-figures/:id',
      {
        access: wholeCity,
        schema: { tags, summary: 'One of them, every version', params: FigureId, response: { 200: CityFigureView } },
      },
      async (request): Promise<CityFigureView> => {
        const kept = await readCityFigures(store, actorOf(request).cityCode);
        return cityFigureView(
          request.params.id,
          await looking(store, actorOf(request).cityCode, languageOf(request)),
          kept,
        );
      },
    ),

    app.get(
      '/countable',
      {
        access: rightInCity(...keepersOfFigures),
        schema: {
          tags,
          summary: 'What a figure may count, and by which conditions (right: publish or admin of the city)',
          response: { 200: CountableView },
        },
      },
      async (request): Promise<CountableView> => {
        const { cityCode } = actorOf(request);
        const lists = placeListsOn(await readPlaceLists(store, cityCode), todayOf(store.clock));
        return countableView(await cityFacts(store, cityCode), lists, languageOf(request));
      },
    ),

    app.get(
      '/city-figures-file',
      {
        access: wholeCity,
        schema: { tags, summary: "The city's own figures as a file", response: { 200: FigureFileView } },
      },
      async (request) => {
        const { cityCode } = actorOf(request);
        const { nameZh } = await inScope(store, countingScope(cityCode), (tx) => cityNamed(tx, cityCode));
        return exportFigures(store, cityCode, nameZh);
      },
    ),
  ] as const;
}
