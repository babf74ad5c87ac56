// Words of choosing a period, in Chinese.
export const periodZh = {
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
