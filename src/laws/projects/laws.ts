// Laws of projects and of what happens to them: milestones, funds, outings, activities.
import type { LawValue } from '../law.ts';

export const lawsOfProjects = {
  project_unknown: {
    status: '404/422',
    zh: '没有这个项目，或不在您的权限范围内，请检查项目编号',
    en: 'No such project, or it is out of your reach; check its code',
  },
  views_too_many: {
    status: 409,
    zh: '已存的视图已有 {most} 个，请先删去不用的',
    en: 'There are {most} saved views already; delete those that are not needed',
  },
  view_unknown: { status: 404, zh: '没有这个已存视图', en: 'No such saved view' },
  industry_unknown: {
    status: '404/422',
    zh: '没有行业代码 {code}，请按 GB/T 4754-2017 选择',
    en: 'No industry {code}; choose one of GB/T 4754-2017',
  },
  parent_unknown: { status: '404/422', zh: '没有这个打包项目，请检查编号', en: 'No such package; check its code' },
  parent_is_itself: { status: 422, zh: '项目不能是自己的打包项目', en: 'A project cannot be its own package' },
  parent_is_a_part: {
    status: 422,
    zh: '所选打包项目本身是子项，请选最上层的打包项目',
    en: 'The package chosen is itself a part; choose the topmost one',
  },
  investment_not_positive: {
    status: 422,
    zh: '投资额须大于 0；尚未确定请留空（未定）',
    en: 'The investment must be above 0; leave it empty while it is not known',
  },
  amount_too_large: {
    status: 422,
    zh: '金额过大，请核对单位（元/万元/亿元）',
    en: 'The amount is too large; check its unit',
  },
  foreign_money_needs_rate: {
    status: 422,
    zh: '外币金额须填汇率、汇率日期和折合人民币',
    en: 'Foreign money needs a rate, its day and the amount in RMB',
  },
  status_needs_reason: {
    status: 422,
    zh: '暂停、终止、流失须写明原因',
    en: 'Paused, terminated and lost need a reason',
  },
  phases_exceed_investment: {
    status: 422,
    zh: '各期投资之和超过总投资，请核对',
    en: 'The phases add up to more than the whole investment; check them',
  },
  phase_number_twice: {
    status: 422,
    zh: '分期序号重复，请改成不同序号',
    en: 'Two phases have one number; number them apart',
  },

  // Milestones.
  milestone_already_recorded: {
    status: 422,
    zh: '该部门已登记过这个节点；如需修改请更正原登记',
    en: 'This authority has recorded the milestone; correct that entry instead',
  },
  milestone_before_signing: {
    status: 422,
    zh: '节点日期早于签约日期（{signed}），请核对',
    en: 'The milestone is before the signing ({signed}); check the day',
  },

  // Funds.
  claimed_not_positive: { status: 422, zh: '申报金额须大于 0', en: 'The amount claimed must be above 0' },
  recognised_out_of_range: {
    status: 422,
    zh: '认定金额须在 0 与申报金额之间',
    en: 'The amount recognised lies between 0 and the amount claimed',
  },
  voucher_already_counted: {
    status: 422,
    zh: '这张凭证已登记过一次，全市只计一次；如系更正请在原登记上操作',
    en: 'This voucher is already counted, once in the whole city; correct that entry instead',
  },

  // Outings, activities, contacts.
  ends_before_it_starts: {
    status: 422,
    zh: '结束日期早于开始日期，请核对',
    en: 'It ends before it starts; check the days',
  },
  member_twice: { status: 422, zh: '同一人填了两次，请删去一行', en: 'One person stands there twice; remove a row' },
  project_twice: {
    status: 422,
    zh: '同一项目填了两次，请删去一个',
    en: 'One project stands there twice; remove it once',
  },
  outside_its_occasion: {
    status: 422,
    zh: '“{name}”的日期是 {days}，这条记录的日期不在其中；请核对日期，或改选活动',
    en: '“{name}” was on {days}, and this is of another day; check the day, or choose another activity',
  },
  project_not_named: {
    status: 404,
    zh: '没有编码和全称都相符的项目，请向项目所属单位核对后再填',
    en: 'No project has both this code and this full name; ask its office for them',
  },
} satisfies Readonly<Record<string, LawValue>>;
