// Versions of a chain: each as it was drawn, and how the next one is made.
import { z } from 'zod';
import { readChainHistory, readChainVersion } from '../../app/chains/readChains.ts';
import { drawChain, restoreChain, retireChain } from '../../app/chains/recordChain.ts';
import { ChainDraft } from '../../domain/chains/chain.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { ChainVersionView, DrawnVersionView, RecordedChainView } from './views.ts';
import { Id, key, page, type Routes, type ServerOptions, size, wholeNumber } from '../route.ts';
import { textLines } from '../../domain/text.ts';
import { list } from '../answerViews.ts';
import { wholeFrom } from '../../domain/whole.ts';

const version = wholeNumber(1, 1_000_000);
const baseVersion = wholeFrom(1);
const note = textLines(0, 300).nullish();
const tags = ['chains'];

export function chainVersionRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/chains/:id/versions',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Versions of a chain, latest first',
          params: Id,
          querystring: z.strictObject({ page, size }),
          response: { 200: list(ChainVersionView) },
        },
      },
      async (request): Promise<ChainVersionView[]> =>
        readChainHistory(store, actorOf(request), { chainId: request.params.id, ...request.query }),
    ),

    app.get(
      '/chains/:id/versions/:version',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'What a version draws, and what it says otherwise than another',
          params: z.strictObject({ id: z.uuid(), version }),
          querystring: z.strictObject({ against: version.optional() }),
          response: { 200: DrawnVersionView },
        },
      },
      async (request) => {
        const { id: chainId, version: no } = request.params;
        return readChainVersion(store, actorOf(request), { chainId, version: no, against: request.query.against });
      },
    ),
  ] as const;
}

/** Each act makes a version; none alters one. */
export function chainDrawingRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.put(
      '/chains/:id',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary: 'Found a chain or draw it anew (right: enter in the city)',
          params: Id,
          body: z.strictObject({
            key,
            /** The version that was drawn on; null founds the chain. */
            baseVersion: baseVersion.nullable(),
            draft: ChainDraft,
            note,
            /** `sheet` where a workbook was read and looked at before. */
            origin: z.enum(['screen', 'sheet']).default('screen'),
            dryRun: z.boolean().optional(),
          }),
          response: { 200: RecordedChainView, 201: RecordedChainView },
        },
      },
      async (request, reply): Promise<RecordedChainView> => {
        const { dryRun, ...body } = request.body;
        const asked = { ...body, chainId: request.params.id, dryRun: dryRun ?? false };
        const done = await drawChain(store, actorOf(request), asked);
        return reply.code(dryRun ? 200 : 201).send(done);
      },
    ),

    app.post(
      '/chains/:id/restore',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary: 'Take an older version up again, as a new one (right: enter in the city)',
          params: Id,
          body: z.strictObject({ key, baseVersion, version: baseVersion, note }),
          response: { 201: RecordedChainView },
        },
      },
      async (request, reply): Promise<RecordedChainView> => {
        const asked = { ...request.body, chainId: request.params.id };
        return reply.code(201).send(await restoreChain(store, actorOf(request), asked));
      },
    ),

    app.post(
      '/chains/:id/retire',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary: 'Give a chain up; any version can be restored (right: enter in the city)',
          params: Id,
          body: z.strictObject({ key, baseVersion, note }),
          response: { 201: RecordedChainView },
        },
      },
      async (request, reply): Promise<RecordedChainView> => {
        const asked = { ...request.body, chainId: request.params.id };
        return reply.code(201).send(await retireChain(store, actorOf(request), asked));
      },
    ),
  ] as const;
}
