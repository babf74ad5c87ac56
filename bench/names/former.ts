// Former → current full name, by the names alone.
import { companyName } from '../../src/names/company/companyName.ts';
import { finderOf } from '../../src/names/search/find.ts';
import { buildNameIndex } from '../../src/names/search/nameIndex.ts';
import { bigramDice, tfIdf } from './baselines.ts';
import type { Questions } from './questions.ts';
import { count } from './short.ts';
import { type Row, share } from './table.ts';

export function formerRows({ fulls, former: all }: Questions): Row[] {
  const index = buildNameIndex(fulls);
  const find = finderOf(index);
  const tf = tfIdf(index);
  const cores = fulls.map((full) => companyName(full).core);
  const methods: [string, (asked: string) => string | undefined][] = [
    ['bigrams', (asked) => fulls[bigramDice(cores, companyName(asked).core)]],
    ['tf-idf', (asked) => fulls[tf(asked)]],
    ['names', (asked) => fulls[find(asked, 1)[0]?.name ?? -1]],
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
