// The ledger as a list and a project's page, asked as the screens ask it: by a reader of the whole city.
import { sql } from 'kysely';
import { listProjects, type ProjectQuery } from '../../src/app/projects/projectList.ts';
import { projectPage } from '../../src/app/projects/projectPage.ts';
import type { Actor } from '../../src/domain/people/role.ts';
import type { Store } from '../../src/storage/store.ts';
import { type BenchRow, measure } from '../measure.ts';
import { type PlainList, plainList, plainPage } from './plain.ts';

const runs = 100;
const yi = 10_000_000_000n;

export async function ledgerRows(store: Store, cities: readonly string[]): Promise<BenchRow[]> {
  const cityAt = (n: number): string => cities[(n * 37) % cities.length] ?? '';
  const { rows } = await sql<{ city: string; root: string; county: string }>`
    select o.city_code as city, o.id as root, k.id as county from office o
    join office k on k.city_code = o.city_code and k.code = 'county-3' where o.code = o.city_code`.execute(
    store.pool.db,
  );
  const readers = new Map<string, Actor>(
    rows.map(({ city, root }) => [
      city,
      { cityCode: city, accountId: root, grants: [{ role: 'lead', officeId: root }] },
    ]),
  );
  const reader = (n: number): Actor => readers.get(cityAt(n)) as Actor;
  const county = rows.find(({ city }) => city === cityAt(0))?.county ?? '';

  const lists: { name: string; query: Partial<ProjectQuery>; page?: number; plain?: PlainList }[] = [
    { name: 'unfiltered', query: {}, plain: {} },
    { name: 'unfiltered, page 10', query: {}, page: 10 },
    { name: 'one office', query: { office: 'county-3' }, plain: { office: county } },
    { name: 'search for two characters', query: { q: '轴承' }, plain: { text: '轴承' } },
    { name: 'by investment', query: { sort: 'investment' }, plain: { by: 'investment' } },
    { name: 'by name', query: { sort: 'name', dir: 'asc' }, plain: { by: 'name' } },
    { name: '1–5 亿元', query: { minYi: '1', maxYi: '5' }, plain: { fen: [yi, 5n * yi] } },
  ];
  const answers: BenchRow[] = [];
  for (const { name, query, page = 1, plain } of lists) {
    const asked: ProjectQuery = { sort: 'code', dir: 'desc', ...query };
    answers.push({
      name: `list with sums: ${name}`,
      bar: '50',
      measured: await measure(runs, (n) => listProjects(store, reader(n), asked, { page, size: 50 })),
      ...(plain ? { plain: await plainList(store, cityAt(0), plain) } : {}),
    });
  }
  return [...answers, await pageRow(store, cityAt, reader)];
}

async function pageRow(store: Store, cityAt: (n: number) => string, reader: (n: number) => Actor): Promise<BenchRow> {
  const { rows } = await sql<{ city: string; ids: string[] }>`
    select city_code as city, (array_agg(id order by short_code))[1:20] as ids from project group by 1`.execute(
    store.pool.db,
  );
  const ids = new Map(rows.map((row) => [row.city, row.ids]));
  const projectAt = (n: number): string => ids.get(cityAt(n))?.[n % 20] ?? '';
  return {
    name: 'one project page',
    measured: await measure(runs, (n) => projectPage(store, reader(n), projectAt(n))),
    plain: await plainPage(store, cityAt(0), projectAt(0)),
  };
}
