// A project's name taken apart: what it makes, which phase, and the words every project has.
import { nameKey } from '../normalise.ts';

export interface ProjectName {
  readonly key: string;
  /** The key without phase and without what any project could be called; never empty while the key is not. */
  readonly core: string;
  /** 二期 → 2; 0 where no phase is said. */
  readonly phase: number;
}

const digits = '一二三四五六七八九十';
const phases = /(?:第)?([一二三四五六七八九十]|[1-9])(?:期|标段|阶段)(?:工程)?/u;
const amounts = /(?:总)?投资(?:额)?(?:约)?\d+(?:亿|万)?元?/gu;
const commonEnd =
  /(?:及配套设施|产业化|建设|新建|扩建|改扩建|技术改造|技改|生产线|生产基地|制造基地|产业园|基地|工程|项目|招商|投资|合作|签约|(?<=.{4})等)$/u;
const commonFront = /^(?:新建|扩建|拟建|投资建设|投资|建设)/u;
const most = 300;

/** Never throws; reads the first 300 characters. */
export function projectName(name: string): ProjectName {
  const key = nameKey(name.slice(0, most));
  const phase = phases.exec(key);
  let core = (phase ? key.replace(phase[0], '') : key).replace(amounts, '').replace(commonFront, '');
  for (let before = ''; before !== core && core.length > 2; ) {
    before = core;
    const shorter = core.replace(commonEnd, '');
    if (shorter.length >= 2) core = shorter;
  }
  const said = phase?.[1] ?? '';
  return { key, core: core || key, phase: said ? Number(said) || digits.indexOf(said) + 1 : 0 };
}
