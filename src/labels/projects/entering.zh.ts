// The words of forms in which entries are typed, in Chinese.
export const enteringZh = {
  entering: {
    saveAndNext: '保存并再登记一个',
    saved: (name: string) => `已登记“${name}”，可以接着登记下一个`,
    more: '更多',
    readAs: (yi: string) => `即 ${yi} 亿元`,
    industryByName: '按项目名称推荐，点选即填；也可输入行业名称、拼音或代码',
    industryFind: '输入行业名称、拼音或代码，从下面选择',
    industryIs: (code: string, name: string) => `${code} ${name}`,
    industryNone: '没有找到这个行业，请换一个词',
    protectedBy: (office: string, day: string) => `${office}正在跟进，保护至 ${day}`,
    courtedBy: (office: string) => `${office}正在跟进`,
  },
};
