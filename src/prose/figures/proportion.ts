// 三次产业结构为16:38:46: numbers between colons that make a hundred, each a share. A clock has other words before it.
import { whole } from '../exact/rational.ts';
import { inPercent, type PrintedFigure, printedFigureOf } from './figure.ts';
import { readDigits } from './numeral.ts';

const colon = /^\d{1,3}(?:\.\d{1,2})?(?::\d{1,3}(?:\.\d{1,2})?){1,4}(?![\d:])/;
const longest = 40;
const wordsBefore = 20;
const said = /比|结构|构成|分布|(?<=\d,?(?:进一步)?)(?:调整|优化|变化|演变)为$/;
/** So many of what these words name make a hundred, and are wrong where they do not. */
const saidSurely =
  /(?:比重|占比|比例|结构|构成|分布)(?:比例|结构|比重|占比)?(?:比|之比)?(?:进一步)?(?:分别|调整|优化)?(?:为|是|达|[由从](?:去年|上年|\d{4}年|年初|同期)?的?)?$|(?<=:\d[\d.]*,?(?:进一步)?)(?:调整|优化|变化|演变|转变|变|改善)(?:为|到|至|成)$/;
const fewestSure = 3;
const leastTotal = 40;

export const proportion = ':';

export function readProportion(text: string, at: number): readonly PrintedFigure[] | undefined {
  if (text[at - 1] === ':' || text[at - 1] === '.') return undefined;
  const found = colon.exec(text.slice(at, at + longest))?.[0];
  const before = text.slice(Math.max(0, at - wordsBefore), at);
  if (!found || !said.test(before)) return undefined;
  const parts = found.split(':');
  const total = parts.reduce((sum, one) => sum + Number(one), 0);
  const isSure = parts.length >= fewestSure && total > leastTotal && saidSurely.test(before);
  if (Math.abs(total - 100) > 0.6 && !isSure) return undefined;
  let from = at;
  return parts.flatMap((one) => {
    const { numeral, end } = readDigits(text, from);
    const figure = numeral && printedFigureOf(text, { at: from, numeral, unit: inPercent(end, proportion, whole(1)) });
    from += one.length + 1;
    return figure ? [figure] : [];
  });
}
