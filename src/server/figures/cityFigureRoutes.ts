// The city's own figures, as everybody may read them.
import { readCityFigures, SetFigure } from '../../app/figures/cityFigures.ts';
import { wholeCity } from '../access.ts';
import { list } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
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
  ] as const;
}
