// Laws of chains: drawing, duty, rules, sheets.
import type { LawValue } from '../law.ts';

export const lawsOfChains = {
  chain_unknown: {
    status: '404/422',
    zh: '没有这条产业链，可能已停用，请回到产业链列表重新选择',
    en: 'There is no such chain, or it was given up; choose one from the list',
  },
  chain_template_unknown: {
    status: 422,
    zh: '没有产业链模板“{id}”，请从模板列表中选择',
    en: 'There is no template "{id}" of a chain; choose one from the list',
  },
  chain_version_unknown: {
    status: 404,
    zh: '这条产业链没有第 {version} 版，请从版本列表中选择',
    en: 'The chain has no version {version}; choose one from its history',
  },
  chain_node_unknown: {
    status: 404,
    zh: '这条产业链没有这个环节，可能已被删除，请刷新页面',
    en: 'The chain has no such node, it may have been removed; reload the page',
  },
  chain_changed_meanwhile: {
    status: 409,
    zh: '别人已改到第 {version} 版，请打开最新版，把您的改动再做一次',
    en: 'Somebody has changed it to version {version} meanwhile; open that one and make your changes again',
  },
  chain_retired: {
    status: 409,
    zh: '这条产业链已停用；要继续使用，请先在版本列表中恢复',
    en: 'The chain was given up; to use it again, restore a version from its history',
  },
  chain_name_taken: {
    status: 409,
    zh: '已有产业链叫“{name}”，请换一个名称',
    en: 'There is a chain called "{name}"; choose another name',
  },
  chain_needs_a_node: {
    status: 422,
    zh: '产业链至少要有一个环节，请先添加环节',
    en: 'A chain has at least one node; add one first',
  },
  chain_too_large: {
    status: 422,
    zh: '一条产业链最多 {nodes} 个环节、{edges} 条供需关系，请拆成几条',
    en: 'A chain has at most {nodes} nodes and {edges} edges; part it into several',
  },
  chain_node_twice: {
    status: 422,
    zh: '环节“{name}”的编号重复，请删除其中一个',
    en: 'Two nodes have the id of "{name}"; remove one of them',
  },
  chain_node_name_twice: {
    status: 422,
    zh: '环节名称“{name}”重复，请改名或合并',
    en: 'Two nodes are called "{name}"; rename or merge them',
  },
  chain_segment_unknown: {
    status: '404/422',
    zh: '环节“{name}”的位置不对，请填上游、中游或下游',
    en: 'The segment of "{name}" is none; give upstream, midstream or downstream',
  },
  chain_edge_end_unknown: {
    status: '404/422',
    zh: '供需关系“{from} → {to}”有一端不是本链的环节，请先添加环节或改正名称',
    en: 'An end of "{from} → {to}" is no node of the chain; add the node or mend the name',
  },
  chain_edge_to_itself: {
    status: 422,
    zh: '环节“{from}”不能供给自己，请改正供方或需方',
    en: '"{from}" cannot supply itself; mend one of the ends',
  },
  chain_edge_twice: {
    status: 422,
    zh: '供需关系“{from} → {to}”重复，请删除一条',
    en: '"{from} → {to}" stands there twice; remove one',
  },
  chain_edge_source_in_future: {
    status: 422,
    zh: '来源日期晚于今天（{day}），请核对',
    en: 'The day of the source is after today ({day}); check it',
  },
  chain_sheet_missing: {
    status: 422,
    zh: '缺少工作表“{value}”，请用导出的表格修改，不要删改工作表名称',
    en: 'The sheet "{value}" is missing; take the exported workbook and keep the names of its sheets',
  },
  chain_column_missing: {
    status: 422,
    zh: '缺少“{value}”列，请保留导出表格的表头',
    en: 'The column "{value}" is missing; keep the head of the exported workbook',
  },
  chain_end_not_on_sheet: {
    status: 422,
    zh: '“{value}”不在环节表中，请先在“环节”工作表添加，或改正名称',
    en: '"{value}" is not on the sheet of nodes; add it there, or mend the name',
  },
  chain_codes_malformed: {
    status: 422,
    zh: '行业代码“{value}”不对，请填国民经济行业分类的 2 至 4 位代码，多个用顿号隔开',
    en: '"{value}" is no list of industry codes; give codes of 2 to 4 digits, parted by 、',
  },
  stock_taken_that_day: {
    status: 409,
    zh: '当天已有一次产业链盘点；要重做，请先撤回那一次',
    en: 'Stock was taken on that day already; to take it anew, withdraw that one first',
  },
  no_chain_to_take_stock_of: {
    status: 422,
    zh: '本市还没有产业链，请先新建或从模板取用',
    en: 'The city has no chain to take stock of; draw one or take one from a template first',
  },
  chain_unchanged: {
    status: 422,
    zh: '与最新版相同，没有要保存的改动',
    en: 'It is the same as the latest version; nothing to save',
  },
  chain_leader_twice: { status: 422, zh: '链主企业重复，请删除一家', en: 'A leading firm is named twice; remove one' },
  chain_duty_unchanged: {
    status: 422,
    zh: '链长、牵头部门、链主、专班都没有变化，无需保存',
    en: 'Nothing about the duty has changed; nothing to save',
  },
  chain_rules_begin_before_earlier_version: {
    status: 422,
    zh: '生效日期早于上一版（{day}），请填这一天或以后的日期',
    en: 'It begins before the version before it ({day}); give that day or a later one',
  },
  chain_rules_without_leader_sign: {
    status: 422,
    zh: '龙头标准至少要留一项：产值、人数或上市',
    en: 'Keep at least one sign of a leader: output, employees or a listing',
  },
  amount_not_positive: {
    status: 422,
    zh: '金额应大于 0，请重填',
    en: 'The amount must be above nought; enter it again',
  },
  coverage_without_source: {
    status: 422,
    zh: '请写明名录来源，如统计局规上工业企业名录',
    en: 'Say which list it is, such as the statistics office’s list of firms above scale',
  },
  coverage_day_in_future: {
    status: 422,
    zh: '名录截止日期还没有到，请填 {day} 或以前的日期',
    en: 'The list cannot be whole to a day that has not come; give {day} or an earlier one',
  },
  chain_rules_unchanged: {
    status: 422,
    zh: '与现行判定规则相同，没有要保存的改动',
    en: 'The rules are the same as before; nothing to save',
  },
} satisfies Readonly<Record<string, LawValue>>;
