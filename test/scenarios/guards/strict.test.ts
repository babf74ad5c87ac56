// What no route takes: a parameter or field it does not declare, and a text with characters that nobody could keep or
// see. Asked of every route, with the request of samples.ts bent in one place at a time.
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRoute } from '../../../scripts/rightsPage.ts';
import { type AccessCell, cellOf, holders } from '../../../src/server/access.ts';
import type { DeclaredRoute } from '../../../src/server/guardRoutes.ts';
import { patience } from '../../setup/patience.ts';
import { bentBodies, bentTexts, objectPaths } from '../samples/bent.ts';
import { type Holders, openHolders } from '../samples/holders.ts';
import { type Sample, samples } from '../samples/samples.ts';

let city: Holders;
beforeAll(async () => {
  // A body of many fields is bent in each of them, sooner than one may send what takes long.
  city = await openHolders({ limits: { address: 1e9, account: 1e9, costly: 1e9 } });
});
afterAll(() => city.close());

/** Not of the API, or its parameters are another's to choose. */
const apart = new Set(['GET /healthz', 'GET /api/v1/openapi.json', 'GET /api/v1/provider/return']);
const keyOf = ({ method, path }: DeclaredRoute) => `${method} ${path}`;
/** Where there is a city what founds the first one is closed before it is read: `cities/founding.test.ts` bends it. */
const isClosed = ({ access }: DeclaredRoute) => access.to === 'founder';
const routes = (await everyRoute()).filter((route) => !apart.has(keyOf(route)) && !isClosed(route));

async function bent(route: DeclaredRoute, sample: Sample, url: string, body?: unknown): Promise<string> {
  const may = (cell: AccessCell) => holders.find((one) => cellOf(route.access, one) === cell);
  const holder = may('served') ?? may('without_row') ?? may(422) ?? 'none';
  await city.store.pool.pg.query('delete from sign_in_failure');
  const headers = sample.headers ?? {};
  return toldOf(
    await city.askAs(holder, { method: route.method, headers, url, ...(body === undefined ? {} : { body }) }),
  );
}

interface Told {
  readonly breaches?: readonly { readonly law: string; readonly field?: string; readonly message: string }[];
}

/** `400 field_unknown nosuch`; a breach without words in Chinese says so. */
function toldOf(answer: LightMyRequestResponse): string {
  if (!/json/.test(String(answer.headers['content-type']))) return `${answer.statusCode} no JSON`;
  const { breaches = [] } = answer.json<Told>();
  const wordless = breaches.some(({ message }) => !/\p{Script=Han}/u.test(message) || /[{}]/.test(message));
  const first = breaches[0];
  return [answer.statusCode, first?.law, first?.field, wordless ? 'wordless' : ''].filter(Boolean).join(' ');
}

const isForm = ({ body }: Sample): boolean => Buffer.isBuffer(body);

test.each(routes.map((route) => [keyOf(route), route] as const))(
  '%s',
  { timeout: patience(60_000) },
  async (name, route) => {
    const sample = (await samples[name]?.(city.store)) ?? { url: '/' };
    const found: Record<string, string> = {};
    const unknown = `${sample.url}${sample.url.includes('?') ? '&' : '?'}nosuch=1`;
    found['an unknown parameter'] = (await bent(route, sample, unknown, sample.body)).replace(
      '400 field_unknown nosuch',
      'refused by name',
    );
    for (const [place, url] of bentTexts(sample.url)) {
      const said = await bent(route, sample, url, sample.body);
      found[`a bent text in ${place}`] =
        /^4\d\d \w+ \w/.test(said) && !said.includes('wordless') ? 'refused by name' : said;
    }
    if (sample.body !== undefined && !isForm(sample)) {
      for (const path of objectPaths(sample.body)) {
        const body = bentBodies.withUnknown(sample.body, path);
        const said = await bent(route, sample, sample.url, body);
        const field = [...path, 'nosuch'].join('.');
        found[`an unknown field ${field}`] = said === `400 field_unknown ${field}` ? 'refused by name' : said;
      }
      for (const [path, body] of bentBodies.withBentTexts(sample.body)) {
        const said = await bent(route, sample, sample.url, body);
        found[`a bent text in ${path}`] =
          said.startsWith('400 ') && said.split(' ')[2] === path ? 'refused by name' : said;
      }
    }
    expect(Object.entries(found).filter(([, said]) => said !== 'refused by name')).toEqual([]);
  },
);
