// Numbers whose unit stands elsewhere: 5、3和2个 take it from the last, 香港247.7、韩国12.9(亿美元) from the brackets behind.
import { type PrintedFigure, printedFigureOf } from './figure.ts';
import type { Numeral } from './numeral.ts';
import { readUnit, type PrintedUnit } from './unit.ts';

export interface Bare {
  readonly at: number;
  readonly numeral: Numeral;
}

/** The figures with those that borrow a unit put in at their places. */
export function withShared(
  text: string,
  figures: readonly PrintedFigure[],
  bare: readonly Bare[],
): readonly PrintedFigure[] {
  const lent = new Map<number, PrintedUnit>(figures.map((figure) => [figure.at, figure.unit]));
  const found: PrintedFigure[] = [];
  let unit: PrintedUnit | undefined;
  for (let index = bare.length - 1; index >= 0; index--) {
    const one = bare[index];
    if (!one) continue;
    const { end } = one.numeral;
    const behind = /[、和与及]/.test(text[end] ?? '') ? lent.get(end + 1) : undefined;
    const inBrackets = text[end] === '(' ? readUnit(text, end + 1) : undefined;
    if (behind) unit = behind;
    else if (inBrackets && text[inBrackets.end] === ')') unit = inBrackets;
    else if (!unit || !goesOn(text, end, bare[index + 1]?.at ?? end)) unit = undefined;
    if (!unit) continue;
    lent.set(one.at, unit);
    found.push(printedFigureOf(text, { at: one.at, numeral: one.numeral, unit: { ...unit, end } }));
  }
  if (found.length === 0) return figures;
  return [...figures, ...found].toSorted((a, b) => a.at - b.at);
}

const widestItem = 16;

/** Nothing but 、 and a name lies between this number and the next. */
function goesOn(text: string, end: number, next: number): boolean {
  return next - end <= widestItem && /^[、,][^\d,。;:()%]*$/.test(text.slice(end, next));
}
