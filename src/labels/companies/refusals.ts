// What the laws of a firm's names and of its parent say.
import type { Words } from '../language.ts';

export const firmRefusalWords: Readonly<Record<string, Words>> = {
  alias_too_short: {
    zh: '名称至少要有两个字，请填全',
    en: 'The name has to have two letters or more; enter all of it',
  },
  alias_days_reversed: {
    zh: '停用日期早于启用日期，请核对后重填',
    en: 'The last day lies before the first; check both',
  },
  alias_day_in_future: {
    zh: '名称的起止日期不能晚于今天，仍在使用的请把停用日期留空',
    en: 'The days of a name cannot lie in the future; leave the last day empty while it is in use',
  },
  alias_known_already: {
    zh: '“{name}”已经是这家企业的名称，不必再登记',
    en: 'The firm is known as "{name}" already',
  },
  alias_of_other_firm: {
    zh: '“{name}”现在指{other}；若是同一家企业请归并，否则请写全称以示区别',
    en: '"{name}" stands for {other}; merge the two if they are one firm, else give a fuller name',
  },
  alias_unknown: { zh: '没有这个名称，请刷新后再看', en: 'There is no such name; reload the page' },
  alias_withdrawn_already: { zh: '这个名称已经撤销，请刷新页面', en: 'The name is withdrawn already; reload the page' },
  parent_without_name: { zh: '请填母公司的名称', en: 'Give the name of the parent' },
  parent_is_itself: {
    zh: '企业不能是自己的母公司，请改填另一家',
    en: 'A firm cannot be its own parent; name another one',
  },
  parent_is_below: {
    zh: '按已登记的情况，这家是它的下属企业，不能又是母公司，请先更正那一边',
    en: 'On record it stands below this firm and cannot be its parent too; correct that side first',
  },
};
