// What an answer's rows carry beyond what is declared goes out, for in production an answer is written as it is; under test it
// is a fault, but only where there is a row. So lists of answers have to be seen with something in them.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../../scripts/rightsCells.ts';
import { apiDescription, everyRoute } from '../../../scripts/rightsPage.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { neutralText } from '../../../src/documents/bulletin/neutralText.ts';
import { openPool } from '../../../src/storage/connection/pool.ts';
import { openStore } from '../../../src/storage/store.ts';
import { isJson } from '../../fuzz/answers.ts';
import { vault } from '../../fixture/vault.ts';
import { cellOf, type Holder, holders } from '../../../src/server/access.ts';
import type { DeclaredRoute } from '../../../src/server/guardRoutes.ts';
import { must } from '../../fixture/must.ts';
import { patience } from '../../setup/patience.ts';
import { type Holders, openHolders } from '../samples/holders.ts';
import { schemeBody, schemeDraft } from '../samples/assessmentSamples.ts';
import { samples } from '../samples/samples.ts';
import { declaredLists, type Description, strikeSeen } from './answeredLists.ts';

let city: Holders;
beforeAll(async () => {
  city = await openHolders();
});
afterAll(() => city.close());

const all = await everyRoute();

const inOpenApi = (route: DeclaredRoute) => keyOf(route).replace(/:(\w+)/g, '{$1}');

/** How many the samples of routes leave empty. May only fall: a new list is filled by the sample of its route. */
const unfilled = 57;

const text = { textId: 'monthly', name: '月调度', body: neutralText.body };
const withoutFigure = () => {
  const [funds] = schemeBody().indicators;
  const formula = { ...funds?.formula, input: { by: 'figure', figure: 'no_such_figure' } };
  return { ...schemeDraft(), body: { ...schemeBody(), indicators: [{ ...funds, formula }] } };
};

/** What the sample of a route leaves empty. */
const more: readonly (readonly [method: 'GET' | 'POST', path: string, body: object, url?: string, holder?: Holder])[] =
  [
    ['POST', '/assessments/preview', { period: '2023', scheme: withoutFigure() }],
    [
      'POST',
      '/texts/preview',
      { period: '2023', text: { ...text, body: { ...text.body, title: '{no_such_figure}' } } },
    ],
    // Who reads in one county is told how many rows there are of others.
    ['GET', '/figures/{id}/receipt', {}, '/figures/projects_new/receipt?period=2023', { role: 'enter', row: 'own' }],
    ['POST', '/checks', { text: '2023年共签约22个，其中制造业17个，其他9个。', period: '2023' }],
    [
      'POST',
      '/verifications',
      { key: uuidv7(), decision: 'verified', entryIds: [uuidv7()], leaving: true, dryRun: true },
    ],
  ];

/** Whoever is served and reaches the most rows. */
function servedOf({ access }: DeclaredRoute): Holder | undefined {
  const served = holders.filter((holder) => ['served', 'without_row'].includes(String(cellOf(access, holder))));
  const above = served.filter((holder) => typeof holder !== 'string' && holder.row === 'below');
  return above.find((holder) => typeof holder !== 'string' && holder.role === 'verify') ?? above[0] ?? served[0];
}

/** What serves somebody in a city that is founded. */
const routes = all.filter(servedOf);

test('of the lists in answers few are never seen with something in them', {
  timeout: patience(120_000),
}, async () => {
  // The package's type of it is another reading of the same document.
  const left = declaredLists((await apiDescription()) as unknown as Description, new Set(routes.map(inOpenApi)));
  // What was written in the first round is read in the second.
  for (const round of [routes, routes.filter(({ method }) => method === 'GET')])
    for (const route of round) {
      const name = keyOf(route);
      const sample = await must(samples[name])(city.store);
      const answer = await city.askAs(must(servedOf(route)), { method: route.method, ...sample });
      expect([name, answer.statusCode]).toEqual([name, sample.status ?? 200]);
      strikeSeen(left, inOpenApi(route), answer);
    }
  for (const [method, path, body, url = path, holder] of more) {
    const route = must(routes.find((one) => inOpenApi(one) === `${method} /api/v1${path}`));
    const asked = method === 'GET' ? { method, url } : { method, url, body };
    const answer = await city.askAs(holder ?? must(servedOf(route)), asked);
    expect([path, answer.statusCode]).toEqual([path, 200]);
    strikeSeen(left, `${method} /api/v1${path}`, answer);
  }
  const names = [...left.keys()].toSorted();
  expect(names.length, names.join('\n')).toBe(unfilled);
});

/** Each of them has the rows in another order where nobody asked for one. */
const plans = ['enable_seqscan', 'enable_indexscan'].map(
  (off) => `-c ${off}=off -c enable_bitmapscan=off -c enable_indexonlyscan=off`,
);

test('the order of no list is left to how the database finds its rows', { timeout: patience(120_000) }, async () => {
  const servers = await Promise.all(plans.map(serverThatPlans));
  const found: Record<string, unknown>[] = [{}, {}];
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const sample = await must(samples[keyOf(route)])(city.store);
    const answers: unknown[] = [];
    for (const { app } of servers) {
      const answer = await city.askAs(must(servedOf(route)), { method: 'GET', ...sample }, app);
      // When it was asked is another instant each time.
      answers.push(
        isJson(answer) ? JSON.parse(answer.body.replaceAll(/"asKnownAt":"[^"]*"/g, '"asKnownAt":""')) : undefined,
      );
    }
    if (JSON.stringify(answers[0]) === JSON.stringify(answers[1])) continue;
    answers.forEach((answer, n) => Object.assign(found[n] ?? {}, { [keyOf(route)]: answer }));
  }
  for (const { close } of servers) await close();
  expect(found[1]).toEqual(found[0]);
});

async function serverThatPlans(options: string) {
  const url = new URL(city.databaseUrl);
  url.searchParams.set('options', options);
  const pool = openPool(url.href);
  const app = await buildServer({ store: await openStore(pool), vault, log: () => {} });
  const close = async () => {
    await app.close();
    await pool.close();
  };
  return { app, close };
}
