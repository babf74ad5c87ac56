// Short → full name among a million made-up companies: region × word × trade × form, from a seed, so that the same recipe
// gives the same names and the same hash.
import { createHash } from 'node:crypto';
import { chanceOf } from '../../src/demo/chance.ts';
import { finderOf } from '../../src/names/search/find.ts';
import { buildNameIndex } from '../../src/names/search/nameIndex.ts';
import { profiles } from '../../src/names/search/profile.ts';
import { tfIdf } from './baselines.ts';
import type { Question, Questions } from './questions.ts';
import { type Row, figure, share } from './table.ts';
import { type Vocabulary, makeCompany } from './vocabulary.ts';

const seed = 'distractors 1';

export function millionRows({ fulls, seats, short }: Questions, vocabulary: Vocabulary, distractors: number): Row[] {
  const chance = chanceOf(seed);
  const names = [...fulls];
  const places = [...seats];
  const real = new Set(fulls);
  const hash = createHash('sha256');
  while (names.length < fulls.length + distractors) {
    const { name, place } = makeCompany(chance, vocabulary);
    if (real.has(name)) continue;
    hash.update(`${name}\n`);
    names.push(name);
    places.push(Math.floor(place.code / 100) * 100);
  }
  const set = `short, in force, ${distractors} others (seed '${seed}', sha256 ${hash.digest('hex').slice(0, 12)})`;
  const start = performance.now();
  const index = buildNameIndex(names);
  const built = (performance.now() - start) / 1000;
  const seatsOf = Uint32Array.from(places);
  const find = finderOf(index);
  const baseline = tfIdf(index);
  const plain = (one: typeof profiles.short) => ({ ...one, jointStock: 0 });
  const blind = finderOf(index, { short: plain(profiles.short), full: plain(profiles.full) });
  const seated = short.filter(({ seat }) => seat > 0);
  const times: number[] = [];
  const rows: Row[] = [];
  const measure = (method: string, questions: readonly Question[], best: (one: Question) => number | undefined) => {
    let hits = 0;
    for (const one of questions) {
      const before = performance.now();
      if (names[best(one) ?? -1] === one.right) hits++;
      if (method === 'names') times.push(performance.now() - before);
    }
    rows.push(share(set, method, 'top-1', hits, questions.length));
  };
  measure('tf-idf', short, ({ asked }) => baseline(asked));
  measure('names', short, ({ asked }) => find(asked, 1)[0]?.name);
  measure('names, legal form not weighed', short, ({ asked }) => blind(asked, 1)[0]?.name);
  measure(
    'names, city or province known',
    seated,
    ({ asked, seat }) => find(asked, 1, { seat: [String(seat)], seats: seatsOf })[0]?.name,
  );
  measure(
    'names, known, form not weighed',
    seated,
    ({ asked, seat }) => blind(asked, 1, { seat: [String(seat)], seats: seatsOf })[0]?.name,
  );
  times.sort((a, b) => a - b);
  rows.push(figure(set, 'names', 'p95 ms a question', times[Math.floor(times.length * 0.95)] ?? 0));
  rows.push(figure(set, 'names', 'index built, s', built));
  return rows;
}
