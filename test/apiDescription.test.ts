// The API's contract: what each route answers, and a description that somebody else's program can be made from.
import { expect, test } from 'vitest';
import { apiDescription, everyRoute } from '../scripts/rightsPage.ts';

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}

const description = (await apiDescription()) as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
};
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, one]) => [`${method.toUpperCase()} ${path.replace('/api/v1', '')}`, one] as const,
  ),
);

test('every route declares its answers', async () => {
  const routes = (await everyRoute()).filter(
    ({ path }) => path.startsWith('/api/v1/') && !path.endsWith('openapi.json'),
  );
  expect(routes.filter(({ answers }) => answers.length === 0)).toEqual([]);
});

test('each operation has an id of its own', () => {
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(operations.length).toBeGreaterThan(170);
  expect(new Set(ids).size).toBe(operations.length);
  expect(ids.filter((id) => !/^[a-z]+[A-Za-z0-9]*$/.test(id ?? ''))).toEqual([]);
});

test('each parameter is described', () => {
  const bare = operations.flatMap(([name, { parameters = [] }]) =>
    parameters.flatMap((one) => (one.description ? [] : [`${name} ${one.name}`])),
  );
  expect(bare, 'what each means belongs into src/server/parameterWords.ts').toEqual([]);
});

test('an upload says what its form holds', () => {
  const forms = operations.flatMap(([, { requestBody }]) => requestBody?.content['multipart/form-data'] ?? []);
  expect(forms.length).toBeGreaterThan(5);
  for (const form of forms)
    expect(form).toMatchObject({
      schema: { properties: { file: { format: 'binary' } }, required: expect.arrayContaining(['file']) },
    });
});

test('what is refused is a problem, and no answer is left without words', () => {
  for (const [name, { responses }] of operations) {
    for (const status of ['4XX', '5XX'])
      expect([name, responses[status]?.content]).toEqual([
        name,
        expect.objectContaining({ 'application/problem+json': expect.anything() }),
      ]);
    for (const { description: words } of Object.values(responses))
      expect([name, words]).not.toEqual([name, 'Default Response']);
  }
});

test('no reference leads nowhere, and nothing named is left unused', () => {
  const schemas = Object.keys(description.components.schemas);
  const refs = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  expect([...new Set([...refs].map(([, name = '']) => name))].toSorted()).toEqual(schemas.toSorted());
});
