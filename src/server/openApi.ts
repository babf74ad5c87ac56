// The description of the API, made from the routes' own schemas.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { anyone } from './access.ts';
import type { Routes } from './route.ts';

export async function describe(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yiwang',
        version: '1',
        description:
          'Amounts and decimals are text, days YYYY-MM-DD, instants ISO 8601. Every write carries `x-yiwang: 1`. ' +
          'Words come in the language of `x-yiwang-lang` (zh, en). What is not 2xx is {breaches: [{law, field, detail, message}]}.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yiwang_session' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  const open = { access: anyone, schema: { hide: true, summary: 'This description of the API' } };
  (app as Routes).get('/api/v1/openapi.json', open, async () => app.swagger());
}
