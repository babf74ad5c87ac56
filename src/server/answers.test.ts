import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { declareProblems, writeAnswer } from './answers.ts';
import { list, nothing } from './answerViews.ts';

const Answer = z.strictObject({ rows: list(z.strictObject({ id: z.string(), note: z.string().optional() })) });

test.each<[string, number, unknown, RegExp | string]>([
  ['as declared', 200, { rows: [{ id: 'a' }] }, '{"rows":[{"id":"a"}]}'],
  ['what JSON leaves out is not there', 200, { rows: [{ id: 'a', note: undefined }] }, '{"rows":[{"id":"a"}]}'],
  ['a field that is not told', 200, { rows: [{ id: 'a', secret: 1 }] }, /GET \/ 200 .*secret.*rows\[0\]/],
  ['one that is missing', 200, { rows: [{}] }, /rows\[0\]\.id/],
  ['another type', 200, { rows: [{ id: 1 }] }, /rows\[0\]\.id/],
  ['a status that is not declared', 201, { rows: [] }, /declares no 201/],
  ['nothing', 204, undefined, ''],
])('%s', async (_, status, answer, wanted) => {
  const app = fastify();
  app.setSerializerCompiler(writeAnswer);
  declareProblems(app);
  app.get('/', { schema: { response: { 200: Answer, 204: nothing } } }, (_request, reply) =>
    reply.code(status as 200).send(answer as z.infer<typeof Answer>),
  );
  const { payload, statusCode } = await app.inject('/');
  if (typeof wanted === 'string') expect([statusCode, payload]).toEqual([status, wanted]);
  else {
    expect(statusCode).toBe(500);
    expect(payload.replaceAll('\\n', ' ')).toMatch(wanted);
  }
});
