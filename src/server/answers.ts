// What goes out is what a route declares under `response`, by status. Handlers are held to it by the compiler; under test
// each answer is read by its schema as well, so that a difference is a fault of its route.
import type { FastifyInstance, FastifySerializerCompiler } from 'fastify';
import { z } from 'zod';
import { type AnswerSchema, problemType } from './answerViews.ts';
import { ErrorView } from './errorViews.ts';

/** Set for tests: reading every answer would cost each request what it cost to make it. */
const held = process.env['YIWANG_HOLD_ANSWERS'] === '1';

/** Thrown under test alone. */
export class UndeclaredAnswer extends Error {}

export const writeAnswer: FastifySerializerCompiler<z.ZodType> = ({ schema, method, url, httpStatus }) => {
  if (!held) return JSON.stringify;
  return (answer: unknown) => {
    const text = JSON.stringify(answer);
    const { error } = schema.safeParse(text === undefined ? undefined : JSON.parse(text));
    if (!error) return text;
    throw new UndeclaredAnswer(`${method} ${url} ${httpStatus} is not as declared:\n${z.prettifyError(error)}`);
  };
};

const problem = { description: 'Refused', content: { [problemType]: { schema: ErrorView } } };
const fault = { description: 'Not served', content: { [problemType]: { schema: ErrorView } } };

/** What is not served is told in one way by all routes. */
export function declareProblems(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const schema = (route.schema ??= {});
    schema.response = { ...(schema.response ?? {}), '4xx': problem, '5xx': fault };
  });
  if (held) holdStatus(app);
}

function holdStatus(app: FastifyInstance): void {
  app.addHook('onSend', async ({ method, routeOptions }, reply) => {
    const declared = routeOptions.schema?.response as Readonly<Record<string, AnswerSchema>> | undefined;
    const statuses = Object.keys(declared ?? {}).filter((status) => !status.endsWith('xx'));
    if (!declared || statuses.length === 0 || reply.statusCode >= 400 || reply.statusCode === 304) return;
    const answer = declared[reply.statusCode];
    const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
    const types = answer && 'content' in answer ? Object.keys(answer.content) : ['application/json', ''];
    if (!answer || !types.includes(type))
      throw new UndeclaredAnswer(
        `${method} ${routeOptions.url} declares no ${reply.statusCode} of ${type || 'no type'}`,
      );
  });
}
