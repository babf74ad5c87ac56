// What figures are asked by, and the facts that a question is answered from.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { mayAsk, type Sight } from '../../app/figures/mayAsk.ts';
import { type AskedFigure, questionOf } from '../../app/figures/question.ts';
import { refuseUnknownWays } from '../../app/figures/unknownWays.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Store } from '../../storage/store.ts';
import { callerOf, languageOf } from '../people/caller.ts';
import { type Viewing, viewing } from './words.ts';
import { optionalText } from '../route.ts';
import { codeText, textLine } from '../../domain/text.ts';
import { sentBy } from '../workers/sender.ts';

export const FigureQuestion = z.strictObject({
  period: textLine(4, 40),
  office: optionalText,
  section: codeText(/^[A-TZ]?$/)
    .optional()
    .transform((letter) => letter || undefined),
  chain: optionalText,
  activity: z.uuid().optional(),
  outing: z.uuid().optional(),
  asKnownAt: optionalText,
});

export const FigureId = z.strictObject({ id: textLine(0, 80) });

/** Where nobody names an instant: that of the last entry, so that an answer stays the same until something changes. */
export const knownAt = ({ facts }: Viewing, { asKnownAt }: AskedFigure): string => asKnownAt ?? facts.foldedAt;

export async function askedFigures(
  store: Store,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  query: AskedFigure,
  /** Absent: every one. */
  ids?: Iterable<string>,
): Promise<Viewing & { readonly sight: Sight }> {
  const { actor, standing } = callerOf(request);
  const facts = await cityFacts(store, actor.cityCode, standing.ledger);
  const question = questionOf(facts, query);
  const sight = await mayAsk(store, actor, facts, question);
  await refuseUnknownWays(store, facts, question);
  await figuresReady(store, facts, ids ?? facts.catalogue.ids, question.at, sentBy(request, reply));
  const told = { language: languageOf(request), tells: sight.tells };
  return { ...(await viewing(store, facts, question, told)), sight };
}
