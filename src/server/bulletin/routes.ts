import { z } from 'zod';
import { comparisonOf } from '../../app/bulletin/comparison.ts';
import { bulletinOf, type BulletinSight } from '../../app/bulletin/bulletin.ts';
import { bulletinDocument } from '../../documents/bulletin/bulletinDocument.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { publishBulletin } from '../../app/bulletin/publish.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Store } from '../../storage/store.ts';
import { figuresOfCity, rightInCity, wholeCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { sendDocument } from '../documentReply.ts';
import { mayAsk } from '../../app/figures/mayAsk.ts';
import { type AskedFigure, questionOf } from '../../app/figures/question.ts';
import type { Actor } from '../../domain/people/role.ts';
import { sentBy } from '../workers/sender.ts';
import { key, optionalText, type Routes, type ServingOptions } from '../route.ts';
import { BulletinContent, ComparisonView } from './views.ts';
import { textLine } from '../../domain/text.ts';
import { documentFile, written } from '../answerViews.ts';
import { bulletinView, comparisonView } from './words.ts';

const Period = z.strictObject({ period: textLine(4, 40) });
const AsKnown = z.strictObject({ asKnownAt: optionalText, text: optionalText, office: optionalText });

/** Bulletins are aggregates: everyone who is signed in may read them. */
export function bulletinRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/bulletins/:period',
      {
        access: figuresOfCity,
        schema: {
          tags: ['bulletins'],
          summary: 'The bulletin of a period',
          params: Period,
          querystring: AsKnown,
          response: { 200: BulletinContent },
        },
      },
      async (request, reply): Promise<BulletinContent> => {
        const { actor } = callerOf(request);
        const asked = { ...request.params, ...request.query };
        const sight = await seenBy(store, actor, asked);
        const found = await bulletinOf(store, actor.cityCode, asked, { asker: sentBy(request, reply), sight });
        return bulletinView(store, actor.cityCode, found, asked, languageOf(request));
      },
    ),

    app.get(
      '/bulletins/:period/comparison',
      {
        access: figuresOfCity,
        schema: {
          tags: ['bulletins'],
          summary: 'Its figures beside those of the period before and of the year before',
          params: Period,
          querystring: AsKnown,
          response: { 200: ComparisonView },
        },
      },
      async (request, reply): Promise<ComparisonView> => {
        const { actor } = callerOf(request);
        const asked = { ...request.params, ...request.query };
        await seenBy(store, actor, asked);
        const found = await comparisonOf(store, actor.cityCode, asked, sentBy(request, reply));
        return comparisonView(found, asked.period, languageOf(request));
      },
    ),

    app.get(
      '/bulletins/:period/docx',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags: ['bulletins'],
          summary: 'The same as a document',
          params: Period,
          querystring: AsKnown,
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const asked = { ...request.params, ...request.query };
        const { actor } = callerOf(request);
        const seen = { asker: sentBy(request, reply), sight: await seenBy(store, actor, asked) };
        const { content, figures } = await bulletinOf(store, actor.cityCode, asked, seen);
        await logExport(store, actor, { what: 'bulletin', filter: asked, rows: figures.length });
        return sendDocument({ work, request, reply }, content.title, bulletinDocument(content));
      },
    ),

    app.post(
      '/bulletins/:period/publish',
      {
        access: rightInCity('publish'),
        schema: {
          tags: ['bulletins'],
          summary: 'Publish it: what is published reads the same for ever (right: publish)',
          params: Period,
          body: z.strictObject({ key, text: optionalText, office: optionalText }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const wanted = { period: request.params.period, ...request.body };
        return reply.code(201).send(await publishBulletin(store, actorOf(request), wanted));
      },
    ),
  ] as const;
}

/** Of a running draft; what is published reads the same for everybody. */
async function seenBy(store: Store, actor: Actor, asked: AskedFigure): Promise<BulletinSight> {
  const facts = await cityFacts(store, actor.cityCode);
  const question = questionOf(facts, asked);
  const sight = await mayAsk(store, actor, facts, question);
  return { names: sight.opens({}), industries: sight.breaches({ ...question, section: 'A' }).length === 0 };
}
