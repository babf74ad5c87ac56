import { z } from 'zod';
import { listMerges, mergeHistory } from '../../app/identity/merges.ts';
import { mergeProjects, previewMerge } from '../../app/identity/mergeProjects.ts';
import { undoMerge } from '../../app/identity/undoMerge.ts';
import { MergeInput, UndoMergeInput } from '../../domain/projects/projectMerge.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { comparedFigureViews, mergeHistoryView, mergePreviewView, mergeView } from './mergeWords.ts';
import { Id, key, page, type Routes, type ServerOptions, size } from '../route.ts';
import { MergedView, MergeHistoryView, MergePage, MergePreviewView, UndoneMergeView } from './mergeViews.ts';

const tags = ['identity'];

export function mergeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/merges',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Merges of projects of which one lies in reach, latest first; of one project, or those in force',
          querystring: z.strictObject({ project: z.uuid().optional(), inForce: z.stringbool().optional(), page, size }),
          response: { 200: MergePage },
        },
      },
      async (request): Promise<MergePage> => {
        const { project, inForce, ...paging } = request.query;
        const actor = actorOf(request);
        const offices = await officesToday(store, actor);
        const found = await listMerges(store, actor, { projectId: project, inForce }, paging);
        return { rows: found.rows.map((row) => mergeView(row, offices)), total: found.total, ...paging };
      },
    ),

    app.get(
      '/merges/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'One merge with the histories of both projects',
          params: Id,
          response: { 200: MergeHistoryView },
        },
      },
      async (request): Promise<MergeHistoryView> =>
        mergeHistoryView(await mergeHistory(store, actorOf(request), request.params.id), languageOf(request)),
    ),
  ] as const;
}

export function mergingRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/merges/preview',
      {
        access: right('verify', { fromAbove: true, elsewhere: 422 }),
        schema: {
          tags,
          summary:
            'What a merge would move, what it would take as repeated, and the figures before and after (right: verify)',
          body: z.strictObject({ keptId: z.uuid(), mergedId: z.uuid() }),
          response: { 200: MergePreviewView },
        },
      },
      async (request): Promise<MergePreviewView> => {
        const actor = actorOf(request);
        const preview = await previewMerge(store, actor, request.body);
        return mergePreviewView(preview, await officesToday(store, actor), languageOf(request));
      },
    ),

    app.post(
      '/merges',
      {
        access: right('verify', { fromAbove: true, elsewhere: 422 }),
        schema: {
          tags,
          summary: 'Merge two reports of one project; they count once from now on (right: verify, above both)',
          body: MergeInput.extend({ key }),
          response: { 201: MergedView },
        },
      },
      async (request, reply) => reply.code(201).send(await mergeProjects(store, actorOf(request), request.body)),
    ),

    app.post(
      '/merges/:id/undo',
      {
        access: right('verify', { fromAbove: true, elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Take a merge back; with dryRun only the figures before and after (right: verify, above both)',
          params: Id,
          body: UndoMergeInput.omit({ mergeId: true }).extend({ key, dryRun: z.boolean().optional() }),
          response: { 200: UndoneMergeView, 201: UndoneMergeView },
        },
      },
      async (request, reply) => {
        const { dryRun = false, ...asked } = request.body;
        const undone = await undoMerge(store, actorOf(request), { ...asked, dryRun, mergeId: request.params.id });
        const figures = comparedFigureViews(undone.figures, languageOf(request));
        return reply.code(dryRun ? 200 : 201).send({ mergeId: undone.mergeId, figures });
      },
    ),
  ] as const;
}
