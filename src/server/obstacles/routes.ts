import { z } from 'zod';
import { listObstacles } from '../../app/obstacles/obstacles.ts';
import { obstacleAges, obstacleStates } from '../../storage/obstacles/obstacleList.ts';
import { rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { optionalText, orNone, page, type Routes, type ServingOptions, size } from '../route.ts';
import { ObstacleListView } from './views.ts';

const yes = orNone(z.enum(['true']));

const Filter = z.strictObject({
  kind: optionalText,
  state: orNone(z.enum(obstacleStates)),
  open: yes,
  age: orNone(z.enum(obstacleAges)),
  office: optionalText,
  project: orNone(z.uuid()),
  mine: yes,
});

export function obstacleRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/obstacles',
      {
        access: rowsInReach(),
        schema: {
          tags: ['obstacles'],
          summary:
            'Obstacles of projects as they stand today, those that are late first; how many stand open, where and how long',
          querystring: Filter.extend({ page, size }),
          response: { 200: ObstacleListView },
        },
      },
      async (request): Promise<ObstacleListView> => {
        const { page: number, size: rows, open, mine, ...query } = request.query;
        const asked = { ...query, open: open === 'true', mine: mine === 'true' };
        return listObstacles(store, actorOf(request), asked, { page: number, size: rows });
      },
    ),
  ] as const;
}
