// A day that a line over the table tells under the very name of a column which the table lacks: 签约时间：2025年5月16日.
import { readHeading } from '../../tables/heads/heading.ts';
import { narrowed } from '../../values/raw.ts';
import type { FormField } from '../sheetForm.ts';

/** Its name, and one day: of a span, or with an hour, it is not the day of the rows. */
const named =
  /(\p{Script=Han}{3,12})\s*:\s*((?:20\d\d\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)(?![\d日:.-])(?!\s*[-—–~～至到])/gu;

/** Undefined where no line says it, or two say otherwise. */
export function dayOver({ headings, means }: Pick<FormField, 'headings' | 'means'>, lines: readonly string[]) {
  const keys = new Set(headings.map((heading) => readHeading(heading).key));
  const found = lines.flatMap((line) =>
    [...narrowed(line).matchAll(named)].flatMap(([, label = '', day = '']) =>
      keys.has(label) || means?.test(label) ? [day.replaceAll(' ', '')] : [],
    ),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}
