// A folder of texts with labels. labels.csv: text, claim, at, verdict (ok, mismatch, cannot), proof, kind, fine, note, as its
// own README says; checks.csv: file, kind, claim (a formula), claimed, computed, verdict. The claims of a text that no row
// names are not labelled.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Formula, formulaOf, numberOf } from './formula.ts';

export interface Label {
  readonly file: string;
  readonly kind: string;
  readonly claimed: number;
  /** Where the claim stands, where the label says it. */
  readonly place?: { readonly start: number; readonly end: number };
  readonly verdict: 'ok' | 'mismatch' | 'cannot';
  /** Of ok: how it is right; empty where the label does not say. */
  readonly fine: string;
  readonly formula: Formula;
  readonly words: string;
}

export interface Labelled {
  readonly file: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/**
 * Set aside before the core was built, and unread: a source whose name without its ending has a SHA-256 of which the
 * first eight hexadecimal digits leave 1 when divided by 3.
 */
export function isSetAside(file: string): boolean {
  const digest = createHash('sha256')
    .update(file.replace(/\.txt$/, ''))
    .digest('hex');
  return Number.parseInt(digest.slice(0, 8), 16) % 3 === 1;
}

export async function readLabelled(folder: string): Promise<readonly Labelled[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  const placed = await readFile(join(folder, 'labels.csv'), 'utf8').catch(() => '');
  const checks = await readFile(join(folder, 'checks.csv'), 'utf8').catch(() => '');
  const labels = [...rowsOf(placed).filter(decides).map(placedLabel), ...rowsOf(checks).map(plainLabel)];
  const read = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  return names.map((file, at) => ({
    file,
    text: withoutAddress(read[at] ?? ''),
    labels: labels.filter((one) => one.file === file),
  }));
}

/** Small cases in one file, each with its text in a column of its own. */
export async function readCases(file: string): Promise<readonly Labelled[]> {
  const cases = new Map<string, { file: string; text: string; labels: Label[] }>();
  for (const row of rowsOf(await readFile(file, 'utf8'))) {
    const id = row('id');
    const one = cases.get(id) ?? { file: id, text: row('text'), labels: [] };
    cases.set(id, one);
    one.labels.push(plainLabel((name) => (name === 'file' ? id : name === 'kind' ? 'case' : row(name))));
  }
  return [...cases.values()];
}

type Row = (column: string) => string;

/** Rows that another reader may see otherwise are held against nobody. */
const decides = (row: Row): boolean => !/optional|disputable/.test(row('fine') + row('note'));

function placedLabel(row: Row): Label {
  const start = Number(row('at'));
  return {
    file: row('text'),
    kind: row('kind') || 'other',
    claimed: numberOf(row('claim')),
    place: { start, end: start + row('claim').length },
    verdict: row('verdict') as Label['verdict'],
    fine: row('verdict') === 'ok' ? row('fine') : '',
    formula: formulaOf(row('proof').split(' | ')[0] ?? ''),
    words: `${row('claim')} = ${row('proof')}`,
  };
}

const alike: Readonly<Record<string, string>> = { yoy: 'growth', avg: 'average' };

function plainLabel(row: Row): Label {
  const verdict = row('verdict');
  const formula = row('operands') || row('claim');
  return {
    file: row('file'),
    kind: alike[row('kind')] ?? row('kind'),
    claimed: numberOf(row('claimed')),
    verdict: verdict === 'mismatch' ? 'mismatch' : verdict === 'none' ? 'cannot' : 'ok',
    fine: verdict === 'mismatch' || verdict === 'none' ? '' : verdict,
    formula: formulaOf(formula),
    words: `${row('claimed')} = ${formula}`,
  };
}

/** An address in the first line is not of the text. */
const withoutAddress = (text: string): string => (/^https?:/.test(text) ? text.slice(text.indexOf('\n') + 1) : text);

function rowsOf(text: string): readonly Row[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g;
  for (const [, quoted, bare = '', end] of text.replace(/^\ufeff/, '').matchAll(cell)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  }
  const [head = [], ...rest] = rows;
  return rest.map((cells) => (column) => cells[head.indexOf(column)] ?? '');
}
