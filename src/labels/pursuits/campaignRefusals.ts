// What the laws of campaigns say.
import type { Words } from '../language.ts';

export const campaignRefusalWords: Readonly<Record<string, Words>> = {
  campaign_unknown: { zh: '没有这个行动，请从列表中选择', en: 'No such campaign; choose one from the list' },
  campaign_changed_meanwhile: {
    zh: '这个行动刚被他人修改，请刷新后再改',
    en: 'The campaign was changed meanwhile; reload and change again',
  },
  reason_required_for_change: { zh: '请写明修改原因', en: 'Give the reason for the change' },
  campaign_ends_before_it_begins: {
    zh: '截止日期早于起始日期（{from}），请改正',
    en: 'It ends before it begins ({from}); mend the days',
  },
  campaign_needs_a_goal: { zh: '请至少填写一项目标', en: 'Give at least one goal' },
  goal_office_unknown: {
    zh: '目标中的单位不在单位列表中，请重新选择',
    en: 'An office of a goal is not in the list; choose again',
  },
  goal_twice: {
    zh: '同一单位同一环节只能有一个目标，请合并',
    en: 'An office has one goal for a step; put them together',
  },
  goal_not_positive: { zh: '目标须大于 0，不设目标请留空', en: 'A goal is above 0; leave it empty for none' },
  goal_not_whole: { zh: '家数和个数须为整数，请改正', en: 'Firms and projects are whole numbers; mend it' },
};
