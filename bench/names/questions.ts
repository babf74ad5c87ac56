// The files of the data folder as questions: a name as written, the name that is right, where it sits.
import { join } from 'node:path';
import { regionWords } from '../../src/names/company/regions.ts';
import { readCsv } from './csv.ts';

export interface Question {
  readonly asked: string;
  readonly right: string;
  readonly seat: number;
  /** The weights of names were chosen on these; what the others show is unseen. */
  readonly seen: boolean;
}
export interface Questions {
  /** Full names, each once. */
  readonly fulls: readonly string[];
  readonly seats: readonly number[];
  /** Short names in force of companies that never changed theirs: abbreviation alone. */
  readonly steady: readonly Question[];
  /** Short names in force; those that the file of former short names lists are history, not abbreviation. */
  readonly short: readonly Question[];
  /** Every row of the file. */
  readonly every: readonly Question[];
  readonly former: readonly Question[];
}

export function readQuestions(folder: string): Questions {
  const rows = readCsv(join(folder, 'short_to_full.csv'));
  const formerShort = readCsv(join(folder, 'former_short_names.csv'));
  const gone = new Set(formerShort.map((row) => `${row['code']} ${row['former_short']}`));
  const renamed = new Set(formerShort.filter((row) => row['kind'] === 'renamed').map((row) => row['code']));
  const seatOf = new Map<string, number>();
  for (const row of rows) seatOf.set(row['full_name'] ?? '', placeCode(row['city'], row['province']));
  const all = rows.map((row) => ({
    asked: row['short_name'] ?? '',
    right: row['full_name'] ?? '',
    seat: seatOf.get(row['full_name'] ?? '') ?? 0,
    seen: isSeen(row['code']),
    renamed: renamed.has(row['code']),
    gone: gone.has(`${row['code']} ${row['short_name']}`),
  }));
  const former = readCsv(join(folder, 'former_full_names.csv')).map((row) => ({
    asked: row['former_full'] ?? '',
    right: row['current_full'] ?? '',
    seat: seatOf.get(row['current_full'] ?? '') ?? 0,
    seen: isSeen(row['code']),
  }));
  return {
    fulls: [...seatOf.keys()],
    seats: [...seatOf.values()],
    steady: all.filter((one) => !one.gone && !one.renamed),
    short: all.filter((one) => !one.gone),
    every: all,
    former,
  };
}

function placeCode(city = '', province = ''): number {
  const codes = regionWords.get(city) ?? regionWords.get(province);
  return Number(codes?.find((code) => code.endsWith('00')) ?? 0);
}

function isSeen(code = ''): boolean {
  return ((Number(code.replace(/\D/g, '')) * 7919) % 13) % 2 === 0;
}
