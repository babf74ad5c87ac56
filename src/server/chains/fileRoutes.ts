// Chains as files: workbooks out and in.
import { z } from 'zod';
import { chainListed } from '../../app/chains/chainLists.ts';
import { chainListsDocument } from '../../documents/chainLists.ts';
import { exportChain } from '../../app/chains/chainSheets.ts';
import { refusalText } from '../../labels/refusals.ts';
import { rightInCity, rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { chainListsPaper, chainListsSheets } from './listsPaper.ts';
import { ReadChainView } from './views.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { markOf } from '../keeping/headWords.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import { Id, type Routes, type ServingOptions, wholeNumber } from '../route.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { sentBy } from '../workers/sender.ts';
import { textLine } from '../../domain/text.ts';
import { documentFile, workbookFile } from '../answerViews.ts';

const tags = ['chains'];

export function chainFileRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/chains/:id/versions/:version/chain.xlsx',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags,
          summary: 'A version of a chain as a workbook: nodes and edges',
          params: z.strictObject({ id: z.uuid(), version: wholeNumber(1, 1_000_000) }),
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const { id: chainId, version } = request.params;
        const { name, sheets } = await exportChain(store, actorOf(request), { chainId, version });
        return sendWorkbook({ work, request, reply }, name, () => sheets, await markOf(store, request));
      },
    ),

    app.get(
      '/chains/:id/lists.docx',
      {
        access: { ...rowsInReach(), costly: true },
        schema: {
          tags,
          summary: 'Standing, firms, projects, gaps, target companies and duty of a chain as a document',
          params: Id,
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const paper = chainListsPaper(await chainListed(store, actorOf(request), request.params.id));
        return sendDocument({ work, request, reply }, paper.title, chainListsDocument(paper));
      },
    ),

    app.get(
      '/chains/:id/lists.xlsx',
      {
        access: { ...rowsInReach(), costly: true },
        schema: {
          tags,
          summary: 'The same lists as a workbook',
          params: Id,
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const paper = chainListsPaper(await chainListed(store, actorOf(request), request.params.id));
        const sheets = () => chainListsSheets(paper);
        return sendWorkbook({ work, request, reply }, paper.title, sheets, paper.mark ?? undefined);
      },
    ),
  ] as const;
}

export function chainSheetRoute(app: Routes, { work }: ServingOptions) {
  return [
    app.post(
      '/chains/:id/sheets',
      {
        access: { ...rightInCity('enter'), costly: true },
        schema: {
          tags,
          summary: 'What a workbook would make of a chain; keeps nothing (multipart: file; right: enter in the city)',
          ...takesFile(),
          params: Id,
          querystring: z.strictObject({ name: textLine(2, 40).optional() }),
          response: { 200: ReadChainView },
        },
      },
      async (request, reply): Promise<ReadChainView> => {
        const { bytes } = await receivedFile(request);
        const asked = { chainId: request.params.id, name: request.query.name };
        const sent = { actor: actorOf(request), bytes, asked };
        const { problems, ...read } = await work.run('chain', sent, sentBy(request, reply));
        const language = languageOf(request);
        return {
          ...read,
          problems: problems.map(({ law, sheet, cell, value, detail }) => ({
            sheet,
            cell,
            value,
            law,
            message: refusalText({ law, detail: { value, ...detail } }, language),
          })),
        };
      },
    ),
  ] as const;
}
