// The API's description as somebody else takes it: a linter, and a generator whose client compiles and asks ten routes.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiDescription } from '../scripts/rightsPage.ts';
import { type City, openCity, password } from './scenarios/samples/city.ts';
import { patience } from './setup/patience.ts';

const folder = fileURLToPath(new URL(`../.cache/client-${process.pid}`, import.meta.url));

/** As a stranger would write it: every name in it is one of the generated types. */
const program = `
import createClient from 'openapi-fetch';
import type { paths } from './api.ts';

export async function ask(fetch: (request: Request) => Promise<Response>, username: string, password: string) {
  const api = createClient<paths>({ baseUrl: 'http://localhost', fetch, headers: { 'x-yiwang': '1' } });
  const session = await api.POST('/api/v1/session', { body: { username, password } });
  const offices = await api.GET('/api/v1/offices');
  const list = await api.GET('/api/v1/projects', { params: { query: { size: 5, sort: 'name' } } });
  const id = list.data?.rows[0]?.id ?? '';
  const project = await api.GET('/api/v1/projects/{id}', { params: { path: { id } } });
  const none = await api.GET('/api/v1/projects/{id}', { params: { path: { id: session.data?.account.id ?? '' } } });
  const pending = await api.GET('/api/v1/pending', { params: { query: { kind: 'milestone' } } });
  const rules = await api.GET('/api/v1/stage-rules');
  const chains = await api.GET('/api/v1/chains');
  const check = await api.POST('/api/v1/checks', { body: { text: '2023' } });
  const own = await api.GET('/api/v1/sessions');
  const out = await api.DELETE('/api/v1/session');
  return {
    statuses: [session, offices, list, project, pending, rules, chains, check, own, out].map(({ response }) => response.status),
    account: session.data?.account.username,
    sameProject: project.data?.project.id === id && id !== '',
    refused: none.error?.breaches.map(({ law }) => law),
    gates: (rules.data?.gates.length ?? 0) > 0,
  };
}
`;

let city: City;
beforeAll(async () => {
  city = await openCity();
  await mkdir(folder, { recursive: true });
  const description = (await apiDescription()) as unknown as OpenAPI3;
  await writeFile(join(folder, 'api.ts'), astToString(await openapiTS(description)));
  await writeFile(join(folder, 'ask.ts'), program);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await city.close();
});

test('a linter of descriptions finds nothing but the two routes that only lead elsewhere', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(await apiDescription()), config });
  expect(problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer?.split('/')[2]}`)).toEqual([
    'operation-2xx-response ~1api~1v1~1provider~1start',
    'operation-2xx-response ~1api~1v1~1provider~1return',
  ]);
});

test('it compiles', { timeout: patience(60_000) }, () => {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const compiled = ts.createProgram([join(folder, 'ask.ts')], options);
  const found = ts.getPreEmitDiagnostics(compiled);
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});

test('ten routes are asked with it', async () => {
  const { ask } = (await import(pathToFileURL(join(folder, 'ask.ts')).href)) as {
    ask: (fetch: (request: Request) => Promise<Response>, username: string, word: string) => Promise<unknown>;
  };
  let cookie = '';
  const told = await ask(
    async (request) => {
      const answer = await city.app.inject({
        method: request.method as 'GET',
        url: request.url.replace('http://localhost', ''),
        headers: { ...Object.fromEntries(request.headers), cookie },
        ...(request.body ? { payload: await request.text() } : {}),
      });
      cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') || cookie;
      const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
      return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers });
    },
    'cityVerify',
    password,
  );
  expect(told).toEqual({
    statuses: [200, 200, 200, 200, 200, 200, 200, 200, 200, 204],
    account: 'cityVerify',
    sameProject: true,
    refused: ['project_unknown'],
    gates: true,
  });
});
