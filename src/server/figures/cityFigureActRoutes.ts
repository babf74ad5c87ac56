// Figures of the city's own: counted before they are kept, added, ended, and brought by a file.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EndFigure, endFigure, keepersOfFigures, SetFigure, setFigure } from '../../app/figures/cityFigures.ts';
import { FigureFile, importFigures } from '../../app/figures/figureFile.ts';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { usesInCity } from '../../app/figures/figureUses.ts';
import { mayTry } from '../../app/figures/mayAsk.ts';
import { draftedFigure, withDraft } from '../../app/figures/previewFigure.ts';
import { questionOf } from '../../app/figures/question.ts';
import { readingRoles } from '../../domain/people/role.ts';
import { textLine } from '../../domain/text.ts';
import { displayFigure } from '../../labels/figures/words.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Definition } from '../../metrics/definition.ts';
import { figureOf } from '../../metrics/figure.ts';
import type { Store } from '../../storage/store.ts';
import { rightInCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { FigurePreview, TakenFiguresView } from './cityFigureViews.ts';
import { namesOfFigures, receiptView } from './receiptView.ts';
import { viewing } from './words.ts';

const tags = ['figures'];
const access = rightInCity(...keepersOfFigures);
/** The number is told to who writes the figure, the rows to who may open them. */
const withRows = { ...access, with: [...readingRoles, 'admin'], rows: readingRoles } as const;

export function cityFigureActRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/city-figures',
      {
        access,
        schema: {
          tags,
          summary: 'A figure of the city, or a new version of one (right: publish or admin of the city)',
          body: z.strictObject({ key, figure: SetFigure }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await setFigure(store, actorOf(request), request.body)),
    ),

    app.post(
      '/city-figures/end',
      {
        access,
        schema: {
          tags,
          summary: "A figure of the city's own is no more after a day (right: publish or admin of the city)",
          body: z.strictObject({ key, end: EndFigure }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await endFigure(store, actorOf(request), request.body)),
    ),

    app.post(
      '/city-figures/preview',
      {
        access: withRows,
        schema: {
          tags,
          summary:
            'How a figure would be counted, with its rows, before it is kept (right: publish or admin of the city)',
          body: z.strictObject({
            period: textLine(4, 40),
            definition: SetFigure.shape.definition,
            page: z.int().min(1).max(1_000_000).default(1),
            size: z.int().min(1).max(200).default(20),
          }),
          response: { 200: FigurePreview },
        },
      },
      (request, reply): Promise<FigurePreview> => previewOf(store, request.body, { request, reply }),
    ),

    app.post(
      '/city-figures-file',
      {
        access,
        schema: {
          tags,
          summary:
            'Figures from a file: what it would come to, or taken as new versions (right: publish or admin of the city)',
          body: z.strictObject({ key, keeps: z.boolean(), file: FigureFile }),
          response: { 200: TakenFiguresView },
        },
      },
      async (request): Promise<TakenFiguresView> => {
        const actor = actorOf(request);
        const { added, same } = await importFigures(store, actor, request.body);
        const sent = new Map(request.body.file.figures.map(({ definition }) => [definition.id, definition]));
        const language = languageOf(request);
        const names = namesOfFigures(await cityFacts(store, actor.cityCode), language);
        return {
          same,
          added: added.map((one) => {
            const given = sent.get(one.figureId);
            const own = given && given.kind !== 'ended' ? given.name?.[language] : undefined;
            return { ...one, name: own ?? names(one.figureId) };
          }),
        };
      },
    ),
  ] as const;
}

interface Drafting {
  readonly period: string;
  readonly definition: Definition;
  readonly page: number;
  readonly size: number;
}

async function previewOf(
  store: Store,
  { period, definition: draft, page, size }: Drafting,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FigurePreview> {
  const actor = actorOf(request);
  const language = languageOf(request);
  const now = await cityFacts(store, actor.cityCode);
  const question = questionOf(now, { period });
  const { tells } = await mayTry(store, actor, now, question);
  const drafted = withDraft(now, draft);
  await figuresReady(store, drafted.facts, [draft.id], question.at, sentBy(request, reply));
  const view = await viewing(store, drafted.facts, question, { language, tells });
  const figure = draftedFigure(drafted, question);
  const receipt = await receiptView(store, actor, figure, view, { page, size, asKnownAt: now.foldedAt });
  const before = figureOf(draft.id, now, question);
  const uses = (await usesInCity(store, actor.cityCode, now.catalogue))(draft.id);
  const names = namesOfFigures(now, language);
  return {
    receipt,
    before: before ? { version: before.version, display: displayFigure(before, language), value: before.value } : null,
    texts: uses.texts,
    figures: uses.figures.map((id) => ({ id, name: names(id) })),
  };
}
