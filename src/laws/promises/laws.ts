// Laws of promises of agreements and of what was done for them.
import type { LawValue } from '../law.ts';

export const lawsOfPromises = {
  promise_number_taken: {
    status: 422,
    zh: '本项目已有编号为 {no} 的承诺，请换一个编号，或更正原来那条',
    en: 'The project has a promise numbered {no} already; give another number, or correct that one',
  },
  promise_due_before_agreed: {
    status: 422,
    zh: '到期日早于约定日期，请核对',
    en: 'It is due before it was agreed; check both days',
  },
  promise_amount_not_positive: { status: 422, zh: '金额须大于 0', en: 'The amount must be above 0' },
  promise_has_keepings: {
    status: 422,
    zh: '承诺 {no} 已登记兑现，到期日、编号、承诺方和类别不能再改；请先撤回兑现登记',
    en: 'Something was done for promise {no} already: its day, number, side and kind stay; withdraw that first',
  },
  promise_unknown: {
    status: 422,
    zh: '本项目没有编号为 {no} 的承诺，请先登记承诺',
    en: 'The project has no promise numbered {no}; record the promise first',
  },
  kept_before_agreed: {
    status: 422,
    zh: '兑现日期早于约定日期（{day}），请核对',
    en: 'It was kept before it was agreed ({day}); check the day',
  },
  promise_not_verified: {
    status: 422,
    zh: '承诺 {no} 还没有审核通过，请先审核承诺，再审核兑现',
    en: 'Promise {no} has not been verified; verify the promise first, then what was done for it',
  },
  promise_already_kept: {
    status: 422,
    zh: '承诺 {no} 已登记为全部兑现',
    en: 'Promise {no} has been kept in whole already',
  },
} satisfies Readonly<Record<string, LawValue>>;
