// The words of search and of a company's page.
import { counted } from '../counted.ts';

export const searchZh = {
  search: {
    label: '搜索项目、企业和活动',
    hint: '搜索（Ctrl+K）',
    projects: '项目',
    companies: '企业',
    entries: '外出、活动、洽谈和文件',
    none: '没有找到，可换一段名称、信用代码或拼音首字母再试',
    tooShort: '请输入两个以上的字',
    failed: '搜索没有成功，请稍后再试',
    searching: '正在搜索',
    rest: '只列前几条，可再输几个字，或用信用代码、拼音首字母',
    partial: '企业库索引正在建立，暂时只按名称开头查找企业',
    foundBy: { former: '曾用名', alias: '别名', close: '名称相近' },
    total: (total: number, more: boolean) => (more ? `${counted(total)} 以上` : counted(total)),
  },
  company: {
    title: '企业',
    creditCode: '统一社会信用代码',
    seat: '所在地',
    industry: '行业',
    names: '名称',
    nameOf: (source: string, day: string) => `${source}，${day}`,
    own: '本市台账登记',
    register: '企业库',
    facts: '企业情况',
    noFacts: '还没有登记这家企业的情况，可导入产业企业名录',
    projects: '参与的项目',
    noProjects: '您的权限范围内没有这家企业的项目',
    source: '来源',
    day: '来源日期',
    fact: '情况',
    said: '内容',
  },
};
