import { join } from 'node:path';
import { barsOf } from './checker/bars.ts';
import { type LedgerOutcome, type LedgerPlanted, plantInLedgerTexts } from './checker/ledgerPlanted.ts';
import { fitSums } from './checker/fitSums.ts';
import { fitWeights } from './checker/fit.ts';
import { isSetAside, type Labelled, readCases, readLabelled } from './checker/labels.ts';
import { ownTexts, type Planted, plantErrors } from './checker/planted.ts';
import { printBars } from './checker/printBars.ts';
import { seedLines } from './checker/seed.ts';
import { speedRows } from './checker/speed.ts';
import { tiesOn } from './checker/ties.ts';
import { printTable } from './measure.ts';

const plantedErrors = 500;
const ownCount = 150;

/**
 * `--texts DIR`: the bars on a folder of texts with labels, and nothing of the texts themselves unless `--misses` asks.
 * `--data DIR`: on the bulletins that it was built on and on those set aside, side by side; then own texts, the ledger
 * and the times. `--cases FILE` adds small cases to what it was built on; `--seed WORD`; `--quick` leaves out the rest.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const seed = option('--seed') ?? 'bars';
  const [folder, texts, cases] = [option('--data'), option('--texts'), option('--cases')];
  if (!folder && !texts && !cases)
    throw new Error('--texts DIR or --data DIR: a folder of texts with labels.csv or checks.csv');
  const sets: Record<string, readonly Labelled[]> = {};
  if (folder) {
    const read = await readLabelled(folder);
    sets['built on'] = read.filter(({ file }) => !isSetAside(file));
    sets['set aside'] = read.filter(({ file }) => isSetAside(file));
  }
  if (cases) sets['cases'] = await readCases(cases);
  if (texts) sets['texts'] = await readLabelled(texts);
  if (option('--extra')) sets['bulletins'] = await readLabelled(option('--extra') ?? '');
  // With --halves it learns from every second text, and the bars are told of the others.
  const half = args.includes('--halves');
  const known = Object.entries(sets).flatMap(([name, set]) => (name === 'set aside' ? [] : set));
  if (args.includes('--fit')) {
    const learned = half ? known.filter((_, at) => at % 2 === 0) : known;
    fitSums(learned);
    printWeights(fitWeights(learned));
  }
  if (half)
    for (const [name, set] of Object.entries(sets)) sets[name] = set.filter((one) => known.indexOf(one) % 2 !== 0);
  const bars = Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, barsOf(set, seed)]));
  printBars(bars);
  // Of what is set aside no more is shown than how much of it failed.
  if (args.includes('--misses'))
    for (const [name, { misses }] of Object.entries(bars))
      if (name !== 'set aside') for (const { file, words } of misses) console.log(`${name}  ${file}  ${words}`);
  if (args.includes('--quick')) return;
  const all = Object.values(sets).flat();
  console.log(`ties to the demo city's ledger on texts of other cities: ${await tiesOn(all)} (bar 0)`);
  if (folder) await printOwn(folder);
  printTable(await speedRows(all.map(({ text }) => text).join('\n')));
}

async function printOwn(folder: string): Promise<void> {
  for (const line of await seedLines(join(folder, '..', 'seed'))) console.log(line);
  const own = ownTexts(ownCount);
  printPlanted('own texts', plantErrors(own, plantedErrors, 'own'));
  printLedger(await plantInLedgerTexts(plantedErrors, 'ledger'));
}

function printPlanted(name: string, table: readonly (Planted | LedgerPlanted)[]): void {
  const found = table.reduce((sum, line) => sum + line.found, 0);
  const all = table.reduce((sum, line) => sum + line.planted, 0);
  const parts = table.map(({ slip, found: some, planted }) => `${slip} ${some}/${planted}`).join(', ');
  console.log(
    `planted    ${name}: ${found} of ${all} found (${((100 * found) / Math.max(1, all)).toFixed(1)} %): ${parts}`,
  );
}

function printLedger({ table, figures, tied, alarms }: LedgerOutcome): void {
  printPlanted('texts of the demo city, held against its ledger', table);
  console.log(`           ${tied} of ${figures} right figures tied to the ledger, ${alarms.length} called wrong`);
  for (const alarm of alarms) console.log(`alarm      ${alarm}`);
}

const printWeights = (weights: Readonly<Record<string, number>>): void => {
  for (const [reason, weight] of Object.entries(weights)) console.log(`  '${reason}': ${Number(weight.toFixed(2))},`);
};
