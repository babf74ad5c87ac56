// Words around the names of offices in lines of a sheet.

/** 一、 （二） 3. 第一部分 */
export const numbering =
  /^\s*(?:[一二三四五六七八九十]+\s*[、.,:]|[(（][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十]+[部批类]分?|\d+\s*[、.]|附件\d*[:：]?)\s*/;
/** （2个） (共3个项目) */
export const countInBrackets = /[(（[【][^)）\]】]*[)）\]】]|[:：]?\s*共?\s*\d+\s*[个项家]\S*$/g;
/** What a group or a sheet tells of the office: 高唐县新签约项目, 阳谷县5月, 莘县汇总表. */
export const whatFollows =
  /(?:20\d\d年?)?(?:\d{1,2}月份?)?(?:新签约|新开工|新投产|签约|开工|投产|在谈|到位资金|到资|上报|报送)?(?:项目|资金|情况|明细|汇总|统计)*表?$/;
export const reporterStarts =
  /(?:填报|报送|上报|填表|制表|报表|责任)单位(?:名称)?\s*(?:\((?:盖?章|公章)\))?\s*:\s*(?:\((?:盖?章|公章)\))?\s*([^\s,;:(]+)(?=[\s,;(]|$)/g;
export const body = /^(?:(?:人民)?政府|[市县区]委|.{0,8}(?:局|委员会|管委会|中心|办公室|专班|公司))$/;
