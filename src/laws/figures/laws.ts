// Laws of asking for figures: their period and instant, small cells, definitions, targets.
import type { LawValue } from '../law.ts';

export const lawsOfFigures = {
  period_malformed: {
    status: 400,
    zh: '期间“{text}”看不懂，请写成 2023、2023-H1、2023-Q3、2023-05、2023-01..2023-10，考核年度写成 A2023',
    en: 'The period "{text}" is not understood; write 2023, 2023-H1, 2023-Q3, 2023-05, 2023-01..2023-10, or A2023 for an assessment year',
  },
  period_reversed: {
    status: 400,
    zh: '起止颠倒：{from}在{to}之后；请把较早的写在前面',
    en: 'The period would end before it begins: {from} is after {to}; write the earlier one first',
  },
  instant_malformed: {
    status: 400,
    zh: '截至时刻看不懂，请写成 2024-01-05T09:00:00Z',
    en: 'The instant is not understood; write 2024-01-05T09:00:00Z',
  },
  figure_unknown: {
    status: '404/422',
    zh: '没有这项指标，请从指标目录中选择',
    en: 'No such figure; choose one from the list',
  },
  figure_not_in_force: {
    status: '404/422',
    zh: '这项指标在所选期间没有生效的口径，请换一个期间',
    en: 'The figure has no definition in force in this period; choose another period',
  },
  definition_version_changed: {
    status: 422,
    zh: '指标 {id} 第 {version} 版的口径已被使用，不能改动；请新增一版',
    en: 'Version {version} of the figure {id} is in use and may not change; add a new version',
  },
  figure_id_reserved: {
    status: 422,
    zh: '这个代码在通报文本里另有用处，请换一个',
    en: 'Texts use this code for something else; choose another',
  },
  figure_version_not_next: {
    status: 422,
    zh: '口径只能新增，下一版是第 {version} 版',
    en: 'Versions are only added, and the next one is {version}',
  },
  figure_without_name: { status: 422, zh: '请填写指标的中英文名称', en: 'Name the figure in both languages' },
  figure_ends_before_it_begins: {
    status: 422,
    zh: '失效日期早于生效日期，请改其中一个',
    en: 'It would end before it begins; mend one of the days',
  },
  figure_field_unknown: {
    status: 422,
    zh: '所统计的登记没有“{name}”这一项，不能作条件；请换一项',
    en: 'What is counted has no field {name}; name another in the condition',
  },
  figure_condition_unfit: {
    status: 422,
    zh: '“{name}”不能这样作条件；请换一种比较，或换一项',
    en: 'The field {name} cannot be held against that; compare it otherwise, or name another',
  },
  figure_measure_unfit: {
    status: 422,
    zh: '所统计的登记不能这样计量；请换一种计量方式，或换一种登记',
    en: 'What is counted cannot be measured so; choose another measure or other entries',
  },
  figure_unit_unfit: {
    status: 422,
    zh: '单位与计量方式不符：金额合计用亿元和固定小数，占比、增长、完成率用%和固定小数，个数不用亿元、万美元、%和百分点；请改单位',
    en: 'The unit does not fit the measure: sums of money in 10⁸ yuan, ratios in per cent, both with decimals, counts in neither; change it',
  },
  figure_ratio_unfit: {
    status: 422,
    zh: '占比须有同类的分子和分母，增长须与本指标上年同期相比，完成率只有分子，且都由计数或合计类指标算出；序时进度、分期和奋斗目标完成率随指标自带，不另写；请改其中一项',
    en: 'A share needs two counted figures of a kind, a growth the same figure a year before, a completion its figure alone; pace and completions of parts and stretch come with the figure. Mend one',
  },
  figure_ships: {
    status: 422,
    zh: '这项指标随系统提供，屏幕和文本都要用，不能终止；请为本市另立一版口径',
    en: 'Screens and texts of every city use this figure, so it is not ended; give it a version of your own',
  },
  figure_ended: {
    status: 422,
    zh: '这项指标自{day}起已经终止；要恢复请新增一版',
    en: 'The figure is no more since {day}; add a version to bring it back',
  },
  label_unknown: {
    status: '404/422',
    zh: '没有“{label}”这个标签，请从列表中选择，或先新增',
    en: 'There is no label "{label}"; choose one from the list, or add it first',
  },
  label_there: {
    status: 422,
    zh: '“{label}”已在列表中，不必再新增；写法不同的请用“并入”',
    en: 'The label "{label}" is in the list already; join what is merely written otherwise',
  },
  label_name_taken: {
    status: 422,
    zh: '“{name}”已是另一个标签的名称；两个是一回事的请用“并入”，否则请换一个名称',
    en: 'Another label is called "{name}"; join the two if they are one, or choose another name',
  },
  label_joined: {
    status: 422,
    zh: '这个标签已并入“{into}”；要单独处理，请先撤销并入',
    en: 'The label was joined to "{into}"; undo that first',
  },
  label_joins_itself: {
    status: 422,
    zh: '不能并入自己，也不能并入已并入本标签的标签；请换一个',
    en: 'A label is joined neither to itself nor to one that was joined to it; choose another',
  },
  label_ended: {
    status: 422,
    zh: '“{label}”已经停用；要恢复请撤销停用',
    en: 'The label "{label}" was ended; undo that to bring it back',
  },
  label_nothing_to_undo: {
    status: 422,
    zh: '“{label}”还没有改动过，没有可撤销的',
    en: 'Nothing was done with the label "{label}" that could be undone',
  },
  place_list_unknown: {
    status: '404/422',
    zh: '没有这个区域清单，请从列表中选择',
    en: 'There is no such list of places; choose one',
  },
  place_list_name_taken: {
    status: 422,
    zh: '已有名为“{name}”的区域清单，请换一个名称，或修改那一个',
    en: 'Another list of places is called "{name}"; choose another name, or change that list',
  },
  place_list_ended: {
    status: 422,
    zh: '这个区域清单自{day}起已经停用；要恢复请再存一版',
    en: 'The list of places is no more since {day}; save a version to bring it back',
  },
  place_without_name: {
    status: 422,
    zh: '请填写地名，或六位行政区划代码',
    en: 'Name the place, or give its code of six digits',
  },
  place_twice: {
    status: 422,
    zh: '“{name}”在清单里写了两次，请删去一个',
    en: 'The list has "{name}" twice; take one away',
  },
  target_not_positive: { status: 422, zh: '目标值须大于 0', en: 'A target must be above 0' },
  target_of_ratio: {
    status: 422,
    zh: '“{id}”是比率，不能直接定目标；请给计算它的个数或金额定目标',
    en: 'The figure "{id}" is a ratio; set a target for what it is made of',
  },
  target_of_extreme: {
    status: 422,
    zh: '“{id}”是最大值或历时，各期不能相加，不能定目标；请给个数或合计定目标',
    en: 'The figure "{id}" is a largest value or a length of time, which parts do not add up to; set a target for a number or a sum',
  },
  target_stretch_below_base: {
    status: 422,
    zh: '奋斗目标不能低于年度目标 {value}',
    en: 'The stretch target must not be below the target of {value}',
  },
  target_parts_differ_from_year: {
    status: 422,
    zh: '分期目标合计 {sum}，与年度目标 {value} 不一致，请调整到相等',
    en: 'The parts come to {sum}, and the year to {value}; make them equal',
  },
  cut_too_fine: {
    status: 403,
    zh: '您的权限不能查看这些数背后的台账，只能按{grain}查询；请换成整{grain}，或请有权限的单位查询',
    en: 'You may not open the rows behind this figure, so it is told by the {grain}; ask for whole ones',
  },
  cut_for_readers_only: {
    status: 403,
    zh: '这样细分的数等于逐条台账，只对能查看这些台账的人员提供；请去掉这项筛选',
    en: 'Cut this finely a figure is a row, told only to who may open it; drop this filter',
  },
  instant_not_told: {
    status: 403,
    zh: '您的权限只能查询现在、各月末、锁定或发布时刻所知的数；请换一个时刻',
    en: 'You may ask as known now, at the end of a month, at a close or a publication; choose such an instant',
  },
  too_many_fine_questions: {
    status: 429,
    zh: '一小时内查询其他单位的细分数已超过 {most} 次，已记录；请 {seconds} 秒后再查',
    en: 'More than {most} questions about the rows of others in an hour, which is on record; ask again in {seconds} seconds',
  },
} satisfies Readonly<Record<string, LawValue>>;
