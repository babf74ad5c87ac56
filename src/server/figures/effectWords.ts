// Effects in words: of the figures that a change bears on, the number now and after it.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AskingVersion,
  type ChangeTried,
  type Effect,
  effectsFrom,
  effectsOnAll,
  textsUsing,
} from '../../app/figures/effects.ts';
import { figuresReady } from '../../app/figures/figuresReady.ts';
import { usesInCity } from '../../app/figures/figureUses.ts';
import { mayTry } from '../../app/figures/mayAsk.ts';
import { questionOf } from '../../app/figures/question.ts';
import { displayFigure } from '../../labels/figures/words.ts';
import type { Question } from '../../metrics/count.ts';
import type { Figure } from '../../metrics/figure.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { sentBy } from '../workers/sender.ts';
import type { EffectView } from './effectViews.ts';
import { namesOfFigures } from './receiptView.ts';

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Tried extends ChangeTried {
  readonly period: string;
}

/** Of a change that holds from a day on. */
export async function effectViewFrom(
  store: Store,
  asked: Asked,
  tried: Tried & { readonly ids: readonly string[]; readonly from: string },
): Promise<EffectView> {
  const { question } = await asking(store, asked, tried, tried.ids);
  const { from } = tried;
  const effects = effectsFrom(tried.ids, tried, { question, from });
  return effectView(store, asked, { ...tried, effects, notYet: from > question.period.to });
}

/** Of a change that bears on rows of all days. */
export async function effectViewOnAll(
  store: Store,
  asked: Asked,
  tried: Tried & { readonly versions: readonly AskingVersion[] },
): Promise<EffectView> {
  const { versions } = tried;
  const ids = new Set(versions.map(({ figureId }) => figureId));
  const { question, opens } = await asking(store, asked, tried, ids);
  const said = { question, today: todayOf(store.clock), tellsMore: opens };
  return effectView(store, asked, { ...tried, effects: effectsOnAll(versions, tried, said), notYet: false });
}

async function asking(
  store: Store,
  { request, reply }: Asked,
  { before, after, period }: Tried,
  ids: Iterable<string>,
): Promise<{ readonly question: Question; readonly opens: boolean }> {
  const question = questionOf(before, { period });
  const sight = await mayTry(store, actorOf(request), before, question);
  for (const facts of [before, after]) await figuresReady(store, facts, ids, question.at, sentBy(request, reply));
  return { question, opens: sight.opens(question) };
}

async function effectView(
  store: Store,
  { request }: Asked,
  { before, after, effects, notYet }: Tried & { readonly effects: readonly Effect[]; readonly notYet: boolean },
): Promise<EffectView> {
  const language = languageOf(request);
  const name = namesOfFigures(after, language);
  const shown = (figure: Figure | undefined) => (figure ? displayFigure(figure, language) : null);
  const ids = effects.map(({ figureId }) => figureId);
  return {
    figures: effects.map(({ figureId, asking: one, period, ...said }) => ({
      id: figureId,
      name: name(figureId),
      asking: one ? { version: one.version, from: one.from, to: one.to } : null,
      period: period?.text ?? null,
      before: shown(said.before),
      after: shown(said.after),
    })),
    notYet,
    texts: textsUsing(await usesInCity(store, before.cityCode, before.catalogue), ids),
  };
}
