// Words of regions: which whole a text speaks of, and what is one to be compared with.

/** What the name of a region ends with, from county to country. */
export const regionEnds = '国省市州盟区县旗';
const ofWhole = '全我本';
/** 全市, 我省, 全地区, with the kind of region as a group. */
export const regionWhole = `[${ofWhole}](?:自治|地)?([${regionEnds}])`;
export const wholesOf = (kind: string): string[] => Array.from(ofWhole, (word) => word + kind);

/** 全省第3位, 全国首个, 全省各市: behind a whole these make it what is compared with. */
export const yardstick = '(?:各|同|率先|领先|首|第|前|最|唯一|平均|排|位|居|十|百|先进|优秀|重点|试点)';
/** Behind these a name is where somebody went. */
export const placeGoneTo = /(?:[赴在到自与和向往从来、]|(?<!关)于)$/;
/** A subject begins a text or a clause, or follows a period: 2023年全省…, 截至目前全州…. */
export const subjectBegins = String.raw`(?<=^|[^\p{Script=Han}]|[年月日末度来前]|期间|关于|统计)`;
/** 各个, 兄弟, 城: what stands before 市 or 县 and is no name. */
export const commonPlace =
  /^[赴在到自与和向往从来于、]|[全我各本该某每诸两几多省市县区级个一二三四五六七八九十]|(?:[城超上夜股都大小强弱邻]|兄弟|周边|相邻|沿海|中心|开放|新兴|直辖|百强|贫困|发达)$/;
