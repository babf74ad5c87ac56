// Effects in words: of the figures that a change bears on, the number now and after it.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ChangeTried, effectsOn, textsUsing } from '../../app/figures/effects.ts';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { usesInCity } from '../../app/figures/figureUses.ts';
import { mayTry } from '../../app/figures/mayAsk.ts';
import { questionOf } from '../../app/figures/question.ts';
import { displayFigure } from '../../labels/figures/words.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { Store } from '../../storage/store.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { sentBy } from '../workers/sender.ts';
import type { EffectView } from './effectViews.ts';
import { namesOfFigures } from './receiptView.ts';

interface Tried extends ChangeTried {
  /** Figures that the change bears on. */
  readonly ids: readonly string[];
  readonly period: string;
}

export async function effectView(
  store: Store,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { before, after, from, ids, period }: Tried,
): Promise<EffectView> {
  const question = questionOf(before, { period });
  await mayTry(store, actorOf(request), before, question);
  for (const facts of [before, after]) await figuresReady(store, facts, ids, question.at, sentBy(request, reply));
  const language = languageOf(request);
  const name = namesOfFigures(after, language);
  const shown = (figure: Figure | undefined) => (figure ? displayFigure(figure, language) : null);
  return {
    figures: effectsOn(ids, { before, after, from }, question).map(({ figureId, ...said }) => ({
      id: figureId,
      name: name(figureId),
      before: shown(said.before),
      after: shown(said.after),
    })),
    notYet: from !== undefined && from > question.period.to,
    texts: textsUsing(await usesInCity(store, before.cityCode, before.catalogue), ids),
  };
}
