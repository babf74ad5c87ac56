import fastify, { type FastifyError } from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { declareAnswers, holdAnswers, writeAnswer } from './answers.ts';
import { answerError, type ErrorSurroundings } from './errors.ts';
import { list, nothing } from './answerViews.ts';

const Answer = z.strictObject({ rows: list(z.strictObject({ id: z.string(), note: z.string().optional() })) });

test.each<[string, number, unknown, RegExp | string]>([
  ['as declared', 200, { rows: [{ id: 'a' }] }, '{"rows":[{"id":"a"}]}'],
  ['what JSON leaves out is not there', 200, { rows: [{ id: 'a', note: undefined }] }, '{"rows":[{"id":"a"}]}'],
  [
    'a field that is not told',
    200,
    { rows: [{ id: 'a', secret: 1 }] },
    /GET \/ 200 is not as declared.*secret.*rows\[0\]/,
  ],
  ['one that is missing', 200, { rows: [{}] }, /rows\[0\]\.id/],
  ['another type', 200, { rows: [{ id: 1 }] }, /rows\[0\]\.id/],
  ['a status that is not declared', 201, { rows: [] }, /201 is not declared/],
  ['a text that is sent as it is', 200, '{"rows":[{}]}', /rows\[0\]\.id/],
  ['nothing', 204, undefined, ''],
])('%s', async (_, status, answer, wanted) => {
  const app = fastify();
  app.setSerializerCompiler(writeAnswer);
  holdAnswers(app);
  declareAnswers(app);
  const faults = { log: () => {} } as unknown as ErrorSurroundings;
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(faults, error, request, reply));
  app.get('/', { schema: { response: { 200: Answer, 204: nothing } } }, (_request, reply) =>
    reply
      .code(status as 200)
      .type('application/json')
      .send(answer as z.infer<typeof Answer>),
  );
  const { payload, statusCode } = await app.inject('/');
  const said = payload.replaceAll('\\n', ' ');
  const isFault = wanted instanceof RegExp;
  const isAsWanted = isFault ? wanted.test(said) : said === wanted;
  expect([statusCode, isAsWanted ? wanted : said]).toEqual([isFault ? 500 : status, wanted]);
});

test('a route that does not say what it answers is not registered', () => {
  const app = fastify();
  declareAnswers(app);
  expect(() => app.get('/', async () => ({}))).toThrow('GET / declares no answer');
});
