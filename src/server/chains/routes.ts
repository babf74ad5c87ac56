import { z } from 'zod';
import { setChainDuty, readChainDuty } from '../../app/chains/dutyOfChain.ts';
import {
  firmsOnNode,
  listChains,
  projectsOnNode,
  readChainHistory,
  readChainVersion,
  readChainView,
} from '../../app/chains/readChains.ts';
import { drawChain, restoreChain, retireChain } from '../../app/chains/recordChain.ts';
import { readChainRules, setChainRules } from '../../app/chains/rulesOfChains.ts';
import { ChainDraft } from '../../domain/chains/chain.ts';
import { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { ChainRulesInput, defaultChainRules } from '../../domain/chains/chainRules.ts';
import { rightInCity, rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import {
  ChainDutyView,
  ChainListRow,
  ChainRulesView,
  ChainVersionView,
  ChainViewJson,
  DrawnVersionView,
  FirmPage,
  ProjectOnNodePage,
  RecordedChainView,
} from './views.ts';
import { chainListRow, chainViewJson, inJson } from './words.ts';
import { Id, key, page, type Routes, type ServerOptions, size, wholeNumber } from '../route.ts';
import { textLines } from '../../domain/text.ts';
import { list } from '../answerViews.ts';

const NodeId = z.strictObject({ id: z.uuid(), nodeId: z.uuid() });
const version = wholeNumber(1, 1_000_000);
const baseVersion = z.int().min(1);
const note = textLines(0, 300).nullish();
const tags = ['chains'];

export function chainRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/chains',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'The chains of the city with how complete each is',
          response: { 200: list(ChainListRow) },
        },
      },
      async (request): Promise<ChainListRow[]> => (await listChains(store, actorOf(request))).map(chainListRow),
    ),

    app.get(
      '/chains/:id',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'One chain: nodes, edges, how each node stands and why',
          params: Id,
          response: { 200: ChainViewJson },
        },
      },
      async (request): Promise<ChainViewJson> =>
        chainViewJson(await readChainView(store, actorOf(request), request.params.id), languageOf(request)),
    ),

    app.get(
      '/chains/:id/nodes/:nodeId/firms',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Firms on a node, by page',
          params: NodeId,
          querystring: z.strictObject({ page, size }),
          response: { 200: FirmPage },
        },
      },
      async (request): Promise<FirmPage> => {
        const { id: chainId, nodeId } = request.params;
        return inJson(await firmsOnNode(store, actorOf(request), { chainId, nodeId, ...request.query }));
      },
    ),

    app.get(
      '/chains/:id/nodes/:nodeId/projects',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Projects on a node, by page',
          params: NodeId,
          querystring: z.strictObject({ page, size }),
          response: { 200: ProjectOnNodePage },
        },
      },
      async (request): Promise<ProjectOnNodePage> => {
        const { id: chainId, nodeId } = request.params;
        return inJson(await projectsOnNode(store, actorOf(request), { chainId, nodeId, ...request.query }));
      },
    ),

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

    app.get(
      '/chains/:id/duty',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Who answers for a chain, every version, latest first',
          params: Id,
          response: { 200: list(ChainDutyView) },
        },
      },
      async (request) => readChainDuty(store, actorOf(request), request.params.id),
    ),

    app.put(
      '/chains/:id/duty',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary: 'Say who answers for a chain (right: enter in the city)',
          params: Id,
          body: z.strictObject({ key, baseVersion: z.int().min(0), duty: ChainDutyInput }),
          response: { 201: z.strictObject({ version: z.int() }) },
        },
      },
      async (request, reply) => {
        const asked = { ...request.body, chainId: request.params.id };
        return reply.code(201).send(await setChainDuty(store, actorOf(request), asked));
      },
    ),

    app.get(
      '/chain-rules',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'By which rules nodes stand as they do, every version',
          response: { 200: ChainRulesView },
        },
      },
      async (request) =>
        inJson({ versions: await readChainRules(store, actorOf(request)), defaults: defaultChainRules }),
    ),

    app.post(
      '/chain-rules',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Add a version of the rules (right: admin in the city)',
          body: z.strictObject({ key, input: ChainRulesInput }),
          response: { 201: z.strictObject({ version: z.int() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await setChainRules(store, actorOf(request), request.body)),
    ),
  ] as const;
}
