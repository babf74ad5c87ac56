// The words of what is asked of a file, in English.
import { counted } from '../counted.ts';
import type { importsZh } from './zh.ts';

export const importsEn: typeof importsZh = {
  doubts: {
    title: (open, offered) => {
      if (open > 0) return `Answer before writing: ${counted(open)}`;
      return offered > 0 ? 'May be filled in at once' : 'Questions answered';
    },
    holds: { true: 'Holds for the next files of this kind', false: 'For this file alone' },
    column: (heading) => `Column “${heading}”`,
    rows: (rows) => `${counted(rows)} rows`,
    more: (rows) => `and ${counted(rows)} rows more`,
    asBefore: (at) => `As answered on ${at}; it can be changed`,
    find: (offices) => `Find among ${counted(offices)} offices`,
    offered: 'the rows are taken without an answer as well',
    typed: { year: 'or the year', day: 'or the day', rate: 'Rate (yuan for one unit of the currency)' },
    give: 'Take what is written',
    answered: (questions) => `${counted(questions)} answered; they can be changed`,
  },
  readAs: {
    title: 'Head and form',
    counts: (counts, unread) => (unread > 0 ? `${counts}, not read ${counted(unread)}` : counts),
    unread: (rows) => `No form was recognised; ${counted(rows)} rows are not read`,
    left: (rows) => `Left out as was said, ${counted(rows)} rows`,
    codes: (rows) => `A hidden list of codes, as for drop-downs: ${counted(rows)} rows passed over`,
    hint: 'Say in which row the head is and which form it is; a row’s number can be pressed for its head',
    asIs: (sheet) => `The sheet ${sheet}`,
    headAt: (row) => `Row ${row} is the head`,
    hidden: 'hidden row',
    from: 'Head from row',
    until: 'To row',
    noHead: 'No head: read from this row on',
    forget: 'Read it so no more',
    form: 'Form',
    choose: 'Choose',
    likely: (form) => `It looks like “${form}”`,
    leave: 'Do not read this table',
    read: 'Read it so',
    beside: 'Read as another table',
    unitOf: (letter) => `Unit of column ${letter}`,
    unitOpen: 'not told',
    constants: 'What the table lacks',
    constantsHint: 'Filled in once, it holds for each row of this table',
    more: 'Another field',
    put: 'For all rows',
    asBefore: (at) => `Read as said on ${at}; it can be changed`,
    holds: 'The next table with this head is read so; days and amounts are filled in anew',
  },
};
