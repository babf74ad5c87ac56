import { z } from 'zod';
import { packageProjects, type Packed, splitProject } from '../../app/stages/packaging.ts';
import { undoPackaging } from '../../app/stages/undoPackaging.ts';
import { MergeProjects, SplitProject } from '../../domain/stages/packaging.ts';
import type { Language } from '../../labels/language.ts';
import { right } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { comparedFigureViews } from '../identity/mergeWords.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { PackedView, UndoneView } from './views.ts';
import { textLines } from '../../domain/text.ts';

const sent = { key, dryRun: z.boolean().optional() };

export function packagingRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/projects/:id/split',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags: ['packages'],
          summary: 'Split a project into parts; with dryRun only the figures before and after (right: enter)',
          params: Id,
          body: SplitProject.extend(sent),
          response: { 200: PackedView, 201: PackedView },
        },
      },
      async (request, reply): Promise<PackedView> => {
        const { dryRun = false, ...asked } = request.body;
        const packed = await splitProject(store, actorOf(request), { ...asked, dryRun, projectId: request.params.id });
        void reply.code(dryRun ? 200 : 201);
        return packedView(packed, languageOf(request));
      },
    ),

    app.post(
      '/packages',
      {
        access: right('enter', { elsewhere: 422 }),
        schema: {
          tags: ['packages'],
          summary: 'Merge projects into a package; with dryRun only the figures before and after (right: enter)',
          body: MergeProjects.extend(sent),
          response: { 200: PackedView, 201: PackedView },
        },
      },
      async (request, reply): Promise<PackedView> => {
        const { dryRun = false, ...asked } = request.body;
        const packed = await packageProjects(store, actorOf(request), { ...asked, dryRun });
        void reply.code(dryRun ? 200 : 201);
        return packedView(packed, languageOf(request));
      },
    ),

    app.post(
      '/packagings/:id/undo',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags: ['packages'],
          summary: 'Take a split or a merge back as a whole (right: enter)',
          params: Id,
          body: z.strictObject({ key, reason: textLines(0, 500) }),
          response: { 201: UndoneView },
        },
      },
      async (request, reply) => {
        const done = await undoPackaging(store, actorOf(request), { ...request.body, packagingId: request.params.id });
        return reply.code(201).send(done);
      },
    ),
  ] as const;
}

function packedView({ packagingId, entryIds, figures }: Packed, language: Language): PackedView {
  return { packagingId, entries: entryIds.length, figures: comparedFigureViews(figures, language) };
}
