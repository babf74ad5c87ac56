import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Comparison, type Count, compare, type Text } from './checker/compare.ts';
import { type LedgerOutcome, type LedgerPlanted, plantInLedgerTexts } from './checker/ledgerPlanted.ts';
import { ownTexts, type Planted, plantErrors, provenIn } from './checker/planted.ts';
import { readRows } from './checker/rows.ts';
import { seedLines } from './checker/seed.ts';
import { speedRows } from './checker/speed.ts';
import { printTable } from './measure.ts';

const plantedErrors = 500;
const ownCount = 150;

/** Checks published texts and compares with what was recomputed by hand. `--data DIR` holds checks.csv and the texts; `--json`. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || folder === undefined)
    throw new Error('--data DIR: a folder with checks.csv and the texts it names');
  const texts = await readTexts(folder);
  const comparison = compare(texts, await readRows(folder));
  const own = ownTexts(ownCount);
  const ownAlarms = compare(
    own.map(({ text }, at) => ({ file: `own ${at}`, text })),
    [],
  );
  const planted = {
    'own texts': plantErrors(own, plantedErrors, 'own'),
    'published texts': plantErrors(
      texts.map(({ text }) => provenIn(text)),
      plantedErrors,
      'published',
    ),
  };
  const againstLedger = await plantInLedgerTexts(plantedErrors, 'ledger');
  if (args.includes('--json')) {
    console.log(JSON.stringify({ ...comparison, own: ownAlarms.table, planted, againstLedger }, undefined, 2));
    return;
  }
  print(comparison);
  for (const line of await seedLines(join(folder, '..', 'seed'))) console.log(line);
  const made = totalOf(ownAlarms);
  console.log(`own texts  ${ownCount} right ones: ${made.checked} claims checked, ${made.alarms} called wrong`);
  for (const [name, table] of Object.entries(planted)) printPlanted(name, table);
  printLedger(againstLedger);
  printTable(await speedRows(texts.map(({ text }) => text).join('\n')));
}

async function readTexts(folder: string): Promise<readonly Text[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}

function totalOf({ table }: Comparison): Count {
  const total: Count = { rows: 0, found: 0, agrees: 0, checked: 0, alarms: 0 };
  for (const count of Object.values(table))
    for (const key of Object.keys(total) as (keyof Count)[]) total[key] += count[key];
  return total;
}

const columns: readonly (keyof Count)[] = ['rows', 'found', 'agrees', 'checked', 'alarms'];

function print(comparison: Comparison): void {
  const show = (kind: string, count: Count) =>
    console.log(kind.padEnd(10) + columns.map((key) => String(count[key]).padStart(9)).join(''));
  console.log(`${'kind'.padEnd(10)}${columns.map((name) => name.padStart(9)).join('')}`);
  for (const [kind, count] of Object.entries(comparison.table).toSorted(([a], [b]) => a.localeCompare(b)))
    show(kind, count);
  const total = totalOf(comparison);
  show('all', total);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(
    `same verdict ${share(total.agrees, total.rows)} (bar 95), called wrong and not so ${share(total.alarms, total.checked)} (bar 1)`,
  );
  for (const { row, got, sentence } of comparison.misses) {
    console.log(
      `miss       ${row.file} ${row.kind} ${row.claim} = ${row.claimed} ${row.verdict}: ${got}\n           ${sentence}`,
    );
  }
  for (const { file, claim, sentence } of comparison.alarms)
    console.log(`alarm      ${file} ${claim.kind} ${claim.text}: ${claim.formula}\n           ${sentence}`);
}

function printPlanted(name: string, table: readonly (Planted | LedgerPlanted)[]): void {
  const found = table.reduce((sum, line) => sum + line.found, 0);
  const all = table.reduce((sum, line) => sum + line.planted, 0);
  const parts = table.map(({ slip, found: some, planted }) => `${slip} ${some}/${planted}`).join(', ');
  console.log(
    `planted    ${name}: ${found} of ${all} found (${((100 * found) / Math.max(1, all)).toFixed(1)} %, bar 95): ${parts}`,
  );
}

function printLedger({ table, figures, tied, alarms }: LedgerOutcome): void {
  printPlanted('texts of the demo city, held against its ledger', table);
  console.log(`           ${tied} of ${figures} right figures tied to the ledger, ${alarms.length} called wrong`);
  for (const alarm of alarms) console.log(`alarm      ${alarm}`);
}
