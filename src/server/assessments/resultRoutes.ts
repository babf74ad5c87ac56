// Published results, what was objected to them and what was answered.
import { z } from 'zod';
import { answerObjection, objectionsOf, objectTo } from '../../app/assessments/objections.ts';
import { publishedResult, publishedResults, publishResult } from '../../app/assessments/publish.ts';
import { resultDocument } from '../../documents/assessments/resultDocument.ts';
import { AnswerObjection, ObjectTo } from '../../domain/assessments/objection.ts';
import { schemeIdText } from '../../domain/assessments/scheme.ts';
import { textLine, textLines } from '../../domain/text.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { right, rightInCity, wholeCity } from '../access.ts';
import { documentFile, written } from '../answerViews.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { Id, key, optionalText, page, type Routes, type ServingOptions, size } from '../route.ts';
import { resultPaper } from './paper.ts';
import { ObjectionsPage, PublishedResultView, ResultsPage } from './views.ts';
import { publishedView } from './words.ts';

const tags = ['assessments'];

export function assessmentResultRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/assessment-results',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Results that were published, latest first',
          querystring: z.strictObject({ scheme: optionalText, page, size }),
          response: { 200: ResultsPage },
        },
      },
      async (request): Promise<ResultsPage> => {
        const { scheme: schemeId, page: at, size: most } = request.query;
        const paging = { limit: most, offset: (at - 1) * most };
        const found = await publishedResults(store, actorOf(request).cityCode, { schemeId }, paging);
        const rows = found.rows.map(({ publisher: _publisher, hash: _hash, knownAt: _knownAt, ...row }) => row);
        return { rows, total: found.total, page: at, size: most };
      },
    ),

    app.get(
      '/assessment-results/:id',
      {
        access: wholeCity,
        schema: { tags, summary: 'A result as it was published', params: Id, response: { 200: PublishedResultView } },
      },
      async (request): Promise<PublishedResultView> => {
        const { cityCode } = actorOf(request);
        const found = await publishedResult(store, cityCode, request.params.id);
        return publishedView(found, await cityFacts(store, cityCode), languageOf(request));
      },
    ),

    app.get(
      '/assessment-results/:id/docx',
      {
        access: { ...wholeCity, costly: true },
        schema: { tags, summary: 'The result as a document', params: Id, response: { 200: documentFile } },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const found = await publishedResult(store, actor.cityCode, request.params.id);
        const paper = await resultPaper(store, actor.cityCode, found);
        await logExport(store, actor, { what: 'assessment_result', filter: { result: found.id }, rows: 1 });
        return sendDocument({ work, request, reply }, paper.title, resultDocument(paper));
      },
    ),
  ] as const;
}

export function assessmentObjectionRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/assessment-results/:id/objections',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'What was objected to a result, and what was answered, in the order in which it came',
          params: Id,
          querystring: z.strictObject({ page, size }),
          response: { 200: ObjectionsPage },
        },
      },
      async (request): Promise<ObjectionsPage> => {
        const actor = actorOf(request);
        const { page: at, size: most } = request.query;
        const result = await publishedResult(store, actor.cityCode, request.params.id);
        const all = await objectionsOf(store, actor, result);
        const { offices } = await cityFacts(store, actor.cityCode);
        const names = new Map(offices.map(({ id, shortName }) => [id, shortName]));
        const called = new Map(result.content.body.indicators.map(({ id, name }) => [id, name]));
        const rows = all.map(({ officeId, indicator, accountId: _accountId, resultId: _resultId, ...row }) => ({
          ...row,
          office: names.get(officeId) ?? officeId,
          indicator: indicator === null ? null : (called.get(indicator) ?? indicator),
        }));
        return { rows: rows.slice((at - 1) * most, at * most), total: all.length, page: at, size: most };
      },
    ),
  ] as const;
}

export function assessmentResultActRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.post(
      '/assessment-results',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary:
            'Publishes the result of a period, or a corrected one (right: publish for the city, not who set the scheme)',
          body: z.strictObject({
            key,
            schemeId: schemeIdText,
            period: textLine(4, 40),
            change: textLines(1, 1000).nullable(),
          }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await publishResult(store, actorOf(request), request.body)),
    ),

    app.post(
      '/assessment-objections',
      {
        access: right('enter', { elsewhere: 422 }),
        schema: {
          tags,
          summary: 'An office objects to a result within the city’s days (right: enter for the office)',
          body: z.strictObject({ key, objection: ObjectTo }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await objectTo(store, actorOf(request), request.body)),
    ),

    app.post(
      '/assessment-objections/answer',
      {
        access: rightInCity('verify'),
        schema: {
          tags,
          summary: 'An objection is answered by another person than objected or published (right: verify for the city)',
          body: z.strictObject({ key, answer: AnswerObjection }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await answerObjection(store, actorOf(request), request.body)),
    ),
  ] as const;
}
