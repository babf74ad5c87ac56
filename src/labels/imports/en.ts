// The words of what is asked of a file, in English.
import { counted } from '../counted.ts';
import type { importsZh } from './zh.ts';

export const importsEn: typeof importsZh = {
  doubts: {
    title: (open) => (open > 0 ? `Answer before writing: ${counted(open)}` : 'Questions answered'),
    hint: 'Answered once, it holds for the next file of this office with the same heading',
    column: (heading) => `Column “${heading}”`,
    rows: (rows) => `${counted(rows)} rows`,
    more: (rows) => `and ${counted(rows)} rows more`,
    asBefore: (at) => `As answered on ${at}; it can be changed`,
    answered: (questions) => `${counted(questions)} answered; they can be changed`,
  },
};
