// The words of rows that are typed, in Chinese.
import { counted } from '../counted.ts';

const outcomes: Readonly<Record<string, string>> = {
  new: '新增',
  changed: '更新',
  unchanged: '台账里已有，不变',
  refused: '有误，不能写入',
  asked: '写入前要问一句',
  skipped: '略过',
  none: '像是合计或说明，不作一行',
};

export const gridZh = {
  grid: {
    title: '表格录入',
    form: '表式',
    open: '表格录入',
    hint: '直接打字，或从 Excel 复制后粘贴；Ctrl+D 或拖右下角向下填充，Ctrl+Z 撤销，Esc 离开表格',
    columns: '更多列',
    addColumn: '加一列',
    clear: '清空',
    row: '行号',
    required: '必填',
    cell: (row: number, column: string, text: string) => `第 ${row} 行 ${column}${text === '' ? '' : `：${text}`}`,
    handle: '向下拖，填充',
    outcome: (outcome: string) => outcomes[outcome] ?? outcome,
    nothing: '还没有内容',
    noOffice: '请先选择填报单位',
    checking: '正在核对……',
    stands: (filled: number, writes: number, refused: number) =>
      `共 ${counted(filled)} 行，可写入 ${counted(writes)} 行${refused > 0 ? `，有误 ${counted(refused)} 行` : ''}`,
    sums: '金额合计',
    sum: (name: string) => `${name}合计`,
    send: (rows: number) => (rows === 0 ? '写入' : `写入 ${counted(rows)} 行`),
    sendSome: (rows: number, left: number) => `写入 ${counted(rows)} 行，留下有误的 ${counted(left)} 行`,
    wrong: (rows: string) => `有误的 ${rows} 行`,
    place: (row: number, column: string) => (column === '' ? `第 ${row} 行` : `第 ${row} 行 ${column}`),
    willAsk: (doubt: string) => `写入前会问：${doubt}`,
    tooMany: (most: number, left: number) =>
      `表格里一次最多 ${counted(most)} 行，后面 ${counted(left)} 行没有贴进来；请分次录入，或把文件拖到导入页`,
    noColumn: (columns: readonly string[]) =>
      columns.every((one) => /^\d+$/.test(one))
        ? `右边没有列可放，粘贴内容的第 ${columns.join('、')} 列没有贴进来`
        : `表格里没有这些列，没有贴进来：${columns.join('、')}（可先用“更多列”加上）`,
    written: (rows: number) => `已写入 ${counted(rows)} 行，待审核`,
    waits: '这些行有问题要先回答，还没有写入',
    notWritten: '这些行还没有写入',
    answer: '去回答',
    look: '查看这次录入',
    next: '知道了',
  },
};
