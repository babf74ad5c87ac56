// The words by which GB/T 2260 calls a province, city or county, and the codes that each may mean.
import lines from './regions.json' with { type: 'json' };

export const peoples =
  /(?:满|蒙古|回|维吾尔|哈萨克|壮|朝鲜|土家|苗|侗|瑶|畲|黎|藏|羌|彝|白|傣|景颇|傈僳|怒|独龙|纳西|哈尼|拉祜|佤|布朗|布依|水|仡佬|毛南|仫佬|土|撒拉|保安|东乡|裕固|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|普米)族|各族/gu;
export const longEnd = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|特区|矿区|省|市|县|盟|旗)$/u;
/** Counties' names that are companies' words far more often than places, when no 市 or 县 follows. */
const wordsFirst = new Set([
  '东方',
  '永安',
  '大安',
  '海阳',
  '新民',
  '龙口',
  '北安',
  '安达',
  '同江',
  '兴化',
  '永康',
  '高安',
  '乐平',
  '福安',
]);
/** Old shapes and zones that a map of codes does not spell. */
const alsoCalled: readonly (readonly [string, string])[] = [
  ['内蒙', '150000'],
  ['深圳经济特区', '440300'],
  ['上海浦东', '310115'],
  ['浦东', '310115'],
  ['滨海', '120116'],
  ['襄樊', '420600'],
  ['香港', '810000'],
  ['澳门', '820000'],
  ['台湾', '710000'],
];

function buildWords(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const put = (word: string, code: string) => {
    const codes = words.get(word);
    if (codes === undefined) words.set(word, [code]);
    else if (!codes.includes(code)) codes.push(code);
  };
  for (const line of lines)
    for (const item of line.split(' ')) {
      const code = item.slice(0, 6);
      const name = item.slice(6);
      if (/^(?:市辖区|县|省直辖|自治区直辖)/u.test(name)) continue;
      put(name, code);
      const bare = name
        .replace(/^(内蒙古|广西|宁夏|新疆|西藏).*自治区$/u, '$1')
        .replace(longEnd, '')
        .replace(peoples, '');
      const county = !code.endsWith('00');
      // A county (县) or district (区) is named in full, else its name is a word like any other: 和平, 宝丰, 新华.
      if (bare.length >= 2 && !wordsFirst.has(bare) && (!county || name.endsWith('市'))) put(bare, code);
      if (bare.length >= 2 && county && bare !== name && name.endsWith('自治县')) put(`${bare}县`, code);
    }
  for (const [word, code] of alsoCalled) put(word, code);
  return words;
}

export const regionWords: ReadonlyMap<string, readonly string[]> = buildWords();
/** The lengths that words with the same first two characters have, the longest first: most names are answered by one look. */
const lengths = new Map<string, number[]>();
for (const word of regionWords.keys()) {
  const list = lengths.get(word.slice(0, 2)) ?? [];
  if (!list.includes(word.length))
    lengths.set(
      word.slice(0, 2),
      [...list, word.length].toSorted((a, b) => b - a),
    );
}

export interface RegionAt {
  readonly end: number;
  readonly codes: readonly string[];
}

/** The longest word of a region that begins at `start`; a 省 or 市 after a bare word belongs to it. */
export function regionAt(text: string, start: number): RegionAt | null {
  for (const length of lengths.get(text.slice(start, start + 2)) ?? []) {
    const codes = regionWords.get(text.slice(start, start + length));
    if (codes) return { end: start + length, codes };
  }
  return null;
}

/** Whether two lists of codes may mean places of which one lies in the other: 370000 and 371502 do. */
export function regionsMeet(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.some((other) => liesIn(one, other) || liesIn(other, one)));
}

function liesIn(inner: string, outer: string): boolean {
  return inner.startsWith(outer.replace(/(?:0000|00)$/u, ''));
}

/** One-letter names of places: 鲁泰 may be a firm of 山东, 沪农商行 one of 上海. */
export const regionLetters: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    京: ['11'],
    津: ['12'],
    冀: ['13'],
    晋: ['14'],
    蒙: ['15'],
    辽: ['21'],
    吉: ['22'],
    黑: ['23'],
    沪: ['31'],
    申: ['31'],
    苏: ['32'],
    浙: ['33'],
    皖: ['34'],
    闽: ['35'],
    赣: ['36'],
    鲁: ['37'],
    豫: ['41'],
    鄂: ['42'],
    湘: ['43'],
    粤: ['44'],
    桂: ['45'],
    琼: ['46'],
    渝: ['50'],
    川: ['51'],
    蜀: ['51'],
    黔: ['52'],
    贵: ['52'],
    滇: ['53'],
    云: ['53'],
    藏: ['54'],
    陕: ['61'],
    秦: ['61'],
    甘: ['62'],
    陇: ['62'],
    青: ['63', '3702'],
    宁: ['64', '3201'],
    新: ['65'],
    深: ['4403'],
    穗: ['4401'],
    甬: ['3302'],
    杭: ['3301'],
    厦: ['3502'],
    连: ['2102'],
    沈: ['2101'],
    哈: ['2301'],
    汉: ['4201'],
    蓉: ['5101'],
    筑: ['5201'],
  }),
);
