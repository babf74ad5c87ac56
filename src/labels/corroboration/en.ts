// Words of corroboration and of what is looked at twice.
import { counted } from '../counted.ts';
import type { corroborationZh } from './zh.ts';

export const corroborationEn: typeof corroborationZh = {
  corroboration: {
    add: 'Add a signal',
    grades: 'How far funds are borne out',
    gradesHint:
      'By the independent hands behind each arrival: its voucher and its verified signals. Each number opens its rows.',
    title: 'Doubts about funds',
    hint: 'A doubt says where to look first. It is no verdict and moves no number. Each reason gives the numbers it rests on; what several hands bear out loses points.',
    looked: (rows: number, looked: number, yi: string) =>
      `${counted(rows)} of ${counted(looked)} arrivals want a second look, ${yi} ×10⁸ yuan`,
    from: (points: number) => `listed from ${points} points`,
    points: 'Points',
    relief: (points: number) => `${points} points off: borne out by several hands`,
    why: 'Why',
    project: 'Project',
    day: 'Day',
    amount: 'Recognised (10⁸ yuan)',
    grade: 'Borne out',
    office: 'Office and those below',
    allOffices: 'All offices',
    sign: 'Sign',
    allSigns: 'All signs',
    allGrades: 'All',
    filters: 'Filters',
    none: 'No arrival of this period wants a second look',
    noneHint:
      'Try another period or office. That there is no doubt does not mean that it is borne out: the overview tells that.',
  },
};
