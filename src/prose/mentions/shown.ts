// The text with what is no word of a label blanked out, place by place: days, and brackets without a figure.
import type { PrintedFigure } from '../figures/figure.ts';
import type { WrittenPeriod } from '../figures/period.ts';

const blank = '\u0000';
const widestBrackets = 40;

export function shownText(text: string, figures: readonly PrintedFigure[], periods: readonly WrittenPeriod[]): string {
  const hidden: (readonly [number, number])[] = periods.map(({ at, end }) => [at, end]);
  let figure = 0;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const width = text.slice(at, at + widestBrackets).indexOf(')');
    if (width < 0) continue;
    while (figure < figures.length && (figures[figure]?.at ?? 0) < at) figure++;
    if ((figures[figure]?.at ?? text.length) > at + width) hidden.push([at, at + width + 1]);
  }
  hidden.sort((a, b) => a[0] - b[0]);
  const parts: string[] = [];
  let done = 0;
  for (const [at, end] of hidden) {
    if (at < done) continue;
    parts.push(text.slice(done, at), blank.repeat(end - at));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

export const shownWords = (shown: string): string => shown.replaceAll(blank, '').replace(/^[、\s]+/, '');
