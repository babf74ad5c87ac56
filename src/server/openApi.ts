// The description of the API, made from the routes' own schemas.
import swagger, { type SwaggerTransform } from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { type Access, anyone } from './access.ts';
import { fileSchema } from './answerViews.ts';
import { parameterWords } from './parameterWords.ts';
import type { Routes } from './route.ts';
import { noBody } from './strict.ts';

export async function describe(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yiwang',
        version: '1',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        description:
          'Amounts and decimals are text, days YYYY-MM-DD, instants ISO 8601. Every write carries `x-yiwang: 1`. ' +
          'Words come in the language of `x-yiwang-lang` (zh, en). What is not 2xx is a problem (RFC 9457) with the ' +
          'laws that were broken: {type, title, status, detail, breaches: [{law, field, detail, message}]}.',
      },
      servers: [{ url: '/', description: 'The server that says this' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yiwang_session' } } },
      security: [{ session: [] }],
    },
    transform,
    transformObject: (document) => onlyUsed(withOutcomes(withoutReadOnly(jsonSchemaTransformObject(document)))),
  });
  const open = { access: anyone, schema: { hide: true, summary: 'This description of the API' } };
  (app as unknown as Routes).get('/api/v1/openapi.json', open, async () => app.swagger());
}

const transform: SwaggerTransform = (asked) => {
  const { schema, url } = jsonSchemaTransform({ ...asked, schema: withForm(asked.schema ?? {}) });
  if (schema.hide) return { schema, url };
  const { access, method } = asked.route as typeof asked.route & { readonly access?: Access };
  for (const part of [schema.params, schema.querystring]) describeParameters(part as Described | undefined, url);
  const told = { ...schema, operationId: operationIdOf(String(method), url) };
  return { schema: access?.to === 'anyone' || access?.to === 'founder' ? { ...told, security: [] } : told, url };
};

/** `GET /api/v1/projects/:id/trail` is `getProjectsByIdTrail`. */
export function operationIdOf(method: string, url: string): string {
  const named = url.replace('/api/v1', '').replaceAll(/:(\w)/g, (_, first: string) => `by-${first}`);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return method.toLowerCase() + named.split(/\W+/).map(capital).join('');
}

/** A form's file goes beside its fields; a route that takes nothing says nothing. */
function withForm({ body, form, ...schema }: FastifySchema): FastifySchema {
  const taken = form ? form.extend({ file: fileSchema }) : body === noBody ? undefined : body;
  return taken === undefined ? schema : { ...schema, body: taken };
}

interface Described {
  readonly properties?: Readonly<Record<string, { description?: string }>>;
}

function describeParameters(part: Described | undefined, url: string): void {
  for (const [name, one] of Object.entries(part?.properties ?? {})) {
    const words = one.description ?? parameterWords(name, url);
    if (words !== undefined) one.description = words;
  }
}

const outcomes: Readonly<Record<string, string>> = {
  '200': 'What was asked for',
  '201': 'Written',
  '202': 'Asked for; another has to confirm it',
  '204': 'Done; there is nothing to tell',
  '302': 'Goes on elsewhere',
};

interface Whole {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
}

interface Operation {
  readonly responses?: Readonly<Record<string, { description: string }>>;
}

function withOutcomes<Document extends object>(document: Document): Document {
  for (const operations of Object.values((document as Whole).paths ?? {}))
    for (const { responses = {} } of Object.values(operations))
      for (const [status, response] of Object.entries(responses))
        if (response.description === 'Default Response') response.description = outcomes[status] ?? status;
  return document;
}

/** To whoever reads an answer nothing in it is theirs to write; the word would be on every list. */
function withoutReadOnly<Document>(document: Document): Document {
  const text = JSON.stringify(document, (_, value: unknown) => {
    if (value === null || typeof value !== 'object' || !('readOnly' in value) || value.readOnly !== true) return value;
    const { readOnly: _read, ...rest } = value;
    return rest;
  });
  return JSON.parse(text) as Document;
}

/** Each named schema is made twice, as taken and as answered: the one that nothing names goes. */
function onlyUsed<Document extends object>(document: Document): Document {
  const { components, ...rest } = document as Whole;
  const schemas = components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(schemas[name] ?? {});
    }
  };
  follow(rest);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...rest, components: { ...components, schemas: kept } } as unknown as Document;
}
