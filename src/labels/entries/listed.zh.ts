// The words of lists and pages of outings, activities, talks and papers, beside those that each noun brings.
import { counted } from '../counted.ts';

export const listedZh = {
  listed: {
    screen: '活动',
    q: '名称、人员、单位等',
    state: '审核状态',
    states: { verified: '已审核', waiting: '待审核' },
    day: '日期',
    name: '名称',
    found: (rows: string, name: string) => `${rows} ${name}`,
    waiting: (rows: number) => `其中待审核 ${counted(rows)}`,
    noneYet: '还没有登记',
    noneYetHint: '可以逐条登记，也可以在“数据导入”里导入整张表',
    facts: '登记内容',
    files: '佐证材料',
    projects: '涉及项目',
    import: '从表格导入',
    addRow: '增加一行',
    addTo: (list: string) => `${list}：增加一行`,
    drop: '删去',
    dropRow: (n: number) => `删去第 ${n} 行`,
    row: (n: number) => `第 ${n} 行`,
    outOfReach: '（权限外的项目）',
    findProject: '按名称或编码查找项目',
    noProject: '本单位没有这个项目',
    dropProject: (name: string) => `移除 ${name}`,
    textsHint: '多项用顿号隔开',
  },
};
