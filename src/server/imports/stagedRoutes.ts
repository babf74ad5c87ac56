// An import as it is staged: what becomes of each row.
import { z } from 'zod';
import { importRows, readImport } from '../../app/imports/read.ts';
import { withTwins } from '../../app/imports/twins/twinsSeen.ts';
import { outcomes } from '../../storage/imports/queries.ts';
import { rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, page, type Routes, type ServingOptions, size } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { importShown } from './shown.ts';
import { ImportPreview, ImportRows } from './views.ts';
import { countsOf, importRowView } from './words.ts';

const tags = ['imports'];
/** Rows that are marked are of any outcome. */
const Which = z.enum([...outcomes, 'marked']);

export function stagedImportRoutes(app: Routes, { store, work, underWay }: ServingOptions) {
  return [
    app.get(
      '/imports/:id',
      {
        access: rowsInReach(404),
        schema: { tags, summary: 'One import', params: Id, response: { 200: ImportPreview } },
      },
      async (request): Promise<ImportPreview> => importShown({ store, underWay }, request, request.params.id),
    ),

    app.get(
      '/imports/:id/rows',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'Rows of an import by what becomes of them',
          params: Id,
          querystring: z.strictObject({ outcome: Which.default('refused'), page, size }),
          response: { 200: ImportRows },
        },
      },
      async (request, reply): Promise<ImportRows> => {
        const actor = actorOf(request);
        const { outcome, page: number, size: limit } = request.query;
        const { reading, marked } = await readImport(store, actor, request.params.id);
        const offset = (number - 1) * limit;
        const which = outcome === 'marked' ? { marked: true } : { outcome };
        const rows = await importRows(store, actor, request.params.id, { ...which, offset, limit });
        const language = languageOf(request);
        const asked: [string, typeof rows] = [request.params.id, rows];
        // Most pages have no row that looks like another one: they wait for nobody.
        const seen = rows.some(({ twins }) => twins.length > 0)
          ? await work.run('twinsOfRows', { actor, asked }, sentBy(request, reply))
          : await withTwins(store, actor, ...asked);
        return {
          rows: seen.map((row) => importRowView(row, language)),
          total: outcome === 'marked' ? marked : countsOf(reading)[outcome],
          page: number,
          size: limit,
        };
      },
    ),
  ] as const;
}
