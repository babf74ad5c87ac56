// The words of small cells in Chinese.
export const cellsZh = {
  cells: {
    title: '数据细分限制',
    hint: '对不能查看台账的人员，数最细按多长的时间提供；能查看台账的人员不受限制。屏幕和通报上都有的数（全市或一个单位按月，行业、产业链按年）随时可查，不计次数',
    toldInstants: '只能查询现在、月末、锁定、发布时刻所知的数',
    questions: '每小时可查其他单位其余细分数的次数',
    effectiveFrom: '自',
    reason: '理由',
    save: '保存细分限制',
    saved: '已保存，自所填日期起执行',
    history: '历次设定',
    withheld: '分行业的数只对能查看这些台账的人员列出',
    withheldMonths: '分月的数只对能查看这些台账的人员列出',
    withheldPeriod: (periods: string) => `${periods}的数过细，只对能查看这些台账的人员列出`,
  },
};
