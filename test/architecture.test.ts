import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entryKinds } from '../src/domain/entries/nouns.ts';
import { impurities, strayChinese } from './architecture/content.ts';
import { strangeCleanUps } from './architecture/effects.ts';
import { longFunctions, mostLines } from './architecture/lengths.ts';
import { circles, strangeFolders, wrongDirections } from './architecture/layers.ts';
import { calledIn, mentionsOf } from './architecture/mentions.ts';
import { namesOfSeveral } from './architecture/names.ts';
import { readStyleSheets, secondWays, strayColours, unknownTokens, unscopedSelectors } from './architecture/oneWay.ts';
import { poolsTaken, takesThePool } from './architecture/pools.ts';
import { reachedFrom, unreached } from './architecture/reached.ts';
import { parse, readSources } from './architecture/source.ts';
import { bareTexts } from './architecture/texts.ts';

/** The layout of the repository, held by tests. Each rule is first shown to catch a bent input. */

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root, 'src');
const paths = ['src', 'test', 'bench', 'scripts']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((p) => `${folder}/${p}`),
  );

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(20);
});

describe('imports go one way', () => {
  test.each([
    ['src/domain/project.ts', `import { save } from '../storage/projects.ts';`, false],
    ['src/storage/projects.ts', `import type { Project } from '../domain/project.ts';`, true],
    ['src/storage/projects.ts', `export * from '../app/sign.ts';`, false],
    ['src/metrics/funds.ts', `import { readStyleSheets } from '../sheets/readStyleSheets.ts';`, false],
    ['src/app/sign.ts', `import { zh } from '../labels/zh.ts';`, false],
    ['src/app/sign.ts', `const { serve } = await import('../server/serve.ts');`, false],
    ['src/labels/zh.ts', `import type { MetricId } from '../metrics/list.ts';`, true],
    ['src/labels/zh.ts', `import { metrics } from '../metrics/list.ts';`, false],
    ['src/web/app.tsx', `import { type Routes, type Answer } from '../server/routes.ts';`, true],
    ['src/web/app.tsx', `import { type Routes, start } from '../server/routes.ts';`, false],
    ['src/web/app.tsx', `type Routes = import('../server/routes.ts').Routes;`, true],
    ['src/server/serve.ts', `import { page } from '../web/page.tsx';`, false],
    ['src/server/serve.ts', `import { main } from '../cli/main.ts';`, false],
    ['src/cli/main.ts', `import { serve } from '../server/serve.ts';`, true],
    ['src/cli/main.ts', `import { page } from '../web/page.tsx';`, false],
    ['src/server/serve.ts', `import { freshDatabase } from '../../test/database.ts';`, false],
    ['src/server/serve.test.ts', `import { freshDatabase } from '../../test/database.ts';`, true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    expect(wrongDirections([parse(path, text)]).length === 0).toBe(allowed);
  });

  test('in src', () => {
    expect(wrongDirections(sources)).toEqual([]);
  });
});

describe('imports never go in a circle', () => {
  test('a bent input', () => {
    const bent = [
      parse('src/domain/a.ts', `import { b } from './b.ts';`),
      parse('src/domain/b.ts', `import type { C } from './c.ts';`),
      parse('src/domain/c.ts', `export { a } from './a.ts';`),
    ];
    expect(circles(bent)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts']);
    expect(circles(bent.slice(1))).toEqual([]);
  });

  test('in src', () => {
    expect(circles(sources)).toEqual([]);
  });
});

describe('a pure layer touches no clock, no chance, no Node and no network', () => {
  test.each([
    [`import { readFileSync } from 'node:fs';`, false],
    [`import { Client } from 'pg';`, false],
    [`import { z } from 'zod';`, true],
    ['const now = Date.now();', false],
    ['const now = new Date();', false],
    [`const day = new Date('2023-05-08');`, true],
    ['const chance = Math.random();', false],
    ['const home = process.env.HOME;', false],
    [`await fetch('/api');`, false],
    ['const process = { env: 1 }; const { env } = process;', true],
  ])('%s (%s)', (text, allowed) => {
    expect(impurities([parse('src/net/gaps.ts', text)]).length === 0).toBe(allowed);
    expect(impurities([parse('src/storage/gaps.ts', text)])).toEqual([]);
  });

  test('in src', () => {
    expect(impurities(sources)).toEqual([]);
  });
});

describe('Chinese stands only where it is the matter itself', () => {
  test.each([
    ['src/app/sign.ts', `throw new Error('签约');`, false],
    ['src/app/sign.ts', 'const text = `${n} 个项目`;', false],
    ['src/web/page.tsx', 'const head = <h1>到位资金</h1>;', false],
    ['src/web/page.tsx', `const head = <h1 title="到位资金" />;`, false],
    ['src/app/sign.ts', '// 签约 is the first milestone\nsign();', true],
    ['src/labels/zh.ts', `export const signed = '签约';`, true],
    ['src/sheets/forms/f1.ts', `export const title = '项目台账';`, true],
    ['src/app/sign.test.ts', `test('签约', run);`, true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    expect(strayChinese([parse(path, text)]).length === 0).toBe(allowed);
  });

  test('in src', () => {
    expect(strayChinese(sources)).toEqual([]);
  });
});

describe('a name is exported once', () => {
  const first = 'export interface Place { readonly cell: string }\nexport const [one, { two }] = three;';
  test.each([
    ['src/engine/folder.ts', 'export type Place = string;', false],
    ['src/web/Place.tsx', 'export function Place() { return null; }', false],
    ['src/net/two.ts', 'export const two = 2;', false],
    ['src/net/place.ts', `import { at as Place } from './at.ts';\nexport { Place };`, false],
    ['src/net/place.ts', `export { at as Place } from './at.ts';`, false],
    ['src/net/place.ts', `import { Place } from '../sheets/place.ts';\nexport { Place };`, true],
    ['src/net/place.ts', `export type { Place } from '../sheets/place.ts';`, true],
    ['src/net/place.ts', 'type Place = string;\nexport const places: Place[] = [];', true],
    ['src/net/place.test.ts', 'export type Place = string;', true],
    ['src/sheets/place.ts', 'export const Place = 1;', true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    const found = namesOfSeveral([parse('src/sheets/place.ts', first), parse(path, text)]);
    expect(found.length === 0).toBe(allowed);
  });

  test('in src', () => {
    expect(namesOfSeveral(sources)).toEqual([]);
  });
});

describe('what a bench measures is what is served', () => {
  const served = [
    parse('src/server/serve.ts', `import { used } from '../net/used.ts';\nused();`),
    parse(
      'src/net/used.ts',
      `import { deep } from './deep.ts';
       export function used() { return deep(); }
       export function idle() { return 1; }
       export function both() { return used() + deep(); }
       export function half() { return used() + idle(); }`,
    ),
    parse('src/net/deep.ts', 'export const deep = () => 1;'),
  ];
  test.each([
    [`import { used } from '../src/net/used.ts';`, true],
    [`import { deep } from '../src/net/deep.ts';`, true],
    [`import { both } from '../src/net/used.ts';`, true],
    [`import { idle } from '../src/net/used.ts';`, false],
    [`import { half } from '../src/net/used.ts';`, false],
  ])('%s (%s)', (text, allowed) => {
    const reached = reachedFrom(served, (path) => path.startsWith('src/server/'));
    expect(unreached([parse('bench/a.ts', text)], served, reached).length === 0).toBe(allowed);
  });

  test('in bench', () => {
    const reached = reachedFrom(sources, (path) => /^src\/(?:server|cli|web)\//.test(path));
    expect(unreached(readSources(root, 'bench'), sources, reached)).toEqual([]);
  });
});

describe('a noun is named where it is itself the matter', () => {
  const called = [
    { kind: 'site_check', value: 'siteCheckNoun' },
    { kind: 'contact', value: 'contactNoun' },
  ];
  const nothing = { named: [], asked: [] };
  const named = { named: ['src/app/sign.ts'], asked: [] };
  const asked = { named: [], asked: ['src/app/sign.ts'] };
  test.each([
    [`const act = { kind: 'site_check' };`, 'site_check', named],
    ['const forms = { site_check: Form };', 'site_check', named],
    ['const rows = batch.rows.site_check;', 'site_check', named],
    [`if (kind === siteCheckNoun.kind) draw();`, 'site_check', named],
    ["sql`select from entry e where e.kind = 'site_check'`;", 'site_check', named],
    ['sql`select c.note from site_check c`;', 'site_check', asked],
    [`const row = tx.selectFrom('site_check').selectAll();`, 'site_check', asked],
    [`breaches.push({ law: 'contact_missing', field: 'contact' });`, 'contact', nothing],
    ['const act = { contact, day };', 'contact', nothing],
    [`if (condition.field === 'contact') ask();`, 'contact', nothing],
    [`const word = { zh: '洽谈', en: 'contact' };`, 'contact', nothing],
    ['if (nounOf(kind).drawn) draw();', 'site_check', nothing],
  ])('%s', (text, kind, found) => {
    expect(mentionsOf(called, [parse('src/app/sign.ts', text)]).get(kind)).toEqual(found);
  });

  test('in src', () => {
    const list = sources.find(({ path }) => path === 'src/domain/entries/nouns.ts');
    if (!list) throw new Error('the nouns are not where they were');
    const few = 12;
    for (const [kind, { named: naming, asked: asking }] of mentionsOf(calledIn(list, entryKinds), sources)) {
      const files = `${kind} in ${naming.join(' ')}, asked by ${asking.join(' ')}`;
      expect(naming.length + asking.length, files).toBeLessThanOrEqual(few);
    }
  });
});

describe('an effect returns a clean-up or nothing', () => {
  test.each([
    ['useEffect(() => form.current?.scrollIntoView(), []);', false],
    ['useEffect(() => input.focus(), [input]);', false],
    ['React.useLayoutEffect(function () { return dialog.close(); }, []);', false],
    ['useEffect(() => { if (shown) return dialog.showModal(); }, []);', false],
    ['useEffect(() => (shown ? scroll() : undefined), []);', false],
    ['useEffect(() => void scroll(), []);', true],
    ['useEffect(() => { form.current?.scrollIntoView(); }, []);', true],
    ['useEffect(() => () => clearTimeout(timer), []);', true],
    ['useEffect(() => { const stop = watch(); return stop; }, []);', true],
    ['useEffect(() => { list.map((one) => { return one.id; }); return () => stop(); }, []);', true],
    ['useEffect(look, [look]);', true],
    ['const found = useMemo(() => find(), []);', true],
  ])('%s (%s)', (text, allowed) => {
    expect(strangeCleanUps([parse('src/web/page.tsx', text)]).length === 0).toBe(allowed);
  });

  test('in src', () => {
    expect(strangeCleanUps(sources)).toEqual([]);
  });
});

describe('a function ends before its reader forgets how it began', () => {
  const lines = (count: number) => '  work();\n'.repeat(count - 2);
  test.each([
    ['just as long', `function sign() {\n${lines(mostLines)}}`, true],
    ['longer', `function sign() {\n${lines(mostLines + 1)}}`, false],
    ['an arrow', `const sign = () => {\n${lines(mostLines + 1)}};`, false],
    ['a method', `class Door { open() {\n${lines(mostLines + 1)}} }`, false],
    ['two', `function one() {\n${lines(50)}}\nfunction two() {\n${lines(50)}}`, true],
    ['one in another', `function one() {\n${lines(50)}function two() {\n${lines(50)}}\n}`, false],
  ])('%s', (_, text, allowed) => {
    expect(longFunctions([parse('src/app/sign.ts', text)]).length === 0).toBe(allowed);
    expect(longFunctions([parse('src/app/sign.test.ts', text)])).toEqual([]);
  });

  test.each(['src', 'test', 'bench', 'scripts'])('in %s', (folder) => {
    expect(longFunctions(readSources(root, folder))).toEqual([]);
  });
});

describe('rows are asked for in a scope', () => {
  test.each([
    ['src/app/sign.ts', 'const names = await namesOf(store.pool.db, city);', false],
    ['src/cli/sign.ts', 'const { pool } = store;', false],
    ['src/app/sign.ts', 'function sign({ pool: { db } }: Store) {}', false],
    ['src/app/sign.ts', 'const names = await inScope(store, scope, (tx) => namesOf(tx, city));', true],
    ['src/storage/sign.ts', 'const names = await namesOf(store.pool.db, city);', true],
    ['src/app/sign.test.ts', 'const names = await namesOf(store.pool.db, city);', true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    expect(poolsTaken([parse(path, text)]).length === 0).toBe(allowed);
  });

  test('in src by all but those that are listed', () => {
    expect(poolsTaken(sources).toSorted()).toEqual(takesThePool.toSorted());
  });
});

describe('the page does each thing in one way', () => {
  test.each([
    ['src/web/radar/Pair.tsx', 'const a = <dialog open />;', false],
    ['src/web/parts/Dialog.tsx', 'const a = <dialog open />;', true],
    ['src/web/radar/Pair.tsx', 'const a = <table><tbody /></table>;', false],
    ['src/web/table/DataTable.tsx', 'const a = <table><tbody /></table>;', true],
    ['src/web/radar/Pair.tsx', 'const a = <form onSubmit={send}>{fields}</form>;', false],
    ['src/web/radar/Pair.tsx', 'const a = <DataTable rows={rows} /> ?? <Form /> ?? <Dialog />;', true],
    ['src/web/radar/usePair.ts', 'const answer = await fetch(url);', false],
    ['src/web/api/request.ts', 'const answer = await fetch(url);', true],
    ['src/web/radar/usePair.ts', 'const sending = new XMLHttpRequest();', false],
    ['src/web/radar/usePair.ts', 'const { data } = useQuery({ queryKey, queryFn });', false],
    ['src/web/api/useAnswer.ts', 'const { data } = useQuery({ queryKey, queryFn });', true],
    ['src/web/radar/usePair.ts', 'const send = useMutation({ mutationFn });', false],
    ['src/web/form/useAct.ts', 'const send = useMutation({ mutationFn });', true],
    ['src/web/radar/usePair.ts', 'const [search, setSearch] = useSearchParams();', false],
    ['src/web/shell/useAddress.ts', 'const [search, setSearch] = useSearchParams();', true],
    ['src/web/radar/Pair.tsx', 'const a = <path fill="#1f4e8c" />;', false],
    ['src/web/radar/Pair.tsx', "const shade = 'rgb(16 30 50 / 0.1)';", false],
    ['src/web/radar/Pair.tsx', "const at = '#moved';", true],
    ['src/web/radar/pair.test.ts', 'await fetch(url);', true],
    ['src/server/serve.ts', 'await fetch(url);', true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    expect(secondWays([parse(path, text)]).length === 0).toBe(allowed);
  });

  test.each([
    ['src/web/radar/radar.css', '.pair { color: #fff; }', false],
    ['src/web/radar/radar.css', '.pair { box-shadow: 0 1px 2px rgb(0 0 0 / 12%); }', false],
    ['src/web/radar/radar.css', '.pair { color: var(--blue); transform: rotate(2deg); }', true],
    ['src/web/parts/look.css', ':root { --paper: #fff; }', true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    expect(strayColours([{ path, text }]).length === 0).toBe(allowed);
  });

  test('a token that nobody has set is found', () => {
    const sheets = [
      { path: 'look.css', text: ':root { --blue: #1f4e8c; }' },
      { path: 'radar.css', text: '.a { color: var(--blue); background: var(--wash, #fff); left: var(--depth); }' },
    ];
    const page = parse('src/web/radar/Pair.tsx', "const a = <p style={{ '--depth': 1 }} />;");
    expect(unknownTokens(sheets, [page])).toEqual(['radar.css names --wash']);
  });

  test.each([
    ['a class of its own', '.pair { color: red; } .pair > p:is(a, b), .pair .notice { margin: 0; }', []],
    ['a bare element', 'mark, .pair mark { color: red; }', ['src/web/radar/radar.css mark']],
    ['a class of all screens', '.notice { color: red; }', ['src/web/radar/radar.css .notice']],
    ['what stands in a class of all screens', '.notice > p { color: red; }', ['src/web/radar/radar.css .notice > p']],
    ['steps of a movement', '@keyframes in { from { opacity: 0; } } @media print { .pair { color: red; } }', []],
  ])('a sheet says how its own looks: %s', (_, text, found) => {
    const all = { path: 'src/web/parts/parts.css', text: '.notice { margin: 0; } p, button { margin: 0; }' };
    expect(unscopedSelectors([all, { path: 'src/web/radar/radar.css', text }])).toEqual(found);
  });

  const sheets = readStyleSheets(root, 'src/web');
  test('in src', () => {
    const found = [...secondWays(sources), ...strayColours(sheets), ...unknownTokens(sheets, sources)];
    expect(unscopedSelectors(sheets)).toEqual([]);
    expect(found).toEqual([]);
  });
});

describe('a text that comes in is one of domain/text.ts', () => {
  test.each([
    ['src/server/viewRoutes.ts', 'const name = z.string().max(60);', false],
    ['src/domain/project.ts', 'const name = z\n  .string()\n  .trim();', false],
    ['src/domain/project.ts', 'const any = z.record(z.uuid(), z.unknown());', false],
    ['src/server/projectRoutes.ts', 'const page = z.coerce.string();', false],
    ['src/domain/project.ts', 'const name = textLine(2, 200);', true],
    ['src/domain/project.ts', 'const id = z.uuid();', true],
    ['src/server/projectViews.ts', 'const name = z.string();', true],
    ['src/domain/project.test.ts', 'z.string();', true],
  ])('%s: %s (%s)', (path, text, allowed) => {
    expect(bareTexts([parse(path, text)]).length === 0).toBe(allowed);
  });

  test('in src every text that comes in is one of domain/text.ts', () => {
    expect(bareTexts(sources)).toEqual([]);
  });
});

describe('every folder is in the picture and says what it holds', () => {
  test.each([
    ['src/domain/project.ts', true],
    ['src/services/project.ts', false],
    ['src/main.ts', false],
    ['src/domain/utils/day.ts', false],
    ['test/helpers/browser.ts', false],
    ['test/setup/browser.ts', true],
  ])('%s (%s)', (path, allowed) => {
    expect(strangeFolders([path]).length === 0).toBe(allowed);
  });

  test('in the repository', () => {
    expect(strangeFolders(paths.filter((path) => /\.\w+$/.test(path)))).toEqual([]);
  });
});
