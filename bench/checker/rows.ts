// checks.csv: claims recomputed by hand, one row each.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Row {
  readonly file: string;
  readonly kind: string;
  readonly claim: string;
  readonly claimed: number;
  readonly verdict: string;
  /** The numbers of the formula; those that are printed nowhere left out. */
  readonly operands: readonly number[];
}

export async function readRows(folder: string): Promise<readonly Row[]> {
  const text = await readFile(join(folder, 'checks.csv'), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [file = '', kind = '', claim = '', claimed = '', , , , verdict = ''] = fieldsOf(line);
      return { file, kind, claim, claimed: Number(claimed), verdict, operands: operandsOf(claim) };
    });
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
    field.replace(/^"|"$/g, '').replaceAll('""', '"'),
  );
}

function operandsOf(claim: string): readonly number[] {
  const unprinted = /\((?:implied base|task) ([\d.]+)/.exec(claim)?.[1];
  const formula = /(?:[\d.]+[-+*/])+[\d.]+/.exec(claim.replace(/-1 \(implied.*/, '').replace(/^.*: /, ''))?.[0] ?? '';
  const numbers = formula.split(/[-+*/]/).map(Number);
  return unprinted === undefined ? numbers : numbers.filter((one) => one !== Number(unprinted));
}
