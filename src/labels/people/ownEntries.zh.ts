// The words of one's own entries in Chinese: what was given back, and how it is mended.
export const ownEntriesZh = {
  ownEntries: {
    title: '我填报的',
    badge: (returned: number) => `${returned} 条被退回`,
    all: '全部',
    state: {
      returned: '已退回',
      waiting: '待审核',
      unproven: '缺材料',
      verified: '已审核',
      mended: '退回后已处理',
      taken_back: '已更正或撤回',
    },
    mend: '改好重报',
    drop: '不再报',
    dropTitle: '不再报这一条',
    dropHint: (title: string, day: string) => `“${title}”（${day}）不再重报，从“已退回”中移出，记录仍保留。`,
    version: '项目信息',
    inFile: '这一条来自表格：在原表改好后重新导入，再在这里选“不再报”。',
    returnedBy: (by: string, at: string) => `${by} ${at} 退回`,
    decidedBy: (by: string, at: string) => `${by} ${at} 审核`,
    because: (reason: string) => `退回原因：${reason}`,
    onProject: (count: number) => `${count} 条登记被退回，改好后重报才能计入`,
    nothing: '还没有填报',
    nothingHint: '在项目台账登记项目，或到“导入”上传表格。',
    noneIn: '没有这样的记录',
  },
};
