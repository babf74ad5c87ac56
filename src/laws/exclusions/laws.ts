// Laws of exclusion rules.
import type { LawValue } from '../law.ts';

export const lawsOfExclusions = {
  rule_ends_before_it_begins: {
    status: 422,
    zh: '截止日期早于生效日期，请核对',
    en: 'The rule ends before it begins; check both days',
  },
  rule_begins_before_earlier_version: {
    status: 422,
    zh: '新版本不能早于上一版的生效日期（{day}），请改晚',
    en: 'A version cannot begin before the one it follows ({day}); choose a later day',
  },
  rule_field_twice: {
    status: 422,
    zh: '同一字段写了两个条件，请合并成一个',
    en: 'Two conditions are about one field; make them one',
  },
  rule_threshold_not_positive: { status: 422, zh: '投资额界限须大于 0', en: 'The threshold must be above 0' },
} satisfies Readonly<Record<string, LawValue>>;
