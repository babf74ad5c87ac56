import type { cellsZh } from './cells.zh.ts';

// The words of small cells in English.
export const cellsEn: typeof cellsZh = {
  cells: {
    title: 'How finely figures are told',
    hint: 'The shortest period for who may not open the rows behind a figure; who may open them is not limited. What screens and bulletins show anyway (the city or an office by the month, a section or a chain by the year) is never counted',
    toldInstants: 'Only as known now, at the end of a month, at a close or a publication',
    questions: 'Other questions about the rows of others in an hour',
    effectiveFrom: 'From',
    reason: 'Reason',
    save: 'Save',
    saved: 'Saved; in force from the day given',
    history: 'Earlier settings',
    withheld: 'Figures by industry are listed for who may open these rows',
    withheldMonths: 'Figures by month are listed for who may open these rows',
    withheldPeriod: (periods) => `${periods} is cut too finely; its figures are listed for who may open these rows`,
  },
};
