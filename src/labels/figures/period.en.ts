// Words of choosing a period, in English.
import type { periodZh } from './period.zh.ts';

export const periodEn: typeof periodZh = {
  period: {
    label: 'Period',
    choose: 'Choose a period',
    before: 'Year before',
    after: 'Next year',
    assessment: 'Assessed',
    from: 'From',
    to: 'To',
    take: 'From day to day',
    opened: (period, day) => `No period was chosen: ${period}, the latest with verified rows (the last of ${day})`,
    see: (month) => `${month} alone`,
  },
};
