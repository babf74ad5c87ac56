// A project's name taken apart: what it makes, which phase, and the words every project has.
import { nameKey } from '../normalise.ts';

export interface ProjectName {
  readonly key: string;
  /** The key without phase and without what any project could be called; never empty while the key is not. */
  readonly core: string;
  /** The core without 年产…: what is made. */
  readonly product: string;
  /** 二期 → 2; 0 where no phase is said; above 20 where it builds on a plant that stands (技改, 扩建). */
  readonly phase: number;
}

const digits = '一二三四五六七八九十';
const phases = /(?:第)?([一二三四五六七八九十]|[1-9])(?:期|标段|阶段)(?:工程)?/u;
const amounts = /(?:总)?投资(?:额)?(?:约)?\d+(?:亿|万)?元?/gu;
const quantity =
  /^年(?:产|加工|处理|回收|组装)?\d+(?:\.\d+)?[万亿千百]*(?:吨|套|件|台|只|辆|米|片|支|头|只|瓶|平方米|立方米|gwh|mw|kwh)?/u;
/** The same behind what is made: 橱柜衣柜年产5万套. */
const quantityBehind = new RegExp(quantity.source.replace('^', ''), quantity.flags);
/** What any project could be called at its end. */
export const commonEnds = [
  '及配套设施',
  '产业化',
  '建设',
  '新建',
  '扩建',
  '改扩建',
  '技术改造',
  '技改',
  '生产线',
  '生产基地',
  '制造基地',
  '产业园',
  '基地',
  '生产',
  '工程',
  '项目',
  '招商',
  '投资',
  '合作',
  '签约',
];
const commonFronts = ['投资建设', '新建', '扩建', '拟建', '投资', '建设'];
/** What builds on a plant that stands is another project than the plant. */
const onWhatStands = /技术改造|技改|扩建|(?:扩能|智能化|数字化|绿色化|升级)改造|改造升级|改造提升/u;
const laterThanPhases = 20;
const most = 300;

/** Never throws; reads the first 300 characters. */
export function projectName(name: string): ProjectName {
  const key = nameKey(name.slice(0, most));
  const phase = /[期段]/u.test(key) ? phases.exec(key) : null;
  let core = phase ? key.replace(phase[0], '') : key;
  if (core.includes('投资')) core = core.replace(amounts, '');
  const front = commonFronts.find((one) => core.startsWith(one));
  if (front && core.length - front.length >= 2) core = core.slice(front.length);
  for (let end: string | undefined = ''; end !== undefined; ) {
    end = commonEnds.find((one) => core.length - one.length >= 2 && core.endsWith(one));
    core = core.slice(0, core.length - (end?.length ?? 0));
  }
  const said = phase?.[1] ?? '';
  const product = core.replace(core.startsWith('年') ? quantity : quantityBehind, '');
  return {
    key,
    core: core || key,
    product: product.length >= 2 ? product : core || key,
    phase: (said ? Number(said) || digits.indexOf(said) + 1 : 0) + (onWhatStands.test(key) ? laterThanPhases : 0),
  };
}
