// Former → current full name: by the names alone, led by subsidiaries that kept the old word, and by a history table.
import { join } from 'node:path';
import { companyName } from '../../src/names/company/companyName.ts';
import { finderOf } from '../../src/names/search/find.ts';
import { findOwners } from '../../src/names/search/group.ts';
import { nameHistory } from '../../src/names/search/history.ts';
import { buildNameIndex } from '../../src/names/search/nameIndex.ts';
import { bigramDice, tfIdf } from './baselines.ts';
import { readCsv } from './csv.ts';
import type { Questions } from './questions.ts';
import { count } from './short.ts';
import { type Row, share } from './table.ts';

export function formerRows({ fulls, former: all }: Questions, folder: string): Row[] {
  const index = buildNameIndex(fulls);
  const find = finderOf(index);
  const tf = tfIdf(index);
  const cores = fulls.map((full) => companyName(full).core);
  const place = new Map(fulls.map((full, n) => [full, n]));
  const relations = readCsv(join(folder, 'parent_subsidiary.csv')).filter((row) => place.has(row['parent_full'] ?? ''));
  const wide = finderOf(buildNameIndex([...fulls, ...relations.map((row) => row['subsidiary'] ?? '')]));
  const owner = Uint32Array.from([
    ...fulls.keys(),
    ...relations.map((row) => place.get(row['parent_full'] ?? '') ?? 0),
  ]);
  const history = nameHistory(
    all.flatMap(({ asked, right }) => [
      { companyId: right, name: asked },
      { companyId: right, name: right },
    ]),
  );
  const methods: [string, (asked: string) => string | undefined][] = [
    ['bigrams', (asked) => fulls[bigramDice(cores, companyName(asked).core)]],
    ['tf-idf', (asked) => fulls[tf(asked)]],
    ['names', (asked) => fulls[find(asked, 1)[0]?.name ?? -1]],
    ['names and subsidiaries', (asked) => fulls[findOwners(wide, owner, asked, 1)[0]?.name ?? -1]],
    ['history table', (asked) => (history(asked).length === 1 ? history(asked)[0] : undefined)],
  ];
  const sets: [string, Questions['former']][] = [
    ['former → current', all],
    ['former → current, unseen half', all.filter(({ seen }) => !seen)],
  ];
  return sets.flatMap(([set, questions]) =>
    methods.map(([method, best]) => {
      const hits = count(questions, ({ asked, right }) => best(asked) === right);
      return share(set, method, 'top-1', hits, questions.length);
    }),
  );
}
