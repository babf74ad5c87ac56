// Items that were handed to offices: the list, one with what became of it, and its papers. They and their steps are recorded as
// entries.
import { z } from 'zod';
import { itemPage, listItems } from '../../app/dispatch/items.ts';
import { itemPaper } from '../../app/dispatch/paper.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { officesInReach } from '../../app/people/reach.ts';
import { factsLetterDocument } from '../../documents/letter/factsLetter.ts';
import { itemOrigins } from '../../domain/dispatch/itemOrigin.ts';
import { itemPapers } from '../../domain/dispatch/dispatchStep.ts';
import { itemAsks, itemStates } from '../../storage/dispatch/itemList.ts';
import { rowsInReach } from '../access.ts';
import { documentFile } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { Id, optionalText, orNone, page, type Routes, type ServingOptions, size } from '../route.ts';
import { dispatchPaper } from './paperWords.ts';
import { DispatchItemListView, DispatchItemPageView } from './views.ts';

const yes = orNone(z.enum(['true']));
const tags = ['dispatch'];

const Filter = z.strictObject({
  state: orNone(z.enum(itemStates)),
  asks: orNone(z.enum(itemAsks)),
  origin: orNone(z.enum(itemOrigins)).meta({ description: 'Only items that come from such a thing' }),
  office: optionalText,
  project: orNone(z.uuid()),
  mine: yes,
  ordered: yes,
});

export function dispatchRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/dispatch-items',
      {
        access: rowsInReach(),
        schema: {
          tags,
          summary: 'Items that were handed to offices as they stand today, by the day on which they are due',
          querystring: Filter.extend({ page, size }),
          response: { 200: DispatchItemListView },
        },
      },
      async (request): Promise<DispatchItemListView> => {
        const { page: number, size: rows, mine, ordered, ...query } = request.query;
        const asked = { ...query, mine: mine === 'true', ordered: ordered === 'true' };
        return listItems(store, actorOf(request), asked, { page: number, size: rows });
      },
    ),

    app.get(
      '/dispatch-items/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'An item and what became of it, in the order in which it was recorded',
          params: Id,
          response: { 200: DispatchItemPageView },
        },
      },
      async (request): Promise<DispatchItemPageView> => {
        const actor = actorOf(request);
        return itemPage(store, actor, request.params.id, await officesInReach(store, actor, ['enter']));
      },
    ),

    app.get(
      '/dispatch-items/:id/docx',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'That an item is handed over, urged or supervised, as a document',
          params: Id,
          querystring: z.strictObject({ letter: z.enum(itemPapers).default('order') }),
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { letter: paper } = request.query;
        const facts = await itemPaper(store, actor, request.params.id, paper);
        await logExport(store, actor, { what: 'dispatch_paper', filter: { ...request.params, paper }, rows: 1 });
        const worded = await dispatchPaper(store, actor.cityCode, facts);
        return sendDocument({ work, request, reply }, worded.file, factsLetterDocument(worded));
      },
    ),
  ] as const;
}
