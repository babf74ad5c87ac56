import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkText } from '../src/prose/checkText.ts';
import type { Claim } from '../src/prose/claims/report.ts';
import { matches } from './checker/match.ts';
import { type Row, readRows } from './checker/rows.ts';

interface Miss {
  readonly row: Row;
  readonly got: string;
}

/** Checks published texts and compares with what was recomputed by hand. `--data DIR` holds checks.csv and the texts; `--json`. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = args[args.indexOf('--data') + 1];
  if (!args.includes('--data') || folder === undefined) throw new Error('--data DIR: a folder with checks.csv and the texts it names');
  const rows = await readRows(folder);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const misses: Miss[] = [];
  const alarms: { file: string; claim: Claim; sentence: string }[] = [];
  const table = new Map<string, { rows: number; found: number; agrees: number; claims: number; alarms: number }>();
  const line = (kind: string) => {
    const known = table.get(kind) ?? { rows: 0, found: 0, agrees: 0, claims: 0, alarms: 0 };
    table.set(kind, known);
    return known;
  };
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const { claims } = checkText(text);
    const explained = new Set<Claim>();
    for (const row of rows.filter((one) => one.file === file)) {
      const count = line(row.kind);
      count.rows++;
      const found = claims.filter((claim) => matches(claim, row));
      const same = found.find(({ verdict }) => verdict === row.verdict) ?? found[0];
      if (same) {
        count.found++;
        explained.add(same);
      }
      if (same?.verdict === row.verdict) count.agrees++;
      else misses.push({ row, got: same?.verdict ?? 'not found' });
    }
    for (const claim of claims) {
      const count = line(rowKind(claim.kind));
      if (claim.verdict !== 'cannot_check') count.claims++;
      if (claim.verdict !== 'mismatch' || [...explained].includes(claim)) continue;
      count.alarms++;
      alarms.push({ file, claim, sentence: sentenceAt(text, claim.start) });
    }
  }
  if (args.includes('--json')) console.log(JSON.stringify({ table: Object.fromEntries(table), misses, alarms }, undefined, 2));
  else print(table, misses, alarms);
}

const rowKind = (kind: string): string => ({ rate: 'share', growth: 'yoy', average: 'avg' })[kind] ?? kind;

function sentenceAt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const end = [text.indexOf('。', at), text.indexOf('\n', at)].filter((one) => one >= 0);
  return text.slice(from, Math.min(...end, text.length));
}

function print(table: ReadonlyMap<string, { rows: number; found: number; agrees: number; claims: number; alarms: number }>, misses: readonly Miss[], alarms: readonly { file: string; claim: Claim; sentence: string }[]): void {
  const total = { rows: 0, found: 0, agrees: 0, claims: 0, alarms: 0 };
  const show = (kind: string, { rows, found, agrees, claims, alarms: wrong }: typeof total) =>
    console.log(kind.padEnd(10) + [rows, found, agrees, claims, wrong].map((one) => String(one).padStart(9)).join(''));
  console.log(`${'kind'.padEnd(10)}${['rows', 'found', 'agrees', 'checked', 'alarms'].map((one) => one.padStart(9)).join('')}`);
  for (const [kind, count] of [...table].sort()) {
    show(kind, count);
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += count[key];
  }
  show('all', total);
  console.log(`same verdict ${((100 * total.agrees) / total.rows).toFixed(1)} % (bar 95), alarms ${((100 * total.alarms) / Math.max(1, total.claims)).toFixed(1)} % (bar 1)`);
  for (const { row, got } of misses) console.log(`miss   ${row.file} ${row.kind} ${row.claim} = ${row.claimed} ${row.verdict}: ${got}`);
  for (const { file, claim, sentence } of alarms) console.log(`alarm  ${file} ${claim.kind} ${claim.text}: ${claim.formula}\n       ${sentence}`);
}
