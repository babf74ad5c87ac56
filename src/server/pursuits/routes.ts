// Target companies: the list, who is given one, and one of them.
import { z } from 'zod';
import { assignProspects } from '../../app/pursuits/assign.ts';
import { pursuitDues, pursuitPage } from '../../app/pursuits/list.ts';
import { projectPursuit, pursuitDetail } from '../../app/pursuits/page.ts';
import { AssignProspect, pursuitStates } from '../../domain/pursuits/pursuit.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { pursuitDetailView, pursuitView } from './words.ts';
import { Id, key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { AssignedView, ProjectPursuitView, PursuitDetailView, PursuitPageView } from './views.ts';

const tags = ['pursuits'];
const empty = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type);

export const PursuitListQuery = z.strictObject({
  office: optionalText,
  chain: optionalText,
  node: optionalText,
  /** living: what has not ended. */
  state: empty(z.enum([...pursuitStates, 'living']).optional()),
  due: empty(z.enum(pursuitDues).optional()),
  mine: empty(z.stringbool().optional()),
  search: optionalText,
});

export function pursuitRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/pursuits',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Target companies that offices in reach pursue or did; what is due first comes first',
          querystring: PursuitListQuery.extend({ page, size }),
          response: { 200: PursuitPageView },
        },
      },
      async (request): Promise<PursuitPageView> => {
        const { page: at, size: rows, ...query } = request.query;
        const found = await pursuitPage(store, actorOf(request), query, { page: at, size: rows });
        const nameOf = (id: string | null): string => (id && found.offices.get(id)?.shortName) ?? '';
        const spoken = { language: languageOf(request), today: found.today, nameOf };
        const { total, chains } = found;
        return { rows: found.rows.map((row) => pursuitView(row, spoken)), total, page: at, size: rows, chains };
      },
    ),

    app.post(
      '/pursuits',
      {
        access: right('enter', { elsewhere: 403 }),
        schema: {
          tags,
          summary: 'Assign target companies to an office and a person; all of the list or none (right: enter)',
          body: z.strictObject({
            key,
            assignments: z.array(AssignProspect).min(1).max(500),
            dryRun: z.boolean().optional(),
          }),
          response: { 201: AssignedView },
        },
      },
      async (request, reply) => {
        const { dryRun, ...body } = request.body;
        const done = await assignProspects(store, actorOf(request), { ...body, ...(dryRun ? { dryRun } : {}) });
        return reply.code(201).send(done);
      },
    ),
  ] as const;
}

/** One of them with its story, by itself and as the project that it became. */
export function pursuitStoryRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/pursuits/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'One target company with its facts, its story and what can be done next',
          params: Id,
          response: { 200: PursuitDetailView },
        },
      },
      async (request): Promise<PursuitDetailView> => {
        const found = await pursuitDetail(store, actorOf(request), request.params.id);
        return pursuitDetailView(found, languageOf(request));
      },
    ),

    app.get(
      '/projects/:id/pursuit',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'The target company that a project was, with its story; null where none',
          params: Id,
          response: { 200: ProjectPursuitView },
        },
      },
      async (request): Promise<{ pursuit: PursuitDetailView | null }> => {
        const found = await projectPursuit(store, actorOf(request), request.params.id);
        return { pursuit: found && pursuitDetailView(found, languageOf(request)) };
      },
    ),
  ] as const;
}
