// Names, asked of the server: the search box's first line, the form's first line ("is it one of these"), and the same by
// plain SQL and by TF-IDF.
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { withLedger } from '../../src/cli/open.ts';
import { demoCity } from '../../src/demo/offices.ts';
import { nameKey } from '../../src/names/normalise.ts';
import { buildNameIndex } from '../../src/names/search/nameIndex.ts';
import type { Store } from '../../src/storage/store.ts';
import { tfIdf } from '../names/baselines.ts';
import { type Row, share } from '../names/table.ts';
import { codeOf, fillRegister } from './fill.ts';
import type { Asked, ServedQuestions } from './questions.ts';
import { Visitor } from './visitor.ts';

interface Lines {
  readonly companies: { readonly rows: readonly { readonly id: string; readonly name: string }[] };
  readonly complete: boolean;
}
type First = (typed: string) => Promise<readonly string[]>;

export async function askNames(url: string, clerk: readonly Asked[], asked: ServedQuestions): Promise<Row[]> {
  return withLedger(
    () => {},
    async (store) => {
      const visitor = new Visitor(url);
      await visitor.signIn('tianbao');
      const found = (typed: string) => visitor.get<Lines>(`/search?q=${encodeURIComponent(typed.slice(0, 60))}`);
      const inSearch: First = async (typed) => (await found(typed)).companies.rows.map(({ name }) => name);
      const inForm: First = async (typed) =>
        (await visitor.get<{ name: string }[]>(`/companies/likely?name=${encodeURIComponent(typed)}`)).map(
          ({ name }) => name,
        );
      while (!(await found('轴承')).complete) await pause(200);
      const rows = await clerkRows(clerk, inSearch);
      const began = performance.now();
      await fillRegister(store, asked.register);
      const last = asked.register.at(-1) ?? '';
      while (!(await inSearch(last)).includes(last)) await pause(200);
      console.log(`the index is there ${((performance.now() - began) / 1000).toFixed(1)} s after the names came`);
      const ways: [string, First][] = [
        ['search box', inSearch],
        ['form', inForm],
        ['plain SQL', (typed) => bySql(store, typed)],
        ['tf-idf', byTfIdf(asked.register)],
      ];
      for (const [set, questions] of [
        ['short → full', asked.short],
        ['former → current, names alone', asked.former],
      ] as const)
        for (const [way, first] of ways) rows.push(...(await firstRows(set, way, questions, first, visitor)));
      await stateAliases(visitor, asked);
      for (const [way, first] of ways.slice(0, 2))
        rows.push(...(await firstRows('former → current, the name stated', way, asked.former, first, visitor)));
      visitor.close();
      return rows;
    },
  );
}

async function clerkRows(clerk: readonly Asked[], first: First): Promise<Row[]> {
  let right = 0;
  for (const { typed, right: wanted } of clerk) {
    const [name = '—'] = await first(typed);
    if (nameKey(name).startsWith(nameKey(wanted))) right++;
    else console.log(`${typed}: ${name}, not ${wanted}`);
  }
  return [share('clerk’s queries, demo register', 'search box', 'first', right, clerk.length)];
}

async function firstRows(
  set: string,
  way: string,
  questions: readonly Asked[],
  first: First,
  visitor: Visitor,
): Promise<Row[]> {
  console.error(`${set}: ${way}, ${questions.length} questions`);
  let [one, within] = [0, 0];
  const times: number[] = [];
  for (const { typed, right } of questions) {
    const began = performance.now();
    const names = await first(typed);
    times.push(way !== 'plain SQL' && way !== 'tf-idf' ? visitor.lastMs : performance.now() - began);
    if (names[0] === right) one++;
    if (names.includes(right)) within++;
  }
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  return [
    share(set, way, 'first', one, questions.length),
    share(set, way, 'shown', within, questions.length),
    { set, method: way, metric: 'p95 ms', value: p95, low: p95, high: p95 },
  ];
}

async function bySql(store: Store, typed: string): Promise<string[]> {
  const { rows } = await store.pool.pg.query<{ name: string }>(
    `select name from register_company where name_key like $1 order by length(name_key), name_key limit 8`,
    [`%${nameKey(typed)}%`],
  );
  return rows.map(({ name }) => name);
}

function byTfIdf(names: readonly string[]): First {
  const best = tfIdf(buildNameIndex(names));
  return (typed) => Promise.resolve([names[best(typed)] ?? '']);
}

/** Each current firm comes into the ledger by a list of companies, and its former name is stated on its page. */
async function stateAliases(visitor: Visitor, { former, register }: ServedQuestions): Promise<void> {
  const place = new Map(register.map((name, n) => [name, n]));
  const firms = [...new Set(former.map(({ right }) => right))].filter((name) => place.has(name));
  const lines = ['企业名称,统一社会信用代码', ...firms.map((name) => `${name},${codeOf(place.get(name) ?? 0)}`)];
  const { id } = await visitor.sendFile<{ id: string }>('企业名单.csv', lines, { office: demoCity.cityCode });
  await visitor.post(`/imports/${id}/apply`, { key: uuidv7() });
  for (const { typed, right } of former) {
    const called = await visitor.get<{ id: string; name: string }[]>(`/companies?name=${encodeURIComponent(right)}`);
    const firm = called.find(({ name }) => name === right);
    if (!firm) throw new Error(`${right} is not in the ledger`);
    const said = {
      id: uuidv7(),
      key: uuidv7(),
      name: typed,
      kind: 'former',
      source: '企业登记',
      sourceOn: '2023-01-01',
    };
    await visitor.post(`/companies/${firm.id}/aliases`, said);
  }
}
