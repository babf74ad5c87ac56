import { z } from 'zod';
import { netAnswer } from '../../app/chains/answerOf.ts';
import { exportChainList } from '../../app/chains/exportChainList.ts';
import { chainSheetWord } from '../../labels/chains/chainSheet.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { todayOf } from '../../storage/store.ts';
import { rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { chainListSheets } from './listSheet.ts';
import { markOf } from '../keeping/headWords.ts';
import { NetAnswer } from './answerViews.ts';
import { netAnswerView } from './answerWords.ts';
import { Id, type Routes, type ServingOptions, wholeNumber } from '../route.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { workbookFile } from '../answerViews.ts';

const tags = ['net'];

/** What a leader reads on one screen. */
const prospectsShown = 10;

export function netRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/net/chains/:id',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'What a chain has, what it lacks in order, and whom to call, each with the terms of its score',
          params: Id,
          querystring: z.strictObject({ prospects: wholeNumber(1, 100).default(prospectsShown) }),
          response: { 200: NetAnswer },
        },
      },
      async (request): Promise<NetAnswer> => {
        const asked = { chainId: request.params.id, prospects: request.query.prospects };
        return netAnswerView(await netAnswer(store, actorOf(request), asked), languageOf(request));
      },
    ),

    app.get(
      '/net/chains/:id/list.xlsx',
      {
        access: { ...rowsInReach(), costly: true },
        schema: {
          tags,
          summary: 'A chain as a workbook: nodes, firms, and the projects in reach',
          params: Id,
          response: { 200: workbookFile },
        },
        // A workbook is compressed already.
        compress: false,
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const language = languageOf(request);
        const view = await exportChainList(store, actor, request.params.id);
        const offices = [...(await officesToday(store, actor)).values()];
        const at = todayOf(store.clock);
        const countyName = (code: string): string =>
          offices.find(({ divisionCode }) => divisionCode === code)?.name ?? code;
        const sheets = chainListSheets(view, { language, countyName, at });
        return sendWorkbook(
          { work, request, reply },
          chainSheetWord('listTitle', language, { chain: view.name }),
          () => sheets,
          await markOf(store, request),
        );
      },
    ),
  ] as const;
}
