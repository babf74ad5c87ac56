// Chains as they stand now: which there are, how their nodes stand, and what lies on a node.
import { z } from 'zod';
import { firmsOnNode, listChains, projectsOnNode, readChainView } from '../../app/chains/readChains.ts';
import { rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { ChainListRow, ChainViewJson, FirmPage, ProjectOnNodePage } from './views.ts';
import { chainListRow, chainViewJson, inJson } from './words.ts';
import { Id, page, type Routes, type ServerOptions, size } from '../route.ts';
import { list } from '../answerViews.ts';

const NodeId = z.strictObject({ id: z.uuid(), nodeId: z.uuid() });
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
  ] as const;
}
