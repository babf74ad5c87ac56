// The words of rows that are typed, in English.
import { counted } from '../counted.ts';
import type { gridZh } from './grid.zh.ts';

const outcomes: Readonly<Record<string, string>> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'known as it is',
  refused: 'wrong, cannot be written',
  asked: 'a question is asked before it is written',
  skipped: 'left out',
  none: 'looks like a sum or a note, not a row',
};

export const gridEn: typeof gridZh = {
  grid: {
    title: 'Type a table',
    form: 'Form',
    open: 'Type a table',
    hint: 'Type, or paste from Excel; Ctrl+D or the corner fills down, Ctrl+Z undoes, Esc leaves the table',
    columns: 'More columns',
    addColumn: 'Add a column',
    clear: 'Clear',
    row: 'Row',
    required: 'required',
    cell: (row: number, column: string, text: string) => `Row ${row}, ${column}${text === '' ? '' : `: ${text}`}`,
    handle: 'Drag down to fill',
    outcome: (outcome: string) => outcomes[outcome] ?? outcome,
    nothing: 'Nothing yet',
    noOffice: 'Choose the reporting office first',
    checking: 'Checking…',
    stands: (filled: number, writes: number, refused: number) =>
      `${counted(filled)} rows, ${counted(writes)} can be written${refused > 0 ? `, ${counted(refused)} are wrong` : ''}`,
    sums: 'Sums of money',
    sum: (name: string) => `Sum of ${name}`,
    send: (rows: number) => (rows === 0 ? 'Write' : `Write ${counted(rows)} rows`),
    sendSome: (rows: number, left: number) => `Write ${counted(rows)} rows, keep ${counted(left)} wrong ones here`,
    wrong: (rows: string) => `${rows} wrong rows`,
    place: (row: number, column: string) => (column === '' ? `Row ${row}` : `Row ${row}, ${column}`),
    willAsk: (doubt: string) => `Will be asked before writing: ${doubt}`,
    tooMany: (most: number, left: number) =>
      `At most ${counted(most)} rows at a time; ${counted(left)} were not pasted. Send them in parts, or as a file`,
    noColumn: (columns: readonly string[]) =>
      columns.every((one) => /^\d+$/.test(one))
        ? `No columns are left on the right; not pasted: column ${columns.join(', ')}`
        : `The grid has no such columns, and they were not pasted: ${columns.join(', ')} (add them by “More columns” first)`,
    written: (rows: number) => `${counted(rows)} rows written, waiting to be verified`,
    waits: 'These rows raise questions and are not written yet',
    notWritten: 'These rows are not written yet',
    answer: 'Answer them',
    look: 'Look at what was sent',
    next: 'Understood',
  },
};
