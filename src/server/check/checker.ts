// A draft is checked in a thread, which asks this one for numbers of the ledger and for its mark.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentType } from '../answerViews.ts';
import { logFault } from '../errors.ts';
import { callerOf, languageOf } from '../people/caller.ts';
import type { ServingOptions } from '../route.ts';
import type { CheckInput } from '../workers/jobs/check.ts';
import { sentBy } from '../workers/sender.ts';
import { ledgerAnswers } from './ledger.ts';

type Asked = Omit<CheckInput, 'language' | 'cityCode'>;

export function checker({ store, log, work }: Pick<ServingOptions, 'store' | 'log' | 'work'>) {
  return async (request: FastifyRequest, reply: FastifyReply, input: Asked): Promise<FastifyReply> => {
    const language = languageOf(request);
    const onFault = (fault: unknown) => void logFault({ log }, fault, request);
    const sent = sentBy(request, reply);
    const { actor } = callerOf(request);
    const { cityCode } = actor;
    const ofLedger = ledgerAnswers(store, cityCode, language, { actor, onFault, signal: sent.signal });
    const answer = (name: string, asked: unknown) =>
      name === 'mark' ? Promise.resolve(store.marker?.mark(String(asked))) : ofLedger(name, asked);
    const found = await work.run('check', { ...input, language, cityCode }, { ...sent, answer, onFault });
    return typeof found === 'string'
      ? reply.type('application/json; charset=utf-8').send(found)
      : reply.type(documentType).send(Buffer.from(found));
  };
}
