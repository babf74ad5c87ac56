// A draft is checked in a thread, which asks this one for numbers of the ledger and for its mark.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AskedSubject, itsDays, onItsDays } from '../../app/bulletin/subject.ts';
import { mayAsk } from '../../app/figures/mayAsk.ts';
import { type OccasionKind, occasionKinds } from '../../domain/entries/nouns.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { Occasion } from '../../metrics/ways/occasions.ts';
import type { Store } from '../../storage/store.ts';
import { documentType } from '../answerViews.ts';
import { logFault } from '../errors.ts';
import { callerOf, languageOf } from '../people/caller.ts';
import type { ServingOptions } from '../route.ts';
import type { CheckInput } from '../workers/jobs/check.ts';
import { sentBy } from '../workers/sender.ts';
import { ledgerAnswers } from './ledger.ts';

type Asked = Omit<CheckInput, 'language' | 'cityCode'>;

/** Of which activity or outing the draft is, where it is of one. */
type AskedOccasion = Pick<AskedSubject, OccasionKind>;

/** A check is no way round the rule of small cells. */
async function occasionAsked(store: Store, actor: Actor, of: AskedOccasion): Promise<Occasion | undefined> {
  if (occasionKinds.every((kind) => !of[kind])) return undefined;
  const facts = await cityFacts(store, actor.cityCode);
  const { question, occasion } = onItsDays(facts, { ...of, period: itsDays });
  await mayAsk(store, actor, facts, question);
  return (
    occasion ??
    refuse(
      'occasion_unknown',
      occasionKinds.find((kind) => of[kind]),
    )
  );
}

export function checker({ store, log, work }: Pick<ServingOptions, 'store' | 'log' | 'work'>) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    input: Asked,
    of: AskedOccasion = {},
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const onFault = (fault: unknown) => void logFault({ log }, fault, request);
    const sent = sentBy(request, reply);
    const { actor } = callerOf(request);
    const { cityCode } = actor;
    const occasion = await occasionAsked(store, actor, of);
    const ofLedger = ledgerAnswers(store, cityCode, language, { actor, onFault, signal: sent.signal, occasion });
    const answer = (name: string, asked: unknown) =>
      name === 'mark' ? Promise.resolve(store.marker?.mark(String(asked))) : ofLedger(name, asked);
    const found = await work.run('check', { ...input, language, cityCode }, { ...sent, answer, onFault });
    return typeof found === 'string'
      ? reply.type('application/json; charset=utf-8').send(found)
      : reply.type(documentType).send(Buffer.from(found));
  };
}
