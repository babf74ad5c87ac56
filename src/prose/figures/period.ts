// Days, months and years: they are no quantities, and they say when a figure holds.

export interface WrittenPeriod {
  readonly at: number;
  readonly end: number;
  /** The first and last month of the year, where the text says so: 1-10月, 前三季度, 上半年. */
  readonly months?: readonly [number, number];
  readonly year?: number;
}

/** Each pattern is of bounded length, so that reading stays linear. */
const patterns: readonly RegExp[] = [
  /(?:19|20)\d\d[-./](?:1[0-2]|0?[1-9])[-./]\d{1,2}(?!\d)/y,
  /(?:19|20)\d\d\.\d{1,2}-(?:19|20)\d\d\.\d{1,2}(?![\d.%])/y,
  /(?<year>(?:19|20)\d\d)年(?:度)?(?<from>\d{1,2})(?:月份?)?[-至到、](?<to>\d{1,2})月份?底?末?/y,
  /(?<year>(?:19|20)\d\d)年(?:度)?(?:第?[一二三四1-4]季度|前三季度|上半年|下半年)/y,
  /(?<year>(?:19|20)\d\d)年(?:度)?(?<single>\d{1,2})月(?:份|底|末|初|[上中下]旬)?(?:\d{1,2}[日号])?/y,
  /(?<year>(?:19|20)\d\d)[-至到](?:19|20)\d\d年(?:度)?/y,
  /(?<year>(?:19|20)\d\d)年(?:度|底|末|初)?/y,
  /[二一][〇零九][〇零一二三四五六七八九]{2}年(?:度)?/y,
  /(?<from>\d{1,2})(?:月份?)?[-至到](?<to>\d{1,2})月(?:份|底|末)?/y,
  /前(?<upTo>\d{1,2})个?月(?:份)?/y,
  /(?<single>\d{1,2})月(?:份|底|末|初|[上中下]旬)?(?:\d{1,2}(?:[-、]\d{1,2})?[日号])?/y,
  /[一二三四五六七八九十]{1,2}月(?:份|底|末|初|[上中下]旬)/y,
  /[一二三四五六七八九十]{1,2}至[一二三四五六七八九十]{1,2}月份?/y,
  /\d{1,2}[日号](?![院线楼店])/y,
  /\d{1,2}:\d\d(?::\d\d)?/y,
  /第?[一二三四1-4]季度/y,
  /前三季度/y,
  /[上下]半年/y,
  /(?:19|20)\d\d(?=[、和与至]?(?:19|20)\d\d年)/y,
];

const quarters: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
  一季度: [1, 3],
  '1季度': [1, 3],
  二季度: [4, 6],
  '2季度': [4, 6],
  三季度: [7, 9],
  '3季度': [7, 9],
  四季度: [10, 12],
  '4季度': [10, 12],
};

const starters = /[\d一二三四五六七八九十上下前第]/;

export function readPeriod(text: string, at: number): WrittenPeriod | undefined {
  if (!starters.test(text[at] ?? '')) return undefined;
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const { year, from, to, single, upTo } = match.groups ?? {};
    const quarter = Object.keys(quarters).find((name) => match[0].endsWith(name));
    const months: readonly [number, number] | undefined =
      from && to
        ? [Number(from), Number(to)]
        : single
          ? [Number(single), Number(single)]
          : upTo
            ? [1, Number(upTo)]
            : quarters[quarter ?? ''];
    const end = at + match[0].length;
    return { at, end, ...(months ? { months } : {}), ...(year ? { year: Number(year) } : {}) };
  }
  return undefined;
}
