// Words of choosing a period and of ranking in it, in English.
import type { periodZh } from './period.zh.ts';

export const periodEn: typeof periodZh = {
  ranking: {
    by: 'Ranked by',
    none: 'Not ranked',
    byColumn: (name) => `By ${name}`,
    moved: (gained, before) => `${Math.abs(gained)} ${gained > 0 ? 'up' : 'down'} on ${before}`,
  },
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
