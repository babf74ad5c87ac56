import { z } from 'zod';
import { type Bulletin, bulletinOf, type BulletinSight } from '../../app/bulletin/bulletin.ts';
import { bulletinDocument } from '../../documents/bulletin/bulletinDocument.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { publication, publications, publishBulletin } from '../../app/bulletin/publish.ts';
import { figureName } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest, periodAt } from '../../metrics/facts.ts';
import { definitionOn } from '../../metrics/catalogue/definitions.ts';
import type { Store } from '../../storage/store.ts';
import { figuresOfCity, rightInCity, wholeCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { sendDocument } from '../documentReply.ts';
import { figureView, viewing } from '../figures/words.ts';
import { mayAsk } from '../../app/figures/mayAsk.ts';
import { type AskedFigure, questionOf } from '../../app/figures/question.ts';
import type { Actor } from '../../domain/people/role.ts';
import { sentBy } from '../workers/sender.ts';
import { Id, key, optionalText, type Routes, type ServingOptions } from '../route.ts';
import { BulletinContent, Publication, PublicationSummary } from './views.ts';
import { textLine } from '../../domain/text.ts';
import { documentFile, list, written } from '../answerViews.ts';

const Period = z.strictObject({ period: textLine(4, 40) });
const AsKnown = z.strictObject({ asKnownAt: optionalText });

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
          body: z.strictObject({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const wanted = { period: request.params.period, key: request.body.key };
        return reply.code(201).send(await publishBulletin(store, actorOf(request), wanted));
      },
    ),

    app.get(
      '/publications',
      {
        access: wholeCity,
        schema: {
          tags: ['bulletins'],
          summary: 'What was published, latest first',
          response: { 200: list(PublicationSummary) },
        },
      },
      async (request): Promise<PublicationSummary[]> =>
        (await publications(store, actorOf(request))).map(
          ({ id, bulletin, title, period, knownAt, publishedAt, publishedBy, hash }) => ({
            id,
            bulletin,
            title,
            period,
            knownAt,
            publishedAt,
            publishedBy,
            hash,
          }),
        ),
    ),

    app.get(
      '/publications/:id',
      {
        access: wholeCity,
        schema: {
          tags: ['bulletins'],
          summary: 'As published, and each figure as known today',
          params: Id,
          response: { 200: Publication },
        },
      },
      async (request, reply): Promise<Publication> => {
        const actor = actorOf(request);
        const language = languageOf(request);
        const { figures, content, ...summary } = await publication(store, actor, request.params.id);
        const asked = { period: summary.period, asKnownAt: summary.knownAt };
        const isBriefing = summary.bulletin === 'annual';
        const then = isBriefing
          ? (await bulletinOf(store, actor.cityCode, asked, { asker: sentBy(request, reply) })).figures
          : [];
        const view = await bulletinView(store, actor.cityCode, { figures: then, content }, asked, language);
        const { to } = periodAt(await cityFacts(store, actor.cityCode), summary.period, latest);
        const nameOf = (id: string) => {
          const definition = definitionOn(id, to);
          return definition ? figureName(definition, language) : id;
        };
        return { ...summary, content: view, figures: figures.map((f) => ({ ...f, name: nameOf(f.id) })) };
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

async function bulletinView(
  store: Store,
  cityCode: string,
  { content, figures }: Pick<Bulletin, 'content' | 'figures'>,
  asked: { readonly period: string; readonly asKnownAt?: string | undefined },
  language: Language,
): Promise<BulletinContent> {
  const facts = await cityFacts(store, cityCode);
  const view = await viewing(store, facts, questionOf(facts, asked), language);
  return { ...content, figures: figures.map((figure) => ({ key: figure.id, ...figureView(figure, view) })) };
}
