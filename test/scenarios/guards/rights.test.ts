// Every route × right × office: what the table in docs/RIGHTS.md says is what the server does, and what it refuses leaves
// nothing behind. The table comes from the routes' own declarations; a new route needs one line in samples.ts.
import { strFromU8, unzipSync } from 'fflate';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askers, keyOf } from '../../../scripts/rightsCells.ts';
import { everyRoute } from '../../../scripts/rightsPage.ts';
import { cellOf, type Holder } from '../../../src/server/access.ts';
import type { DeclaredRoute } from '../../../src/server/guardRoutes.ts';
import { type Holders, nameOf, openHolders } from '../samples/holders.ts';
import { ids } from '../samples/ledger.ts';
import { samples } from '../samples/samples.ts';
import { patience } from '../../setup/patience.ts';

let city: Holders;
beforeAll(async () => {
  city = await openHolders();
});
afterAll(() => city.close());

const routes = await everyRoute();

test('every route of the server has a sample, and every sample a route', () => {
  expect(Object.keys(samples).toSorted(), 'each has its line in test/scenarios/samples/samples.ts').toEqual(
    routes.map(keyOf).toSorted(),
  );
});

async function lastTransaction(): Promise<string> {
  const { rows } = await city.store.pool.pg.query<{ last: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as last',
  );
  return rows[0]?.last ?? '';
}

/** Lines that say what was taken away. */
const logs = ['export_log', 'file_opening'];

/** Of another county: nobody who has no right there reads them. */
const foreign = [ids.garlic, '蔬菜深加工项目'];

test.each(routes.map((route) => [keyOf(route), route] as const))(
  '%s',
  { timeout: patience(60_000) },
  async (name, route) => {
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    let before: Record<string, string> | undefined;
    for (const holder of askers) {
      // What one holder left is what the next one finds, unless the sample itself had something made.
      const transactions = await lastTransaction();
      const sample = (await samples[name]?.(city.store)) ?? { url: '/' };
      if (before === undefined || (await lastTransaction()) !== transactions) before = await city.state();
      await city.store.pool.pg.query('delete from sign_in_failure');
      const begun = await lastTransaction();
      const answer = await city.askAs(holder, { method: route.method, ...sample });
      // Looking at every table is most of the work, and nobody wrote while no transaction was numbered.
      const after = (await lastTransaction()) === begun ? before : await city.state();
      const cell = cellOf(route.access, holder);
      const served = cell === 'served' || cell === 'without_row';
      const status = served ? (sample.status ?? 200) : cell;
      const stood = before;
      const changed = Object.keys(after).filter((table) => after[table] !== stood[table]);
      before = after;
      // Reading writes nothing, except the line that says what was taken away.
      const mayWrite = (table: string) => status < 400 && (route.method !== 'GET' || logs.includes(table));
      const text = textOf(answer);
      const said = (code: number, row: boolean, rest: readonly string[]) =>
        [code, sample.row === undefined ? '' : row ? 'with the row' : 'without the row', ...rest].join(' ').trim();
      found[nameOf(holder)] = said(answer.statusCode, text.includes(sample.row ?? ''), [
        ...changed.filter((table) => !mayWrite(table)).map((table) => `writes ${table}`),
        ...(isFile(answer) && !changed.some((table) => logs.includes(table)) && !takesNothing(name)
          ? ['unlogged']
          : []),
        ...(mayReadForeign(route, holder) ? [] : foreign.filter((mark) => text.includes(mark))),
      ]);
      expected[nameOf(holder)] = said(status, cell === 'served', []);
    }
    expect(found).toEqual(expected);
  },
);

function mayReadForeign({ access }: DeclaredRoute, holder: Holder): boolean {
  if (typeof holder === 'string' || !(access.rows ?? access.with).includes(holder.role)) return false;
  return holder.row === 'below' || holder.row === 'other';
}

/** An empty form, and the caller's own draft, take nothing out of the ledger. */
const takesNothing = (name: string): boolean => /\/template\/|\/checks\//.test(name);

const isFile = ({ headers }: LightMyRequestResponse): boolean =>
  String(headers['content-disposition']).startsWith('attachment');

/** What the answer says; of a workbook, what is in it. */
function textOf(answer: LightMyRequestResponse): string {
  if (!/officedocument/.test(String(answer.headers['content-type']))) return answer.body;
  return Object.values(unzipSync(answer.rawPayload))
    .map((part) => strFromU8(part))
    .join('\n');
}
