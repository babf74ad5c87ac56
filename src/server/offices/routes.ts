import { cityOfActor } from '../../app/offices/city.ts';
import { industries } from '../../storage/offices/cities.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { wholeCity } from '../access.ts';
import { actorOf, callerOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { IndustryView, OfficeView } from './cityViews.ts';
import { list } from '../answerViews.ts';

export function officeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/offices',
      {
        access: wholeCity,
        schema: {
          tags: ['offices'],
          summary: 'Offices of the city, in their order',
          response: { 200: list(OfficeView) },
        },
      },
      async (request): Promise<OfficeView[]> => {
        const { offices, readable, enterable } = await cityOfActor(store, callerOf(request).actor);
        return offices.map(({ id, code, name, shortName, kind, parentId, sortOrder, endedOn = null }) => ({
          id,
          code,
          name,
          shortName,
          kind,
          parentId,
          sortOrder,
          endedOn,
          readable: readable.has(id),
          enterable: enterable.has(id),
        }));
      },
    ),

    app.get(
      '/industries',
      {
        access: wholeCity,
        schema: {
          tags: ['offices'],
          summary: 'Sections and divisions of GB/T 4754-2017',
          response: { 200: list(IndustryView) },
        },
      },
      (request): Promise<IndustryView[]> => inScope(store, countingScope(actorOf(request).cityCode), industries),
    ),
  ] as const;
}
