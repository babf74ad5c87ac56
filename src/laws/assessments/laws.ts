// Laws of assessments (考核): schemes, numbers given by hand, publications, objections.
import type { LawValue } from '../law.ts';

export const lawsOfAssessments = {
  assessment_basis_required: {
    status: 422,
    zh: '请写明考核依据（文件名称、文号）',
    en: 'Say what document the scheme rests on (title, number)',
  },
  assessment_ranks_too_often: {
    status: 422,
    zh: '对县（市、区）、开发区排名一年不宜超过一次（{notices}）；确需更频繁的，请写明理由',
    en: 'Counties and zones are to be ranked no more than once a year ({notices}); where it has to be more often, say why',
  },
  assessment_part_twice: {
    status: 422,
    zh: '两个指标的代码都是“{id}”，请改一个',
    en: 'Two indicators have the code {id}; change one',
  },
  assessment_group_empty: {
    status: 422,
    zh: '“{name}”组没有选单位，请选单位类别或单位',
    en: 'The group {name} names no office; choose a kind of offices, or offices',
  },
  assessment_goal_of_hand: {
    status: 422,
    zh: '“{name}”由人工填数，没有下达的目标，请改为固定数',
    en: '{name} is given by hand and has no target; hold it against a number',
  },
  assessment_goal_nought: {
    status: 422,
    zh: '“{name}”的目标数须大于 0',
    en: 'What {name} is held against must be above 0',
  },
  assessment_bounds_reversed: {
    status: 422,
    zh: '“{name}”的保底分高于封顶分，请核对',
    en: 'The floor of {name} lies above its cap; check both',
  },
  assessment_base_over_hundred: {
    status: 422,
    zh: '“{name}”的基础分占比不能超过 100%',
    en: 'The part of {name} that all get cannot be more than 100%',
  },
  assessment_tie_unknown: {
    status: 422,
    zh: '并列时比较的“{id}”不是本方案的指标',
    en: '{id}, by which ties are broken, is no indicator of the scheme',
  },
  assessment_grades_out_of_order: {
    status: 422,
    zh: '等次须从高到低填写，分数线依次降低',
    en: 'Grades go from the best down, each from fewer points on',
  },
  assessment_scheme_unknown: {
    status: '404/422',
    zh: '没有这个考核方案',
    en: 'There is no such assessment scheme',
  },
  assessment_scheme_ended: {
    status: 422,
    zh: '该方案已于 {day} 停用',
    en: 'The scheme has ended on {day}',
  },
  assessment_not_in_force: {
    status: 422,
    zh: '该方案在 {day} 没有施行的版本，不能按它发布',
    en: 'No version of the scheme is in force on {day}; nothing can be published by it',
  },
  assessment_period_of_other_kind: {
    status: 422,
    zh: '所选时段与方案的考核周期不符，请另选',
    en: 'The period is not of the kind by which the scheme assesses; choose another',
  },
  assessment_period_runs: {
    status: 422,
    zh: '考核期到 {day} 才结束，结束后才能发布结果',
    en: 'The period ends on {day}; a result can be published after that',
  },
  assessment_own_scheme: {
    status: 403,
    zh: '该版方案由您制定，请由另一人发布结果',
    en: 'You set this version of the scheme; let somebody else publish its result',
  },
  assessment_unchanged: {
    status: 422,
    zh: '与上次发布的结果相同，无需再发布',
    en: 'Nothing has changed since the last publication',
  },
  assessment_change_unsaid: {
    status: 422,
    zh: '该期结果已发布过，请写明这次改了什么',
    en: 'The result of this period was published before; say what has changed',
  },
  assessment_publication_unknown: {
    status: '404/422',
    zh: '没有这次发布的考核结果',
    en: 'There is no such published result',
  },
  assessment_superseded: {
    status: 422,
    zh: '该结果已被更正，请对最新发布的结果提出异议',
    en: 'The result was corrected; object to the latest one',
  },
  assessment_indicator_unknown: {
    status: 422,
    zh: '这次考核没有这个指标，请从列表中选择',
    en: 'The result has no such indicator; choose from the list',
  },
  assessment_office_not_assessed: {
    status: 422,
    zh: '该方案在这个考核期不考核这个单位',
    en: 'The scheme does not assess this office in the period',
  },
  assessment_name_twice: {
    status: 422,
    zh: '名称“{name}”用了两次，请改一个',
    en: 'The name “{name}” is used twice; change one',
  },
  assessment_size_reversed: {
    status: 422,
    zh: '“{name}”组的规模下限须小于上限',
    en: 'The sizes of the group “{name}” must begin below where they end',
  },
  assessment_tried_too_early: {
    status: 422,
    zh: '试算期到 {day} 才结束，请用已结束的考核期试算',
    en: 'The period runs until {day}; try the scheme on one that is over',
  },
  assessment_office_not_in_result: {
    status: 422,
    zh: '该单位不在这次考核结果中',
    en: 'The office is not in the result',
  },
  assessment_objection_late: {
    status: 422,
    zh: '异议期已于 {day} 结束',
    en: 'Objections were taken until {day}',
  },
  assessment_objection_unknown: {
    status: '404/422',
    zh: '没有这条异议',
    en: 'There is no such objection',
  },
  assessment_objection_answered: {
    status: 409,
    zh: '这条异议已经答复',
    en: 'The objection has been answered',
  },
  assessment_answer_by_other: {
    status: 403,
    zh: '提出异议的人、发布结果的人和填报该单位人工数的人不能答复，请由另一人答复',
    en: 'Neither who objected, nor who published, nor who gave the office its numbers may answer; let somebody else answer',
  },
  assessment_hand_unknown: {
    status: 422,
    zh: '该方案没有这个人工填报的数',
    en: 'The scheme has no such number given by hand',
  },
} satisfies Readonly<Record<string, LawValue>>;
