import { z } from 'zod';
import { bulletinOf } from '../../app/bulletin/bulletin.ts';
import { bulletinDocument } from '../../documents/bulletin/bulletinDocument.ts';
import { templateFor } from '../../app/bulletin/filledTemplate.ts';
import type { ReadFields } from '../../app/bulletin/templates.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { publishBulletin, type PublishingWork } from '../../app/bulletin/publish.ts';
import { figuresOfCity, rightInCity, wholeCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { attachedDocument, sendDocument } from '../replies/documentReply.ts';
import { sentBy } from '../workers/sender.ts';
import { key, type Routes, type ServingOptions } from '../route.ts';
import { BulletinContent } from './views.ts';
import { OfPeriod, TextAsked, TextAskedThen } from './asked.ts';
import { documentFile, written } from '../answerViews.ts';
import { seenBy } from './seenBy.ts';
import { bulletinView } from './words.ts';

/** `standard`: as the program sets it, also where the text has a Word file of the bureau's own. */
const AsDocument = TextAskedThen.extend({
  form: z.enum(['standard']).optional().describe('`standard`: as the program sets it'),
});

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
          params: OfPeriod,
          querystring: TextAskedThen,
          response: { 200: BulletinContent },
        },
      },
      async (request, reply): Promise<BulletinContent> => {
        const { actor } = callerOf(request);
        const asked = { ...request.params, ...request.query };
        const sight = await seenBy(store, actor, asked);
        const found = await bulletinOf(store, actor.cityCode, asked, { asker: sentBy(request, reply), sight });
        const told = { language: languageOf(request), tells: sight.tells };
        return bulletinView(store, actor.cityCode, found, asked, told);
      },
    ),

    app.get(
      '/bulletins/:period/docx',
      {
        access: { ...wholeCity, costly: true },
        schema: {
          tags: ['bulletins'],
          summary: 'The same as a document',
          params: OfPeriod,
          querystring: AsDocument,
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const asked = { ...request.params, ...request.query };
        const { actor } = callerOf(request);
        const read: ReadFields = (file) => work.run('templateFields', file, sentBy(request, reply));
        const { form, ...question } = asked;
        const seen = { asker: sentBy(request, reply), sight: await seenBy(store, actor, question) };
        const own = form === 'standard' ? undefined : await templateFor(store, actor, question, { ...seen, read });
        if (own) {
          await logExport(store, actor, { what: 'bulletin', filter: question, rows: own.figures });
          return attachedDocument(reply, own.title, await work.run('templateFill', own, seen.asker));
        }
        const { content, figures } = await bulletinOf(store, actor.cityCode, question, seen);
        await logExport(store, actor, { what: 'bulletin', filter: question, rows: figures.length });
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
          params: OfPeriod,
          body: TextAsked.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const wanted = { period: request.params.period, ...request.body };
        const asker = sentBy(request, reply);
        const publishing: PublishingWork = {
          read: (file) => work.run('templateFields', file, asker),
          fill: (file) => work.run('templateFill', file, asker),
          commit: (plan) => work.run('proof', plan, asker),
        };
        return reply.code(201).send(await publishBulletin(store, actorOf(request), wanted, publishing));
      },
    ),
  ] as const;
}
