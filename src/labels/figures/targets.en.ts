// Words of the screen of targets, in English.
import type { targetsZh } from './targets.zh.ts';

export const targetsEn: typeof targetsZh = {
  targets: {
    screen: 'Targets',
    title: (year) => `Targets of ${year}`,
    hint: 'Set for an office by the one above, and in force once somebody else above has verified them; parts come to the year',
    fromExcel: 'From Excel',
    figure: 'Figure',
    figureSet: (name, offices) => `${name} (set for ${offices})`,
    split: 'Parted by',
    splits: { year: 'Year', quarter: 'Quarter', month: 'Month' },
    office: 'Office',
    year: (unit) => (unit === '' ? 'Year' : `Year (${unit})`),
    stretch: 'Stretch',
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    month: (n) => `M${n}`,
    reached: (unit) => (unit === '' ? 'In the period' : `In the period (${unit})`),
    completion: 'Of the year (%)',
    pace: 'Ahead of time (points)',
    history: 'As set',
    none: 'not set',
    unseen: 'This account sees no office’s targets',
    states: {
      in_force: 'in force',
      superseded: 'superseded',
      waiting: 'waits',
      returned: 'returned',
      withdrawn: 'withdrawn',
    },
    stretchOf: (value) => `stretch ${value}`,
    partsOf: (parts) => `parts ${parts}`,
    save: (rows) => (rows === 0 ? 'Record targets' : `Record targets of ${rows}`),
    saved: 'Recorded; in force once somebody else above has verified them',
    problems: {
      value: 'Type a target of the year above 0',
      stretch: 'The stretch must not be below the target',
      number: 'Type numbers of at most 6 decimals',
      sum: 'The parts do not come to the year',
    },
    sumElsewhere: (split) => `Its parts by ${split} do not come to the year; switch to them and mend them`,
  },
};
