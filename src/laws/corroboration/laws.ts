// Laws of what bears out that money arrived.
import type { LawValue } from '../law.ts';

export const lawsOfCorroboration = {
  arrival_unknown: {
    status: '404/422',
    zh: '没有这笔到位资金，或已撤销、退回，或不在您的权限范围内',
    en: 'No such arrival; or it was withdrawn or returned, or is out of your reach',
  },
  signal_of_other_office: {
    status: 422,
    zh: '佐证要记在这笔到位资金所属单位名下',
    en: 'The signal belongs to the office of the arrival',
  },
} satisfies Readonly<Record<string, LawValue>>;
