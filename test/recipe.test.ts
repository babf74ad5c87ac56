// The recipe of a noun in CONTRIBUTING.md, carried out on a copy of the program: what it says is enough, the compiler names what
// is forgotten, and what is recorded of the noun comes back from everywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from './database.ts';
import { asked, askedByTests, askedInTests, door } from './recipe/landPlot/lines.ts';
import { newFiles, type Scratch, scratchCopy } from './recipe/scratch.ts';
import { patience } from './setup/patience.ts';

const noun = 'src/domain/projects/landPlot.ts';
const files = newFiles.filter((file) => file.startsWith('src/'));
const namesOf = (lines: readonly { readonly file: string }[]) => [...new Set(lines.map(({ file }) => file))].toSorted();
const lines = [...door, ...asked, ...askedInTests, ...askedByTests];
const touched = [...files, ...namesOf(lines)];

let scratch: Scratch;
const databases: TestDatabase[] = [];
beforeAll(() => {
  scratch = scratchCopy();
});
afterAll(async () => {
  scratch.remove();
  for (const database of databases) await database.drop();
});

test('it touches twelve files at most, and the page names each', () => {
  const page = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  expect(touched.length).toBeLessThanOrEqual(12);
  expect(touched.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
});

test(
  'once its value is in the list of nouns, the compiler names all that is lacking',
  async () => {
    scratch.add([noun]);
    scratch.put(door);
    const { files: faulty, said } = await scratch.typeErrors([noun, ...namesOf(asked)]);
    // A law that is not there is found fault with where it is named.
    expect(faulty).toEqual([noun, ...namesOf(asked).filter((file) => !file.startsWith('src/laws/'))].toSorted());
    expect(said).toContain('land_area_not_positive');
  },
  patience(60_000),
);

test(
  'with the rest of it the program compiles, and names the kind nowhere else',
  async () => {
    scratch.add(newFiles);
    scratch.put([...asked, ...askedInTests, ...askedByTests]);
    // What the tests know of their runner stands beside the engine.
    const more = ['test/setup/engine.ts', 'test/recipe/carryOut.ts'];
    expect((await scratch.typeErrors([...namesOf(lines), ...more], { whole: true })).said).toBe('');
    expect(
      scratch
        .filesWith('land_plot')
        .map((file) => `src/${file}`)
        .filter((file) => !touched.includes(file)),
    ).toEqual([]);
  },
  patience(180_000),
);

test(
  'recorded, verified, corrected, withdrawn, imported, counted, backed up and restored',
  async () => {
    databases.push(await freshDatabase(), await freshDatabase());
    const [url = '', empty = ''] = databases.map((database) => database.url);
    const found = await scratch.carryOut('test/recipe/carryOut.ts', url, empty, join(scratch.folder, 'ledger.backup'));
    // Recorded, corrected, withdrawn, imported and put right by a second workbook: no row is lost.
    const ledger = {
      rows: 5,
      figure: '1',
      receipt: [['DE-1', '工业用地 · 挂牌 · 东阿县 60']],
      timeline: [
        ['land_plot', 'DE-9', 'ready', '东阿县', '120.5'],
        ['land_plot', 'DE-1', 'offered', '东阿县', '60'],
        ['land_plot', 'DE-1', 'ready', '东阿县', '120.5'],
      ],
      found: [],
    };
    expect(found).toEqual({
      refused: ['land_area_not_positive'],
      queue: expect.arrayContaining([['DE-1', '工业用地 · 东阿县 120.5']]),
      trail: expect.arrayContaining([
        ['更正地块', '面积（亩）', '120.5', '60'],
        ['更正地块', '供地状态', '净地', '挂牌'],
      ]),
      imported: [[['new', 1]], [['unchanged', 1]], [['changed', 1]]],
      before: ledger,
      inBackup: [5, 5],
      after: ledger,
    });
  },
  patience(120_000),
);
