import { z } from 'zod';
import { cityOfActor } from '../../app/offices/city.ts';
import { recordSiteCheck } from '../../app/spotChecks/recordSiteCheck.ts';
import { drawSpotCheck, exportSpotCheck, listSpotChecks, spotCheckPage } from '../../app/spotChecks/spotChecks.ts';
import type { Office } from '../../domain/offices/office.ts';
import { SiteCheckInput } from '../../domain/spotChecks/siteCheck.ts';
import { SpotCheckInput } from '../../domain/spotChecks/spotCheck.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { markOf } from '../keeping/headWords.ts';
import { Id, key, page, type Routes, type ServerOptions, type ServingOptions, size } from '../route.ts';
import { itemView, spotCheckSheet, spotCheckView } from './words.ts';
import { SpotCheckPage, SpotChecks } from './views.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { workbookFile, written } from '../answerViews.ts';

const Paging = z.strictObject({ page, size });

export function spotCheckRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/spot-checks',
      {
        access: rowsInReach(),
        schema: {
          tags: ['spot checks'],
          summary: 'Draws for checks on site, latest first',
          querystring: Paging.extend({ open: z.stringbool().optional() }),
          response: { 200: SpotChecks },
        },
      },
      async (request): Promise<SpotChecks> => {
        const actor = actorOf(request);
        const { open, ...paging } = request.query;
        const { rows, total } = await listSpotChecks(store, actor, { open, ...paging });
        const offices = await officesOf(store, actor);
        return { rows: rows.map((row) => spotCheckView(row, offices, languageOf(request))), total, ...paging };
      },
    ),

    app.post(
      '/spot-checks',
      {
        access: right('verify', { elsewhere: 403 }),
        schema: {
          tags: ['spot checks'],
          summary: 'Draw rows: the lowest n by sha256 of `seed:entry id` (right: verify)',
          body: z.strictObject({ key, draw: SpotCheckInput }),
          response: { 201: written('id').extend({ rows: z.int(), population: z.int() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await drawSpotCheck(store, actorOf(request), request.body)),
    ),

    app.get(
      '/spot-checks/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['spot checks'],
          summary: 'One draw with its rows',
          params: Id,
          querystring: Paging,
          response: { 200: SpotCheckPage },
        },
      },
      async (request): Promise<SpotCheckPage> => {
        const actor = actorOf(request);
        const language = languageOf(request);
        const { spotCheck, items, files } = await spotCheckPage(store, actor, request.params.id, request.query);
        const offices = await officesOf(store, actor);
        return {
          spotCheck: spotCheckView(spotCheck, offices, language),
          items: items.map((item) => itemView(item, spotCheck.kind, actor.accountId, offices, files, language)),
          ...request.query,
        };
      },
    ),
  ] as const;
}

/** What is taken along to the site, and what was found there. */
export function siteCheckRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/spot-checks/:id/list.xlsx',
      {
        access: right('verify', { elsewhere: 404 }),
        schema: {
          tags: ['spot checks'],
          summary: 'The list to take along, as a workbook',
          params: Id,
          response: { 200: workbookFile },
        },
        compress: false,
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const language = languageOf(request);
        const { spotCheck, items, files } = await exportSpotCheck(store, actor, request.params.id);
        const offices = await officesOf(store, actor);
        const view = spotCheckView(spotCheck, offices, language);
        const rows = items.map((item) => itemView(item, spotCheck.kind, actor.accountId, offices, files, language));
        const sheet = spotCheckSheet(view, rows, language);
        return sendWorkbook(
          { work, request, reply },
          sheet.title ?? sheet.name,
          () => [sheet],
          await markOf(store, request),
        );
      },
    ),

    app.post(
      '/site-checks',
      {
        access: right('verify', { elsewhere: 403 }),
        schema: {
          tags: ['spot checks'],
          summary: 'Record what was found on site of a drawn row, or put it right (right: verify)',
          body: z.strictObject({ key, input: SiteCheckInput }),
          response: { 201: written('entryId') },
        },
      },
      async (request, reply) => reply.code(201).send(await recordSiteCheck(store, actorOf(request), request.body)),
    ),
  ] as const;
}

async function officesOf(store: Store, actor: Actor): Promise<ReadonlyMap<string, Office>> {
  return new Map((await cityOfActor(store, actor)).offices.map((office) => [office.id, office]));
}
