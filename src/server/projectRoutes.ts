import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { exportProjects } from '../app/exportProjects.ts';
import { listProjects } from '../app/projectList.ts';
import { projectPage } from '../app/projectPage.ts';
import { projectSheetWord } from '../labels/projectFields.ts';
import { Day } from '../domain/day.ts';
import { stages, statuses } from '../domain/project.ts';
import { writeWorkbook } from '../sheets/write/workbook.ts';
import { projectSorts } from '../domain/projectSorts.ts';
import { readingRoles } from '../domain/role.ts';
import { right, rowsInReach } from './access.ts';
import { actorOf, languageOf } from './caller.ts';
import { markOf } from './headWords.ts';
import { projectSheet } from './projectSheet.ts';
import { projectView } from './projectWords.ts';
import { optionalText, page, type Routes, type ServerOptions, size } from './route.ts';
import type { ProjectList, ProjectPage } from './views.ts';
import { attach } from './workbookReply.ts';
import { codeText } from '../domain/text.ts';

/** An empty parameter means the same as none. */
const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const Amount = codeText(/^\d{1,8}(\.\d{1,6})?$/);

const Filter = z.strictObject({
  q: optionalText,
  office: optionalText,
  section: orNone(codeText(/^[A-T]$/)),
  stage: orNone(z.enum(stages)),
  status: orNone(z.enum(statuses)),
  signedFrom: orNone(Day),
  signedTo: orNone(Day),
  minYi: orNone(Amount),
  maxYi: orNone(Amount),
  sort: z.enum(projectSorts).default('code'),
  dir: z.enum(['asc', 'desc']).default('desc'),
});

export function projectRoutes(app: Routes, { store, log }: ServerOptions): void {
  app.get(
    '/projects',
    {
      access: rowsInReach(),
      schema: { tags: ['projects'], summary: 'The ledger', querystring: Filter.extend({ page, size }) },
    },
    async (request): Promise<ProjectList> => {
      const { page: number, size: rows, ...query } = request.query;
      return listProjects(store, actorOf(request), query, { page: number, size: rows });
    },
  );

  app.get(
    '/projects/export.xlsx',
    {
      access: right('export', { with: ['export', ...readingRoles], rows: readingRoles, costly: true }),
      schema: { tags: ['projects'], summary: 'The filtered ledger as a workbook (right: export)', querystring: Filter },
      // A workbook is compressed already.
      compress: false,
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { query } = request;
      const body = new PassThrough();
      const mark = await markOf(store, request);
      await new Promise<void>((started, refused) => {
        const sending = exportProjects(store, actorOf(request), query, async (found) => {
          attach(reply, projectSheetWord('title', language));
          void reply.send(body);
          started();
          await writeWorkbook([projectSheet(found, query, store.clock().toISOString(), language)], body, mark);
          body.end();
        });
        sending.catch((error: Error) => {
          refused(error);
          if (!reply.sent) return;
          // Bytes have left: only breaking off tells the reader that the file is not whole.
          log(`export broke off: ${error.message}`);
          body.destroy(error);
        });
      });
      return reply;
    },
  );

  app.get(
    '/projects/:id',
    {
      access: rowsInReach(404),
      schema: {
        tags: ['projects'],
        summary: 'Everything known of one project',
        params: z.strictObject({ id: z.uuid() }),
      },
    },
    async (request): Promise<ProjectPage> =>
      projectView(await projectPage(store, actorOf(request), request.params.id), languageOf(request)),
  );
}
