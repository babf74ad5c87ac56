import { z } from 'zod';
import { closeGrid } from '../../app/closes/closeGrid.ts';
import { periodOfOffice } from '../../app/closes/closedPeriod.ts';
import { closePeriod, reopenPeriod } from '../../app/closes/closePeriod.ts';
import { sightOf } from '../../app/figures/mayAsk.ts';
import { questionOf } from '../../app/figures/question.ts';
import { CloseInput } from '../../domain/closes/close.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { right, rowsInReach, wholeCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { closeGridView, periodView } from './words.ts';
import { viewing } from '../figures/words.ts';
import { Id, key, page, type Routes, type ServerOptions, size, wholeNumber } from '../route.ts';
import { ClosedNowView, CloseGridView, PeriodView } from './views.ts';
import { textLine, textLines } from '../../domain/text.ts';
import { written } from '../answerViews.ts';

const Asked = z.strictObject({
  office: textLine(1, 60),
  period: textLine(4, 40),
  what: z.enum(['pending', 'adjustments']).default('pending'),
  page,
  size,
});

/** Everybody signed in sees what is closed; who holds the publish right at an office closes and reopens it. */
export function closeRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/closes',
      {
        access: wholeCity,
        schema: {
          tags: ['closes'],
          summary: 'Offices against the months of a year: open, pending, closed, adjusted',
          querystring: z.strictObject({ year: wholeNumber(1900, 2199) }),
          response: { 200: CloseGridView },
        },
      },
      async (request): Promise<CloseGridView> => {
        // What may be closed is told of the one who asks; everything else is for everyone.
        const { actor } = callerOf(request);
        const { year } = request.query;
        return closeGridView(await closeGrid(store, actor, year), year, actor, languageOf(request));
      },
    ),

    app.get(
      '/closes/period',
      {
        access: rowsInReach(),
        schema: {
          tags: ['closes'],
          summary: 'One period of one office: what waits or was adjusted, its figures, who closed and reopened it',
          querystring: Asked,
          response: { 200: PeriodView },
        },
      },
      async (request): Promise<PeriodView> => {
        const { query } = request;
        const actor = actorOf(request);
        const facts = await cityFacts(store, actor.cityCode);
        const { tells } = await sightOf(store, actor, facts);
        const told = { language: languageOf(request), tells };
        const view = await viewing(store, facts, questionOf(facts, query), told);
        return periodView(await periodOfOffice(store, actor, query.what, query), view, query);
      },
    ),

    app.post(
      '/closes',
      {
        access: right('publish', { elsewhere: 403 }),
        schema: {
          tags: ['closes'],
          summary: 'Close a period; entries for it are adjustments from then on (right: publish)',
          body: CloseInput.extend({ key }),
          response: { 201: ClosedNowView },
        },
      },
      async (request, reply): Promise<ClosedNowView> => {
        const { key: ownKey, ...input } = request.body;
        void reply.code(201);
        return closePeriod(store, actorOf(request), { key: ownKey, input });
      },
    ),

    app.post(
      '/closes/:id/reopen',
      {
        access: right('publish', { elsewhere: 404 }),
        schema: {
          tags: ['closes'],
          summary: 'Reopen a closed period, with a reason (right: publish; not who closed it)',
          params: Id,
          body: z.strictObject({ key, reason: textLines(0, 500) }),
          response: { 200: written('id', 'reopenedAt') },
        },
      },
      (request): Promise<{ id: string; reopenedAt: string }> => {
        const { key: ownKey, reason } = request.body;
        return reopenPeriod(store, actorOf(request), { key: ownKey, input: { closeId: request.params.id, reason } });
      },
    ),
  ] as const;
}
