// What goes out is what a route declares under `response`, by status. Handlers are held to it by the compiler; under test
// each answer is read by its schema as well, so that a difference is a fault of its route.
import type { FastifyInstance, FastifyReply, FastifySerializerCompiler } from 'fastify';
import { z } from 'zod';
import { type AnswerSchema, problemType } from './answerViews.ts';
import { ErrorView } from './errorViews.ts';

/** Answers are written as they are: the schemas say what they are, and change nothing. */
export const writeAnswer: FastifySerializerCompiler<unknown> = () => JSON.stringify;

const problem = { description: 'Refused', content: { [problemType]: { schema: ErrorView } } };
const fault = { description: 'Not served', content: { [problemType]: { schema: ErrorView } } };

/** A route says what it answers where it is served; what is not served is told in one way by all of them. */
export function declareAnswers(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const schema = (route.schema ??= {});
    if (Object.keys(schema.response ?? {}).length === 0)
      throw new Error(`${String(route.method)} ${route.url} declares no answer`);
    schema.response = { ...(schema.response as object), '4xx': problem, '5xx': fault };
  });
}

/** Thrown under test alone. */
export class UndeclaredAnswer extends Error {}

/**
 * Set for tests: reading every answer would cost each request what it cost to make it. Before anything is registered that
 * packs what goes out.
 */
export function holdAnswers(app: FastifyInstance): void {
  if (process.env['YIWANG_HOLD_ANSWERS'] !== '1') return;
  app.addHook('onSend', async ({ method, routeOptions }, reply, payload) => {
    const declared = routeOptions.schema?.response as Readonly<Record<string, AnswerSchema>> | undefined;
    if (!declared || reply.statusCode === 304) return;
    const found = differenceOf(declared, reply, payload);
    if (found) throw new UndeclaredAnswer(`${method} ${routeOptions.url} ${reply.statusCode} ${found}`);
  });
}

function differenceOf(
  declared: Readonly<Record<string, AnswerSchema>>,
  reply: FastifyReply,
  payload: unknown,
): string | undefined {
  const { statusCode } = reply;
  const answer = declared[statusCode] ?? declared[`${Math.floor(statusCode / 100)}xx`];
  if (!answer) return 'is not declared';
  const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
  const schema = 'content' in answer ? answer.content[type]?.schema : type === '' || isJson(type) ? answer : undefined;
  if (!schema) return `of ${type || 'no type'} is not declared`;
  if (typeof payload !== 'string' || !(isJson(type) || payload === '')) return undefined;
  const { error } = schema.safeParse(payload === '' ? undefined : JSON.parse(payload));
  return error && `is not as declared:\n${z.prettifyError(error)}`;
}

const isJson = (type: string): boolean => /\bjson$/.test(type);
