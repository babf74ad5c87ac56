// Words of corroboration and of what is looked at twice.
import { counted } from '../counted.ts';
export const corroborationZh = {
  corroboration: {
    add: '补充佐证',
    grades: '到资可信度',
    gradesHint: '按到位资金自带凭证和已审核佐证的独立来源数分级，点数字看每一笔',
    title: '到资疑点',
    hint: '疑点只提示先看哪一笔，不是结论，也不影响任何数字。每条理由都列出所依据的数字；佐证齐全的减分。',
    looked: (rows: number, looked: number, yi: string) =>
      `${counted(looked)} 笔中 ${counted(rows)} 笔需要再看，合计 ${yi} 亿元`,
    from: (points: number) => `满 ${points} 分列入`,
    points: '疑点分',
    relief: (points: number) => `佐证齐全减 ${points} 分`,
    why: '理由',
    project: '项目',
    day: '到账日期',
    amount: '认定金额（亿元）',
    grade: '可信度',
    office: '单位（含下级）',
    allOffices: '全部单位',
    sign: '疑点',
    allSigns: '全部疑点',
    allGrades: '全部',
    filters: '筛选',
    none: '这个期间没有需要再看的到位资金',
    noneHint: '换一个期间或单位再看。没有疑点不等于已经佐证，可信度见总览。',
  },
};
