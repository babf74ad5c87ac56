// The city's own figures: read by everybody, added by its administrator.
import { z } from 'zod';
import { readCityFigures, SetFigure, setFigure } from '../../app/figures/cityFigures.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { list, written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { CityFigureView } from './cityFigureViews.ts';

const tags = ['figures'];

export function cityFigureRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/city-figures',
      {
        access: wholeCity,
        schema: { tags, summary: "The city's own figures, every version", response: { 200: list(CityFigureView) } },
      },
      async (request): Promise<CityFigureView[]> =>
        (await readCityFigures(store, actorOf(request).cityCode)).map((figure) => ({
          ...figure,
          body: SetFigure.shape.definition.parse(figure.body),
        })),
    ),

    app.post(
      '/city-figures',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'A figure of its own, or the next version of one (right: admin of the city)',
          body: z.strictObject({ key, figure: SetFigure }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await setFigure(store, actorOf(request), request.body)),
    ),
  ] as const;
}
