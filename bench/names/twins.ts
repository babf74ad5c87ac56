// A made-up ledger with its repeats, found again: what blocking keeps, what the automatic threshold joins, what it takes.
import { findTwins } from './twinsRun.ts';
import { makeLedger } from './madeLedger.ts';
import { type Row, figure, share } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createHash } from 'node:crypto';
import { creditCodeIsValid } from '../../src/domain/companies/company.ts';
import { fieldNames, fields } from '../../src/names/twins/pattern.ts';
import { bitsOf } from '../../src/names/twins/weights.ts';

const seed = 'twins 1';
const threads = 2;

export async function twinsRows(size: number, vocabulary: Vocabulary): Promise<Row[]> {
  const { records, truth } = makeLedger(size, vocabulary, seed);
  const hash = createHash('sha256');
  for (const record of records) hash.update(`${JSON.stringify(record)}\n`);
  const set = `${size} records (seed '${seed}', sha256 ${hash.digest('hex').slice(0, 12)})`;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const run = await findTwins(records, threads);
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 2 ** 20;
  const found = { candidates: 0, kept: 0, joined: 0, joinedRight: 0, asked: 0, askedRight: 0 };
  for (const { left, right, patterns } of run.pairs)
    for (let i = 0; i < left.length; i++) {
      const good = truth[left[i] ?? 0] === truth[right[i] ?? 0] ? 1 : 0;
      const verdict = run.verdictOf[patterns[i] ?? 0];
      found.candidates++;
      found.kept += good;
      if (verdict === 2) [found.joined, found.joinedRight] = [found.joined + 1, found.joinedRight + good];
      if (verdict === 1) [found.asked, found.askedRight] = [found.asked + 1, found.askedRight + good];
    }
  const all = pairsWithin(truth);
  const { root } = run.groups;
  const grouped = pairsWithin(root);
  // Pairs that are together in both: the groups of (truth, root).
  const groupedRight = pairsWithin(Array.from(truth, (project, n) => project * size + (root[n] ?? 0)));
  const codes = codesJoined(
    records.map(({ creditCode }) => creditCode),
    root,
  );
  const precision = groupedRight / grouped;
  const recall = groupedRight / all;
  const rows = [
    share(set, 'blocking', 'true pairs kept', found.kept, all),
    figure(set, 'blocking', 'candidate pairs', found.candidates),
    share(set, 'threshold', 'precision of pairs', found.joinedRight, found.joined),
    share(set, 'threshold', 'recall of pairs', found.joinedRight, all),
    share(set, 'to a person', 'true pairs among those asked', found.askedRight, found.asked),
    figure(set, 'to a person', 'pairs', found.asked),
    share(set, 'threshold and person', 'recall of pairs', found.joinedRight + found.askedRight, all),
    share(set, 'groups', 'precision', groupedRight, grouped),
    share(set, 'groups', 'recall', groupedRight, all),
    figure(set, 'groups', 'F1', (2 * precision * recall) / (precision + recall)),
    figure(set, 'groups', 'links refused for two codes', run.groups.refused),
    figure(set, 'groups', 'groups with two valid codes', codes),
    figure(set, 'time', `wall s, ${threads} threads`, wall),
    figure(set, 'time', 'processor s', (user + system) / 1e6),
    figure(set, 'memory', 'peak GB', peak),
    ...Object.entries(run.seconds).map(([part, seconds]) => figure(set, 'time', `${part}, s`, seconds)),
  ];
  for (const field of fieldNames)
    fields[field].forEach((finding, i) => {
      rows.push(
        figure(set, 'weights', `${field} ${finding}, bits against same firm`, bitsOf(run.model, 'same_firm', field, i)),
      );
      rows.push(
        figure(set, 'weights', `${field} ${finding}, bits against unrelated`, bitsOf(run.model, 'unrelated', field, i)),
      );
    });
  return rows;
}

function pairsWithin(groupOf: Iterable<number>): number {
  const counts = new Map<number, number>();
  for (const group of groupOf) counts.set(group, (counts.get(group) ?? 0) + 1);
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

function codesJoined(codes: readonly (string | null)[], root: Uint32Array): number {
  const first = new Map<number, string>();
  const mixed = new Set<number>();
  codes.forEach((code, n) => {
    if (!code || !creditCodeIsValid(code)) return;
    const group = root[n] ?? n;
    const known = first.get(group);
    if (known === undefined) first.set(group, code);
    else if (known !== code) mixed.add(group);
  });
  return mixed.size;
}
