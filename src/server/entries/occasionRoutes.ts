import { z } from 'zod';
import { occasionsFor } from '../../app/entries/occasions.ts';
import { occasionKinds } from '../../domain/entries/nouns.ts';
import { rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { OccasionsView } from './listedViews.ts';

export function occasionRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/occasions/:kind',
      {
        access: rowsInReach(),
        schema: {
          tags: ['entries'],
          summary:
            'Activities or outings that an entry may be said to have taken place at: in reach, or verified above',
          params: z.strictObject({ kind: z.enum(occasionKinds) }),
          querystring: z.strictObject({ q: optionalText, page, size }),
          response: { 200: OccasionsView },
        },
      },
      async (request): Promise<OccasionsView> => {
        const { page: number, size: most, q } = request.query;
        const asked = { q, page: number, size: most };
        const { rows, total, offices } = await occasionsFor(store, actorOf(request), request.params.kind, asked);
        const told = rows.map(({ id, name, from, until, officeId }) => ({
          id,
          name,
          from,
          until,
          office: offices.get(officeId)?.shortName ?? '',
        }));
        return { rows: told, total, page: number, size: most };
      },
    ),
  ] as const;
}
