// Words of choosing a period and of ranking in it, in Chinese.
export const periodZh = {
  ranking: {
    by: '排名',
    none: '不排名',
    byColumn: (name: string) => `按${name}排名`,
    moved: (gained: number, before: string) => `比${before}${gained > 0 ? '上升' : '下降'} ${Math.abs(gained)} 位`,
  },
  period: {
    label: '时期',
    choose: '选择时期',
    before: '上一年',
    after: '下一年',
    assessment: '考核年度',
    from: '起',
    to: '止',
    take: '按起止日期',
    opened: (period: string, day: string) => `未选时期，先看最近有已审核数据的${period}（最近一笔：${day}）`,
    see: (month: string) => `只看${month}`,
  },
};
