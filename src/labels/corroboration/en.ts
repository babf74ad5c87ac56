// Words of corroboration and of what is looked at twice.
import type { corroborationZh } from './zh.ts';

export const corroborationEn: typeof corroborationZh = {
  corroboration: {
    add: 'Add a signal',
    grades: 'How far funds are borne out',
    gradesHint:
      'By the independent hands behind each arrival: its voucher and its verified signals. Each number opens its rows.',
  },
};
