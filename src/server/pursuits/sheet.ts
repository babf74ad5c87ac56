// The list of target companies as a sheet: its filter stated, invented rows on yellow.
import type { PursuitPage, PursuitQuery } from '../../app/pursuits/list.ts';
import type { Language } from '../../labels/language.ts';
import { pursuitSheetWord } from '../../labels/pursuits/pursuitSheet.ts';
import type { CellOut, Format, SheetOut, Value } from '../../sheets/write/shape.ts';
import { pursuitView } from './words.ts';
import type { PursuitView } from './views.ts';

const columns = [
  ['name', 'text', 36],
  ['seat', 'text', 14],
  ['chain', 'text', 12],
  ['node', 'text', 18],
  ['office', 'text', 16],
  ['person', 'text', 12],
  ['stateWord', 'text', 14],
  ['openedOn', 'date', 12],
  ['lastProgressOn', 'date', 12],
  ['dueOn', 'date', 12],
  ['protectedUntil', 'date', 12],
  ['releasesOn', 'date', 12],
] as const satisfies readonly (readonly [keyof PursuitView, Format, number])[];

export function pursuitSheet(found: PursuitPage, query: PursuitQuery, at: string, language: Language): SheetOut {
  const stated = Object.values(query).filter((value) => value !== undefined);
  const word = (of: Parameters<typeof pursuitSheetWord>[0]) => pursuitSheetWord(of, language);
  const nameOf = (id: string | null): string => (id && found.offices.get(id)?.shortName) ?? '';
  const rows = found.rows.map((row) => pursuitView(row, { language, today: found.today, nameOf }));
  return {
    name: word('title'),
    title: word('title'),
    subtitle: word('filters') + (stated.length > 0 ? stated.join(' ') : word('none')),
    columns: columns.map(([field, format, width]) => ({ path: [word(field)], format, width })),
    rows: rows.map(cellsOf),
    notes: [word('total').replace('{rows}', String(found.total)), word('sample'), word('at') + at],
  };
}

function cellsOf(row: PursuitView): CellOut[] {
  return columns.map(([field, format]): CellOut => {
    const text = row[field];
    const value: Value = text === null || format === 'text' ? text : { day: text };
    return row.sample && value !== null ? { value, fill: 'warning' } : value;
  });
}
