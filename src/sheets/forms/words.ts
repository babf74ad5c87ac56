/** The words that sheets themselves use around their data. Full-width marks are read as plain ones before comparing. */

/** What follows a number in money: each word and its power of ten. Longer words first. */
export const moneyPowers: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['万', 4],
  ['千', 3],
];

export const currencyWords = {
  CNY: ['元人民币', '人民币元', '人民币', '元', 'CNY', 'RMB', 'CN¥', '¥'],
  USD: ['美元', '美金', 'USD', 'US$', '$'],
  HKD: ['港元', '港币', 'HKD', 'HK$'],
  EUR: ['欧元', 'EUR', '€'],
  JPY: ['日元', '日圆', 'JPY'],
} as const;

export const landUnits = ['亩', '公顷', '平方米', '平米', '㎡', 'm2', '万平方米', '平方公里', '万平米', '万㎡'];
/** Units that a person may give a column that names none. */
export const givenUnits = [
  '元',
  '万元',
  '百万元',
  '亿元',
  '美元',
  '万美元',
  '亿美元',
  '万港元',
  '万欧元',
  '万日元',
  '亩',
  '公顷',
] as const;
export const percentUnits = ['%', '百分比'];
export const countUnits = [
  '个',
  '家',
  '次',
  '人',
  '人次',
  '名',
  '场',
  '天',
  '批',
  '批次',
  '项',
  '户',
  '期',
  '条',
  '件',
  '日',
  '位',
  '处',
  '组',
];

/** In front of or behind a number that is not meant exactly. */
export const approximateWords = [
  '约',
  '大约',
  '近',
  '超',
  '超过',
  '逾',
  '余',
  '多',
  '左右',
  '以上',
  '以下',
  '以内',
  '上下',
  '不低于',
  '不超过',
  '至少',
  '预计',
  '暂定',
  '拟',
  '上旬',
  '中旬',
  '下旬',
  '初',
  '底',
];
export const undeterminedWords = [
  '未定',
  '待定',
  '暂未确定',
  '未确定',
  '暂定',
  '未知',
  '待确定',
  '面议',
  '不详',
  '暂无',
  '尚未确定',
  '待商定',
  '待核实',
  '未明确',
  '待明确',
];
/** A cell filled with one of these is an empty cell. */
export const emptyMarks = ['-', '--', '—', '——', '–', '/', '\\', '无', '空', '~'];

export const dateWords = { year: '年', month: '月', day: ['日', '号'], monthEnd: ['底', '末', '份'] } as const;

/** Behind words that end titles a blank and a name. */
export const titledName =
  /^(\p{Script=Han}*(?:书记|长|主任|委员|常委|主席|经理|总裁|董事|秘书|专员|主管|负责人|领导|调研员|助理))\s+(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})$/u;
/** Who stands under it leads others. */
export const leaderHeading = /领导|带队|负责/;
/** What a heading says in brackets of where a firm comes from. */
export const seatInHeading = /[(（][^()（）]*(?:来源地?|所在地区?|注册地|地区|省份|地址|归属地|籍贯)[)）]$/;
/** A name with something in brackets at its end. */
export const endsInBrackets = /^(.*[^\s(（])\s*[(（]([^()（）]+)[)）]$/s;
/** Thirds of a month; the last one ends with it. */
export const thirdsOfMonth: Readonly<Record<string, { readonly from: number; readonly to: number | undefined }>> = {
  上旬: { from: 1, to: 10 },
  中旬: { from: 11, to: 20 },
  下旬: { from: 21, to: undefined },
};
/** A heading of a day on which something began, beside which another says when it ended. */
export const beginsOnly = /开始|出发|起始|启程/;

export const yesWords = ['是', '有', '已', '√', '✓', '✔', 'y', 'yes', 'true', '1', '对'];
export const noWords = ['否', '无', '未', '没有', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '不是'];

/** Rows under or between the data. */
export const totalWords = ['小计', '合计', '总计', '共计', '累计', '总合计', '平均'];
export const noteStarts = [
  '注',
  '备注',
  '说明',
  '填表说明',
  '填报说明',
  '填报人',
  '填表人',
  '制表人',
  '制表',
  '审核人',
  '审核',
  '复核人',
  '负责人',
  '单位负责人',
  '分管领导',
  '主要领导',
  '联系人',
  '联系电话',
  '填报日期',
  '填报时间',
  '填表日期',
  '报送时间',
  '报送日期',
  '数据来源',
  '签字',
  '盖章',
  '单位(盖章)',
  '填报单位',
  '填报单位(盖章)',
  '报送单位(盖章)',
];
export const unitLineStarts = ['单位', '金额单位', '计量单位', '货币单位', '投资单位', '数量单位'];
/** What happens, and a word for the day on which it does. */
export const dayHeading = /^(.{2,})(?:时间|日期|年月|月份)$/u;
/** Of whom a column below, or behind a stroke, says what he is called: no more than his name. */
export const firmHeading = /^(?:外来|外方|意向|拟|本地)?(?:投资(?:方|主体|单位|商|者|企业|人)|客商|合作方)$/;
export const firmNames = ['名称', '全称', '企业名称', '公司名称', '单位名称', '机构名称'];
export const serialHeadings = ['序号', '序', 'No', 'No.'];
/** The row of letters and numbers under a statistical head. */
export const columnNumberMarks = ['甲', '乙', '丙', '丁', '戊', '己'];
/** How the line over a group of rows is numbered. */
export const groupLineStart =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[部批类])/;

/** How many stand under such a line, beside it: 7个. */
export const countBeside = /^\d+(?:个|项|家|户)$/;

/** Between the names of a list in one cell, except inside brackets. */
export const nameMarks = '、,，;；';
export const openingBrackets = '(（[【';
export const closingBrackets = ')）]】';

/** A month as a heading of its own. */
export const monthName = /^[1-9一二三四五六七八九十]月$/;
/** A month with its year in front of it. */
export const ofYear = /^20\d\d年(?=\d)/;
/** Without its mark a span would be read as a month: 1-2月 as the twelfth. */
export const spanOfMonths = /\d\s*[-—–~～至到、.]\s*\d/;

/** The months of a heading that spans several: 1-10月累计. */
export function monthsSpanned(heading: string): { readonly from: number; readonly to: number } | undefined {
  const [, from, to] = /(\d{1,2})\s*月?\s*[-—–~～至到]\s*(\d{1,2})\s*月/.exec(heading) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to) };
}

/** Before a form's word in a title it speaks of what has not come, and so of another form: 未开工, 拟签约. */
export const titleNotYet: ReadonlySet<string> = new Set('未拟待不非无');
