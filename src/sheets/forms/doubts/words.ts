// The words by which sheets say that a figure or a row is not what it seems: a running total, a sum. Compared with `plainText`.
import { plainText } from '../../values/raw.ts';
import { totalWords } from '../words.ts';

/** The amount counts from some day on. */
export const runningWords = ['累计', '以来', '截至', '截止', '年初至', '至今'];
/** The amount is of one time alone, whatever the title says. */
const singleWords = ['当月', '本月', '本期', '当期', '本次', '此次', '单笔', '当季', '本季度', '逐笔'];
/** A month alone. */
const ofMonthAlone = /^(?:20\d\d年)?\d{1,2}月(?:份|当月)?$/;

/** By its heading, whose last part is what it says itself. */
export function saysSingle(heading: string): boolean {
  const plain = plainText(heading);
  return singleWords.some((word) => plain.includes(word)) || ofMonthAlone.test(plain.split('/').at(-1) ?? '');
}

/** A span from the beginning of a year, which may be what was counted or when it happened. */
export const spanFromJanuary =
  /(?:^|[^\d.])(?:0?1|一|元)月?份?[-—–~～至到](?:1[0-2]|0?[2-9]|十[一二]?|[二三四五六七八九])月|上半年|前三季度|[1一][-—–~～至到][234二三四]季度|全年/;

/** In front of what is counted: up to when, since when, of which time. A heading has no marks any more. */
const whenCounted =
  /^(?:20\d\d年|\d{1,4}月(?:份|底|末)?|\d{1,2}日|上半年|前三季度|全年|累计|截至目前|截至|截止|年初|开工|建设|以来|至今|至|自|今年|当年|本年度?|当月|本月|本期|本次|当期|单笔|当季|本季度)/;

/** It counts what came in a year, and not what came up to it. */
export const ofAYear = /^(?:20\d\d年(?![底末])|今年|本年|当年|年内)/;

/** It counts all since the project began: 开工以来累计, 历年累计. */
export const sinceStart = /^自?(?:开工|建设|开工建设|签约|立项|项目启动|项目开工|落地)(?:建设)?以来|^历年/;

/** What may stand behind them where a heading says no more than when. */
export const timesAlone = /^(?:数|数额|金额|额|完成|完成数|发生|发生额)?$/;

/** What a heading counts, without the words of when. */
export function withoutWhen(heading: string): string {
  let rest = heading;
  for (;;) {
    const shorter = rest.replace(whenCounted, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

const total = totalWords.join('|');
/** A row is called so that sums others up. A project may begin with such a word: 合计划工厂. */
export const sumNames: readonly RegExp[] = [
  new RegExp(`^.{0,6}(?:${total})(?:$|[:(]|为?共?\\d|共)`),
  /^其中/,
  /^(?:本|当|上|今|全|去)(?:月|年|季|季度|期|旬|周)(?:度|份)?(?:新增|新签约?|新开工|新投产|合计|小计|累计|签约|开工|投产)(?:的?项目)?(?:数|个数)?(?:[:(]?\d+[个项家]?\)?)?$/,
  /(?:^|[^第\d])共(?:计|有)?\d+[个项家]/,
  /^(?:\d+亿?元?以上)?(?:新增|新建|续建|结转|工业|农业|服务业|产业|亿元以上)?项目(?:小计|合计|\d+[个项])$/,
];

/** The number of a paper, with the year in it: 聊招发〔2022〕15号. */
export const documentNumber = /[〔［[(（【](20\d\d)[〕］\])）】]\s*第?\s*\d+\s*号/;
/** Of which months a title speaks, where it names the year: 2023年1-5月. */
export const monthSpan = /20\d\d年(\d{1,2})月?份?(?:\s*[-—–~～至到]\s*(\d{1,2})月)?/;
export const spanOverYears = /(20\d\d)年(\d{1,2})月?份?\s*[-—–~～至到]\s*(20\d\d)年(\d{1,2})月/;
