// The words of what is asked of a file, in English.
import { counted } from '../counted.ts';
import type { importsZh } from './zh.ts';

export const importsEn: typeof importsZh = {
  doubts: {
    title: (open) => (open > 0 ? `Answer before writing: ${counted(open)}` : 'Questions answered'),
    holds: { true: 'Holds for the next files of this kind', false: 'For this file alone' },
    column: (heading) => `Column “${heading}”`,
    rows: (rows) => `${counted(rows)} rows`,
    more: (rows) => `and ${counted(rows)} rows more`,
    asBefore: (at) => `As answered on ${at}; it can be changed`,
    answered: (questions) => `${counted(questions)} answered; they can be changed`,
  },
};
