import { type ProjectBoard, projectBoard } from '../../app/projects/projectBoard.ts';
import { rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { LedgerFilter } from './routes.ts';
import { ProjectBoardView } from './views.ts';

export function boardRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/projects/board',
      {
        access: rowsInReach(),
        schema: {
          tags: ['projects'],
          summary:
            'The ledger by stages: how many, how much, and the projects on which nothing was recorded for longest',
          querystring: LedgerFilter.omit({ stage: true, sort: true, dir: true }),
          response: { 200: ProjectBoardView },
        },
      },
      (request): Promise<ProjectBoard> => projectBoard(store, actorOf(request), request.query),
    ),
  ] as const;
}
