// What the ledger may be filtered by besides its fixed lists.
import { projectLabels } from '../../app/projects/projectLabels.ts';
import { rowsInReach } from '../access.ts';
import { list } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { ProjectLabelView } from './views.ts';
import { labelViews } from './words.ts';

export function projectLabelRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/projects/labels',
      {
        access: rowsInReach(),
        schema: {
          tags: ['projects'],
          summary: 'Classes of investors and marks that projects in reach bear, most used first: 200 of each at most',
          response: { 200: list(ProjectLabelView) },
        },
      },
      async (request) => {
        const { inUse, labels } = await projectLabels(store, actorOf(request));
        return labelViews(inUse, labels, languageOf(request));
      },
    ),
  ] as const;
}
