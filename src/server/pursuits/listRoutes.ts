// Lists of target companies as files: one that is read and looked at before it is assigned, and the list taken away.
import { z } from 'zod';
import { exportPursuits } from '../../app/pursuits/exportList.ts';
import { Day } from '../../domain/day.ts';
import { readingRoles } from '../../domain/people/role.ts';
import { pursuitSheetWord } from '../../labels/pursuits/pursuitSheet.ts';
import { prospects } from '../../sheets/forms/prospects.ts';
import { columnOut } from '../../sheets/forms/write.ts';
import { right, wholeCity } from '../access.ts';
import { toldIn } from '../breaches.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { markOf } from '../keeping/headWords.ts';
import { PursuitListQuery } from './routes.ts';
import { pursuitSheet } from './sheet.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import type { Routes, ServingOptions } from '../route.ts';
import { ProspectListView } from './views.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { sentBy } from '../workers/sender.ts';
import { workbookFile } from '../answerViews.ts';

const tags = ['pursuits'];

export function pursuitListRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/pursuits/export.xlsx',
      {
        access: right('export', { with: ['export', ...readingRoles], rows: readingRoles, costly: true }),
        schema: {
          tags,
          summary: 'The filtered list of target companies as a workbook (right: export)',
          querystring: PursuitListQuery,
          response: { 200: workbookFile },
        },
        compress: false,
      },
      async (request, reply) => {
        const language = languageOf(request);
        const found = await exportPursuits(store, actorOf(request), request.query);
        const sheet = pursuitSheet(found, request.query, store.clock().toISOString(), language);
        return sendWorkbook(
          { work, request, reply },
          pursuitSheetWord('title', language),
          () => [sheet],
          await markOf(store, request),
        );
      },
    ),

    app.get(
      '/pursuits/template/list.xlsx',
      {
        access: wholeCity,
        schema: { tags, summary: 'An empty list of target companies to fill in', response: { 200: workbookFile } },
      },
      async (request, reply) => {
        const { name } = prospects;
        const sheet = { name, title: name, columns: prospects.columns.map(columnOut), rows: [] };
        return sendWorkbook({ work, request, reply }, name, () => [sheet]);
      },
    ),

    app.post(
      '/pursuits/list',
      {
        access: right('enter', { elsewhere: 403, costly: true }),
        schema: {
          tags,
          summary:
            'Read a list of target companies and say what each row would be; nothing is assigned (multipart: file)',
          ...takesFile(),
          querystring: z.strictObject({ office: z.uuid(), account: z.uuid(), dueOn: Day }),
          response: { 200: ProspectListView },
        },
      },
      async (request, reply): Promise<ProspectListView> => {
        const { bytes, fileName } = await receivedFile(request);
        const { office: officeId, account: accountId, dueOn } = request.query;
        const sent = { actor: actorOf(request), fileName, bytes };
        const defaults = { officeId, accountId, dueOn };
        const rows = await work.run('prospects', { ...sent, defaults }, sentBy(request, reply));
        const language = languageOf(request);
        return {
          fileName,
          rows: rows.map(({ breaches, ...row }) => ({
            ...row,
            breaches: toldIn(breaches, language),
          })),
        };
      },
    ),
  ] as const;
}
