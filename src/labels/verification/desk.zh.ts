// The words of the verifier's desk, in Chinese.
import { counted } from '../counted.ts';

export const deskZh = {
  desk: {
    title: '审核台',
    list: '待审核',
    pane: { list: '待审核', told: '登记内容', evidence: '佐证材料' },
    asTable: '按表格审核',
    several: (rows: number) => `${counted(rows)} 条登记`,
    cameBack: '未能通过，仍待审核',
    acceptThis: '只通过这条',
    returnThis: '只退回这条',
    acceptAll: (rows: number) => `通过这 ${counted(rows)} 条`,
    own: '您自己填报的，须由他人审核',
    blank: '未填',
    noFiles: '没有附佐证材料',
    mayNotOpen: '这份材料还不能打开',
    notShown: '这种文件不能直接显示，请保存后打开',
    openBeside: '在新窗口打开',
    more: '本页已办完，正在读取后面的',
    keys: [
      ['j k', '下一条、上一条'],
      ['a', '通过'],
      ['r', '退回'],
      ['t', '并排比较'],
    ] as readonly (readonly [string, string])[],
  },
};
