// Short → full name among the file's own full names, and how far the certainty of an answer can be trusted.
import { answersOf, sureFrom } from '../../src/names/search/certainty.ts';
import { finderOf } from '../../src/names/search/find.ts';
import { buildNameIndex } from '../../src/names/search/nameIndex.ts';
import { chanceOf } from '../../src/demo/chance.ts';
import { orderedSubsequence, tfIdf } from './baselines.ts';
import type { Question, Questions } from './questions.ts';
import { type Row, share } from './table.ts';

export function shortRows({ fulls, steady, short, every }: Questions): Row[] {
  const index = buildNameIndex(fulls);
  const find = finderOf(index);
  const methods: [string, (asked: string) => number][] = [
    ['tf-idf', tfIdf(index)],
    ['subsequence × idf', orderedSubsequence(index)],
    ['names', (asked) => find(asked, 1)[0]?.name ?? -1],
  ];
  const sets: [string, readonly Question[]][] = [
    ['short, never renamed', steady],
    ['short, never renamed, unseen half', steady.filter(({ seen }) => !seen)],
    ['short, in force', short],
    ['short, every row', every],
  ];
  const rows: Row[] = [];
  for (const [set, questions] of sets) {
    for (const [method, best] of methods)
      rows.push(
        share(
          set,
          method,
          'top-1',
          count(questions, ({ asked, right }) => fulls[best(asked)] === right),
          questions.length,
        ),
      );
    const three = count(questions, ({ asked, right }) => find(asked, 3).some(({ name }) => fulls[name] === right));
    rows.push(share(set, 'names', 'top-3', three, questions.length));
  }
  return [...rows, ...certaintyRows(fulls, short)];
}

/** Every third company is left out of the index, so that its questions have no right answer. */
function certaintyRows(fulls: readonly string[], questions: readonly Question[]): Row[] {
  const kept = fulls.filter((full) => chanceOf(`kept ${full}`).yes(2 / 3));
  const find = finderOf(buildNameIndex(kept));
  const bins = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 1.01];
  const tally = bins.map(() => ({ of: 0, right: 0, sum: 0 }));
  let sure = 0;
  let sureRight = 0;
  for (const { asked, right } of questions) {
    const top = answersOf(find(asked, 20), find.most(asked))[0];
    if (!top) continue;
    const good = kept[top.name] === right;
    const bin = tally[bins.findLastIndex((from) => top.certainty >= from)];
    if (bin) {
      bin.of++;
      bin.right += good ? 1 : 0;
      bin.sum += top.certainty;
    }
    if (top.certainty < sureFrom) continue;
    sure++;
    sureRight += good ? 1 : 0;
  }
  const set = 'short, a third has no answer';
  const answered = tally.reduce((sum, { of }) => sum + of, 0);
  const error = tally.reduce((sum, one) => sum + Math.abs(one.sum - one.right), 0) / answered;
  return [
    ...tally.slice(0, -1).flatMap(({ of, right, sum }, i) => {
      const label = `right when said ${(sum / Math.max(1, of)).toFixed(2)} (${bins[i]}–${Math.min(1, bins[i + 1] ?? 1)}, n=${of})`;
      return of > 0 ? [share(set, 'certainty', label, right, of)] : [];
    }),
    { set, method: 'certainty', metric: 'expected calibration error', value: error, low: error, high: error },
    share(set, 'certainty', `right when sure (≥ ${sureFrom})`, sureRight, sure),
    share(set, 'certainty', 'sure', sure, answered),
  ];
}

export function count<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let sum = 0;
  for (const one of list) if (holds(one)) sum++;
  return sum;
}
