// Answers that are not 2xx: a refusal by its law, a malformed request by its fields, a fault by a number.
import { STATUS_CODES } from 'node:http';
import { randomUUID } from '../crypto/random.ts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasCity } from '../storage/offices/cities.ts';
import { mayUseDemo } from '../app/people/demoFor.ts';
import type { Breach } from '../domain/refusal.ts';
import type { Language } from '../labels/language.ts';
import { laws } from '../laws/laws.ts';
import { breachesOf, toldIn } from './breaches.ts';
import { problemType } from './answerViews.ts';
import { UndeclaredAnswer } from './answers.ts';
import { languageOf } from './people/caller.ts';
import type { ServerOptions } from './route.ts';
import type { ErrorView } from './errorViews.ts';

/** What is named in the address and is not there is 404; a law broken by what was sent is 422. */
export function statusOf(breach: Breach | undefined): number {
  if (!breach) return 422;
  const { status } = laws[breach.law];
  return status === '404/422' ? (breach.field === undefined ? 404 : 422) : status;
}

export type ErrorSurroundings = Pick<ServerOptions, 'log' | 'store' | 'demo' | 'demoFor' | 'provider'>;

export async function answerError(
  faults: ErrorSurroundings,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const known = breachesOf(error);
  if (known) {
    const status = statusOf(known[0]);
    const wait = waitOf(status, known[0]);
    if (wait !== undefined) reply.header('retry-after', String(wait));
    const body = errorView(status, known, language);
    return sendProblem(reply, status === 401 ? { ...body, ...(await waysIn(faults, request)) } : body);
  }
  const errorId = logFault(faults, error, request);
  const body = errorView(500, [{ law: 'unexpected_fault', detail: { id: errorId } }], language);
  const why = error instanceof UndeclaredAnswer ? { detail: error.message } : {};
  return sendProblem(reply, { ...body, ...why, errorId });
}

export function sendProblem(reply: FastifyReply, problem: ErrorView): FastifyReply {
  return reply.code(problem.status).type(problemType).send(problem);
}

/** Seconds after which the same request may go through: as the law says, else what a machine needs to come back. */
function waitOf(status: number, breach: Breach | undefined): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const seconds = breach?.detail?.['seconds'];
  return typeof seconds === 'number' ? seconds : status === 503 ? 10 : 60;
}

/** Answers the number under which it can be found. */
export function logFault({ log }: Pick<ErrorSurroundings, 'log'>, error: unknown, request: FastifyRequest): string {
  const errorId = randomUUID().slice(0, 8);
  const text = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  // The route, not the address: an address may hold what was typed.
  log(`error ${errorId} ${request.method} ${request.routeOptions.url ?? '?'} ${text}`);
  return errorId;
}

/** How to sign in, besides by name and password; and that nobody can, while there is no city. */
async function waysIn(
  { store, demo, demoFor, provider }: ErrorSurroundings,
  { ip }: FastifyRequest,
): Promise<Pick<ErrorView, 'demo' | 'provider' | 'noCity'>> {
  return {
    ...(demo && mayUseDemo(demoFor, ip) ? { demo } : {}),
    ...(provider ? { provider: { name: provider.settings.name ?? null } } : {}),
    ...((await hasCity(store).catch(() => true)) ? {} : { noCity: true as const }),
  };
}

export function errorView(status: number, breaches: readonly Breach[], language: Language): ErrorView {
  const told = toldIn(breaches, language);
  return {
    type: `urn:yiwang:law:${breaches[0]?.law}`,
    title: STATUS_CODES[status] ?? String(status),
    status,
    detail: told.map(({ message }) => message).join(' '),
    breaches: told,
  };
}
