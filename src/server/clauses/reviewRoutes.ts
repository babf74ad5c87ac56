// Reviews of agreements: what waits for one, one recorded, its record as a document.
import { z } from 'zod';
import { printedNow } from '../../app/keeping/head.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { reviewQueue } from '../../app/clauses/agreements.ts';
import { reviewedAgreement } from '../../app/clauses/clauseRecord.ts';
import { clauseRecordDocument } from '../../documents/clauseRecord.ts';
import { reviewClauses } from '../../app/clauses/reviewClauses.ts';
import { ClauseReviewInput } from '../../domain/clauses/clauseReview.ts';
import { clauseRecordFile } from '../../labels/clauses/clauseRecord.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { clauseRecord } from './recordWords.ts';
import { agreementView } from './words.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { Id, key, page, type Routes, type ServingOptions, size } from '../route.ts';
import { ReviewQueuePage } from './views.ts';
import { documentFile, written } from '../answerViews.ts';

export function clauseReviewRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/clause-reviews',
      {
        access: right('verify'),
        schema: {
          tags: ['clauses'],
          summary: 'Agreements that nobody has reviewed, oldest first (right: verify)',
          querystring: z.strictObject({ page, size: size.default(20) }),
          response: { 200: ReviewQueuePage },
        },
      },
      async (request): Promise<ReviewQueuePage> => {
        const actor = actorOf(request);
        const { agreements, total, offices } = await reviewQueue(store, actor, request.query);
        const language = languageOf(request);
        return {
          rows: agreements.map((one) => agreementView(one, actor.accountId, offices, language)),
          total,
          ...request.query,
        };
      },
    ),

    app.post(
      '/clause-reviews',
      {
        access: right('verify', { elsewhere: 404 }),
        schema: {
          tags: ['clauses'],
          summary: 'Record a review: an outcome for every flag, and a conclusion (right: verify)',
          body: z.strictObject({ key, review: ClauseReviewInput }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await reviewClauses(store, actorOf(request), request.body)),
    ),

    app.get(
      '/clause-reviews/:id/docx',
      {
        access: rowsInReach(404),
        schema: {
          tags: ['clauses'],
          summary: 'The record of a review as a document',
          params: Id,
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const reviewed = await reviewedAgreement(store, actor, request.params.id);
        await logExport(store, actor, { what: 'clause_review', filter: request.params, rows: 1 });
        const name = `${clauseRecordFile[languageOf(request)]} ${reviewed.agreement.projectCode}`;
        return sendDocument(
          { work, request, reply },
          name,
          clauseRecordDocument(clauseRecord(reviewed, await printedNow(store, actor.cityCode))),
        );
      },
    ),
  ] as const;
}
