// Laws of stages: gates, transitions, back-moves, kinds of signing, packages.
import type { LawValue } from '../law.ts';

export const lawsOfStages = {
  project_not_active: {
    status: 422,
    zh: '项目已暂停、终止或流失，不能进入下一阶段；请先在“修改项目信息”中恢复为正常，并写明原因',
    en: 'The project is paused, terminated or lost; set it active again, with the reason, before it moves on',
  },
  stage_may_not_follow: {
    status: 422,
    zh: '按本市规则，{stageBefore}之后不能直接进入{stage}，请先登记中间的阶段',
    en: 'By the city’s rules {stage} does not follow {stageBefore}; record the stage between first',
  },
  stage_needs_name: {
    status: 422,
    zh: '{stage}阶段须有项目名称，请填写',
    en: '{stage} needs the project’s name; fill it in',
  },
  stage_needs_investor_or_source: {
    status: 422,
    zh: '{stage}阶段须有投资方或资金来源，请填写其中一项',
    en: '{stage} needs the investor or where the money comes from; give one of them',
  },
  stage_needs_county: {
    status: 422,
    zh: '{stage}阶段须说明落在哪个县市区：由县市区、开发区填报，或填写建设地点',
    en: '{stage} needs its county: let a county or zone report it, or give the place',
  },
  stage_needs_amount_or_undetermined: {
    status: 422,
    zh: '{stage}阶段须填计划总投资，还没谈定请勾选“未定”',
    en: '{stage} needs the planned investment; tick "undetermined" where it is not agreed yet',
  },
  stage_needs_amount: {
    status: 422,
    zh: '{stage}阶段须填计划总投资金额，不能空着或未定',
    en: '{stage} needs the planned investment as an amount, neither empty nor undetermined',
  },
  stage_needs_lead_office: {
    status: 422,
    zh: '{stage}阶段须有牵头单位，请选择单位',
    en: '{stage} needs the office in the lead; choose it',
  },
  stage_needs_contract_day: {
    status: 422,
    zh: '{stage}阶段须有合同签订日，请先登记签约',
    en: '{stage} needs the day of the contract; record the signing first',
  },
  stage_needs_agreement_type: {
    status: 422,
    zh: '{stage}阶段须选协议类型，请选择',
    en: '{stage} needs the type of the agreement; choose it',
  },
  stage_needs_contract_file: {
    status: 422,
    zh: '{stage}阶段须附合同文件，请上传并选“合同”',
    en: '{stage} needs the contract as a file; attach it as "contract"',
  },
  stage_needs_review_record: {
    status: 422,
    zh: '{stage}阶段须附公平竞争审查记录，请上传并选“审查记录”',
    en: '{stage} needs the record of the review as a file; attach it as "review record"',
  },
  stage_needs_recipient: {
    status: 422,
    zh: '{stage}阶段须有落户企业，请在“修改项目信息”中填写',
    en: '{stage} needs the recipient company; give it among the project’s facts',
  },
  stage_needs_business_licence: {
    status: 422,
    zh: '{stage}阶段须附营业执照，请上传并选“营业执照”',
    en: '{stage} needs the business licence as a file; attach it',
  },
  stage_needs_filing_number: {
    status: 422,
    zh: '{stage}阶段须有立项备案文号，或附备案证；请登记立项/备案',
    en: '{stage} needs the number of the filing, or its certificate; record the filing',
  },
  stage_needs_start_proof: {
    status: 422,
    zh: '{stage}阶段须有施工许可证号，或附施工许可、现场照片',
    en: '{stage} needs the number of the construction permit, or the permit or a photo of the site as a file',
  },
  stage_needs_site_photo: {
    status: 422,
    zh: '{stage}阶段须附现场照片，请上传并选“现场照片”',
    en: '{stage} needs a photo of the site; attach it',
  },
  stage_needs_production_proof: {
    status: 422,
    zh: '{stage}阶段须写明投产佐证，或附现场照片、形象进度确认单',
    en: '{stage} needs what shows production, in words or as a photo or progress sheet',
  },
  stage_needs_capacity_proof: {
    status: 422,
    zh: '{stage}阶段须写明达产佐证，或附发票、形象进度确认单等材料',
    en: '{stage} needs what shows full capacity, in words or as an invoice, progress sheet or other file',
  },
  reason_required_for_back_move: { status: 422, zh: '退回阶段要写明原因', en: 'Going back needs a reason' },
  back_move_goes_on: {
    status: 409,
    zh: '项目现在处于{stage}，只能退回到更早的阶段；如刚有人退回，请刷新页面',
    en: 'The project stands at {stage} and can only go back to an earlier stage; reload if somebody has just taken it back',
  },
  back_move_to_unreached_stage: {
    status: 422,
    zh: '项目没有到过{stage}，请选一个到过的阶段',
    en: 'The project never stood at {stage}; choose a stage that it reached',
  },
  reason_required_for_rule: { status: 422, zh: '改规则要写明原因', en: 'Changing a rule needs a reason' },
  rule_day_in_past: {
    status: 422,
    zh: '规则从填报之日起管，生效日不能早于今天（{today}），请改成今天或以后',
    en: 'A rule binds what is entered from its day on; the day cannot be before today ({today})',
  },
  stage_follows_itself: {
    status: 422,
    zh: '后一阶段须在本阶段之后，请去掉“{stage}”；退回用“退回阶段”办理',
    en: 'What follows must come later; take "{stage}" out; going back is an act of its own',
  },
  investment_known_and_undetermined: {
    status: 422,
    zh: '填了金额就不能再勾“未定”，请去掉一项',
    en: 'An amount and "undetermined" exclude each other; take one away',
  },
  reason_required_for_packaging: {
    status: 422,
    zh: '拆分、合并或撤销要写明原因',
    en: 'A split, a merge or its undoing needs a reason',
  },
  parts_too_few: { status: 422, zh: '至少两项，请再加', en: 'There must be at least two; add one' },
  part_twice: { status: 422, zh: '有一项重复，请换一个', en: 'One stands there twice; choose another' },
  part_cannot_be_packaged: {
    status: 422,
    zh: '这是打包项目的子项，不能再拆分或打包；请对打包项目办理，或先撤销原来的打包',
    en: 'This is a part of a package; act on the package, or undo the packaging first',
  },
  package_cannot_be_packaged: {
    status: 422,
    zh: '这个项目已有子项，不能再拆分或打包；请先撤销原来的拆分合并',
    en: 'This project has parts already; undo that split or merge first',
  },
  packaging_needs_verified_project: {
    status: 422,
    zh: '项目有登记待审核，请先审核完再拆分或合并',
    en: 'Entries of the project wait for their verification; have them decided first',
  },
  packaging_needs_amount: {
    status: 422,
    zh: '项目没有计划总投资金额，请先填金额再拆分或合并',
    en: 'The project has no planned investment; fill it in first',
  },
  part_amount_not_positive: {
    status: 422,
    zh: '每个子项的金额须大于 0',
    en: 'The amount of each part must be above 0',
  },
  parts_do_not_add_up: {
    status: 422,
    zh: '各子项金额之和须等于原项目的计划总投资，请改到相等',
    en: 'The parts must add up to the planned investment of the project; make them equal',
  },
  parts_of_other_offices: {
    status: 422,
    zh: '不同单位的项目合并会把数字挪到别的单位，请只选同一单位的项目',
    en: 'Projects of different offices would carry figures from one to the other; choose projects of one office',
  },
  packaging_moves_totals: {
    status: 422,
    zh: '这样会使“{figure}”变动，不能办理；只有签约、开工等日期和行业门类都相同、且金额都达到统计起点的项目才能合并',
    en: 'This would move "{figure}"; only projects of the same days and section, each above the threshold, can be merged',
  },
  packaging_unknown: {
    status: 404,
    zh: '没有这次拆分或合并，或不在您的权限范围内',
    en: 'No such split or merge, or it is out of your reach',
  },
  packaging_not_yet_verified: {
    status: 409,
    zh: '这次拆分合并还没审核；不要了请审核人退回',
    en: 'It is not verified yet; have the verifier return it',
  },
  packaging_already_undone: { status: 409, zh: '这次拆分合并已经撤销', en: 'It is undone already' },
  packaging_is_built_on: {
    status: 409,
    zh: '拆分合并之后的项目上又有 {entries} 条登记，请先撤回这些登记再撤销',
    en: '{entries} later entries stand on its projects; take those back first',
  },
  packaging_undone_whole: {
    status: 422,
    zh: '拆分合并产生的项目不能单独撤回，请在打包项目页整体撤销',
    en: 'What a split or a merge brought in goes with all of it; undo it on the package’s page',
  },
  nature_only_of_signing: {
    status: 422,
    zh: '只有签约才分首次、升格、增资、更换业主，请去掉签约性质',
    en: 'Only a signing is a first one, an upgrade, an increase or a change of owner; leave the field empty',
  },
  first_signing_already_recorded: {
    status: 422,
    zh: '这个项目已在 {signed} 首次签约，不重复计；请选升格、增资或更换业主，或更正原来的签约',
    en: 'The project was first signed on {signed} and counts once; choose upgrade, increase or change of owner, or correct the first signing',
  },
  signing_has_none_before: {
    status: 422,
    zh: '升格、增资、更换业主须在首次签约之后，请先登记首次签约，或改签约日',
    en: 'An upgrade, an increase or a change of owner follows a first signing; record that first, or mend the day',
  },
  increment_not_positive: {
    status: 422,
    zh: '增资须填新增金额，且大于 0（只填增加的部分）',
    en: 'An increase of capital needs what it adds, above 0 (only the increment)',
  },
  increment_only_of_capital_increase: {
    status: 422,
    zh: '只有增资才填新增金额，请去掉金额，或把签约性质改为增资',
    en: 'Only an increase of capital has an increment; take it away, or choose "increase of capital"',
  },
} satisfies Readonly<Record<string, LawValue>>;
