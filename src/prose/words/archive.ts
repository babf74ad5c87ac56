// Words by which figures of two texts are told to be the same, or not.

/** A figure behind one of these is of the year before. */
export const lastYearWords = ['去年同期', '上年同期', '去年', '上年'];
export const thisYearWords = ['今年', '本年', '同比', '比上年', '比去年', '较上年', '较去年'];
export const risesWords = [
  '同比增长',
  '同比上升',
  '同比提高',
  '同比',
  '比上年',
  '增长',
  '增加',
  '上升',
  '增幅',
  '增速',
];
export const fallsWords = ['同比下降', '同比减少', '下降', '减少', '下滑', '负增长', '降低', '降幅'];
/** Growth in prices of another year: two printed levels do not make it. */
export const realTermsWords = ['增加值', '生产总值', 'GDP', '可比', '不变价', '实际增长', '人均', '价格'];
