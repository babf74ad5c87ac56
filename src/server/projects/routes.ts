import { z } from 'zod';
import { namedProject } from '../../app/projects/namedProject.ts';
import { listProjects, type ProjectList } from '../../app/projects/projectList.ts';
import { projectPage } from '../../app/projects/projectPage.ts';
import { ledgerBookTitle } from '../../labels/projects/projectFields.ts';
import { Day } from '../../domain/day.ts';
import { lightsShown } from '../../domain/lights/lightRule.ts';
import { stages, statuses } from '../../domain/projects/project.ts';
import { codeText, textLine } from '../../domain/text.ts';
import { projectSorts } from '../../storage/projects/queries.ts';
import { ledgerBooks } from '../../domain/entries/exported.ts';
import { namesOfTheCity, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { markOf } from '../keeping/headWords.ts';
import { projectView } from './words.ts';
import { Id, optionalText, orNone, page, type Routes, type ServingOptions, size } from '../route.ts';
import { ProjectListView, ProjectPage } from './views.ts';
import { sendMade } from '../replies/workbookReply.ts';
import { sentBy } from '../workers/sender.ts';
import { workbookFile, written } from '../answerViews.ts';

const Amount = codeText(/^\d{1,8}(\.\d{1,6})?$/);

export const LedgerFilter = z.strictObject({
  q: optionalText,
  office: optionalText,
  section: orNone(codeText(/^[A-TZ]$/)),
  stage: orNone(z.enum(stages)),
  status: orNone(z.enum(statuses)),
  investorClass: orNone(textLine(1, 100)),
  tag: orNone(textLine(1, 40)),
  signed: orNone(textLine(4, 40)),
  signedFrom: orNone(Day),
  signedTo: orNone(Day),
  minYi: orNone(Amount),
  maxYi: orNone(Amount),
  light: orNone(z.enum(lightsShown)),
  sort: z.enum(projectSorts).default('code'),
  dir: z.enum(['asc', 'desc']).default('desc'),
});

export function projectRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/projects',
      {
        access: rowsInReach(),
        schema: {
          tags: ['projects'],
          summary: 'The ledger',
          querystring: LedgerFilter.extend({ page, size }),
          response: { 200: ProjectListView },
        },
      },
      async (request): Promise<ProjectList> => {
        const { page: number, size: rows, ...query } = request.query;
        return listProjects(store, actorOf(request), query, { page: number, size: rows });
      },
    ),

    app.get(
      '/projects/export.xlsx',
      {
        access: { ...rowsInReach(), costly: true },
        schema: {
          tags: ['projects'],
          summary:
            'The filtered ledger as a workbook that an import reads: projects, their milestones, their funds or the companies in them',
          querystring: LedgerFilter.extend({ book: z.enum(ledgerBooks).default('projects') }),
          response: { 200: workbookFile },
        },
        // A workbook is compressed already.
        compress: false,
      },
      async (request, reply) => {
        const language = languageOf(request);
        const { book, ...query } = request.query;
        const wanted = { actor: actorOf(request), book, query, language, mark: await markOf(store, request) };
        const file = await work.run('ledger', wanted, sentBy(request, reply));
        return sendMade(reply, ledgerBookTitle(book, language), file);
      },
    ),

    app.post(
      '/projects/named',
      {
        access: namesOfTheCity('enter'),
        schema: {
          tags: ['projects'],
          summary: 'The project of exactly this code and name, whosever, to report on it; nothing else is told of it',
          body: z.strictObject({ code: textLine(1, 20), name: textLine(2, 200) }),
          response: { 200: written('projectId') },
        },
      },
      async (request) => namedProject(store, actorOf(request), request.body),
    ),

    app.get(
      '/projects/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['projects'],
          summary: 'Everything known of one project',
          params: Id,
          response: { 200: ProjectPage },
        },
      },
      async (request): Promise<ProjectPage> =>
        projectView(await projectPage(store, actorOf(request), request.params.id), languageOf(request)),
    ),
  ] as const;
}
