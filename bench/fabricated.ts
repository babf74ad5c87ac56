// npm run bench -- fabricated [--generator FILE] [--arrivals 3000] [--seeds 5]: how much false money the signs of suspicion find in a
// ledger of which one arrival in twenty is false, and how many true entries they disturb.
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultGradeScheme, gradeOf } from '../src/domain/corroboration/gradeScheme.ts';
import type { LookedAt } from '../src/domain/corroboration/suspicion/arrival.ts';
import { defaultSuspicionRules } from '../src/domain/corroboration/suspicion/rules.ts';
import { suspicionsOf } from '../src/domain/corroboration/suspicion/suspicion.ts';
import { evaluate, type Evaluated } from './fabricated/evaluate.ts';
import type { Fabricate, LedgerArrival } from './fabricated/generator.ts';
import { honestLedger } from './fabricated/honest.ts';
import { printColumns } from './measure.ts';

const [foundBar, disturbedBar] = [0.8, 0.05];

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { generator: { type: 'string' }, arrivals: { type: 'string' }, seeds: { type: 'string' } },
  });
  const file = values.generator ? resolve(values.generator) : `${import.meta.dirname}/fabricated/ownFalse.ts`;
  const { fabricate } = (await import(pathToFileURL(file).href)) as { fabricate: Fabricate };
  const count = Number(values.arrivals ?? 3000);
  const seeds = Array.from({ length: Number(values.seeds ?? 5) }, (_, n) => `seed ${n + 1}`);
  console.log(
    `generator: ${values.generator ?? 'the one of the hand that wrote the rules: it measures nothing'}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  const all = seeds.map((seed) => once(fabricate, seed, count));
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  printColumns([
    ['seed', 'arrivals', 'false', 'false money found', 'rows found', 'true disturbed', 'found at 5 %', 'ms'],
    ...all.map(({ seed, rows, fake, ms, of }) => [
      seed,
      String(rows),
      String(fake),
      percent(of.foundMoney),
      percent(of.foundRows),
      percent(of.disturbed),
      percent(of.foundAtFive),
      ms.toFixed(0),
    ]),
  ]);
  const mean = (value: (of: Evaluated) => number) => all.reduce((sum, { of }) => sum + value(of), 0) / all.length;
  printColumns([
    ['sign', 'of false money', 'by it alone', 'of true entries'],
    ...(all[0]?.of.bySign ?? []).map(({ sign }, n) => [
      sign,
      percent(mean(({ bySign }) => bySign[n]?.ofFalse ?? 0)),
      percent(mean(({ bySign }) => bySign[n]?.alone ?? 0)),
      percent(mean(({ bySign }) => bySign[n]?.ofTrue ?? 0)),
    ]),
  ]);
  const ways = Map.groupBy(
    all.flatMap(({ of }) => of.byWay),
    ({ how }) => how,
  );
  printColumns([
    ['way of being false', 'found', 'of'],
    ...[...ways].map(([how, some]) => [
      how,
      String(some.reduce((sum, { found }) => sum + found, 0)),
      String(some.reduce((sum, { of }) => sum + of, 0)),
    ]),
  ]);
  const [found, disturbed] = [mean(({ foundMoney }) => foundMoney), mean((of) => of.disturbed)];
  console.log(
    `found ${percent(found)} (bar ≥ ${percent(foundBar)}), disturbed ${percent(disturbed)} (bar ≤ ${percent(disturbedBar)}): ${
      found >= foundBar && disturbed <= disturbedBar ? 'met' : 'missed'
    }; load ${loadavg()[0]?.toFixed(1)}`,
  );
}

function once(fabricate: Fabricate, seed: string, count: number) {
  const honest = honestLedger(seed, count);
  const fake = fabricate(honest, seed, Math.round(count / 20));
  const rows = [...honest, ...fake];
  const start = performance.now();
  const found = suspicionsOf(rows.map(lookedAt), defaultSuspicionRules);
  const ms = performance.now() - start;
  return { seed, rows: rows.length, fake: fake.length, ms, of: evaluate(rows, found, defaultSuspicionRules) };
}

function lookedAt({ investor, recipient, signals, ...arrival }: LedgerArrival): LookedAt {
  const { voucherKind, voucherNo } = arrival;
  const voucher = voucherNo ? (voucherKind ?? 'other') : null;
  return {
    ...arrival,
    firms: [investor, recipient],
    grade: gradeOf(defaultGradeScheme, { signals: signals.map(({ kind }) => kind), voucher }),
    backOn: signals.find(({ kind }) => kind === 'sent_back')?.on ?? null,
  };
}
