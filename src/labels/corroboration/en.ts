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
  corroborationRules: {
    title: 'Rules of grades and doubts',
    hint: 'Rules have a first day and hold for money that came from then on. What was published stays as it was.',
    grades: 'Grades',
    asks: (n: number) =>
      `What ${n} independent hands bear out is corroborated; one hand is a single voucher; none, nothing bears it out.`,
    hand: 'Hand',
    kinds: 'Signals and vouchers of that hand',
    reviseGrades: 'Change the grades',
    asked: 'Hands that it takes to be corroborated',
    signals: 'Signal',
    vouchers: 'Voucher',
    gradeHint: 'Several papers of one hand count once. What counts for nothing bears nothing out.',
    doubts: 'Points of doubts',
    bars: (from: number, common: number, relief: number) =>
      `Listed from ${from} points on; what more than ${common}% show weighs nothing; corroborated money loses ${relief} points.`,
    sign: 'Sign',
    weight: 'Points',
    off: 'off',
    reviseDoubts: 'Change the points',
    listedFrom: 'Points from which it is listed',
    doubtHint: '0 switches a sign off. Days and amounts of each sign stay as they are.',
    commonFrom: 'Share (%) that is common and weighs nothing',
    relief: 'Points off where corroborated',
    effectiveFrom: 'First day',
    reason: 'Reason',
    save: 'In force from that day',
    shipped: 'The city has set none: as it ships',
    since: (day: string) => `from ${day}`,
    recorded: (at: string, by: string) => `recorded ${at} by ${by}`,
  },
};
