import type { TableBlock } from '../briefing.ts';
import { typeSize, typePage } from '../page.ts';
import { textWidth } from '../text-width.ts';

/** Twips left free on either side inside a cell. */
export const cellPadding = 85;

export interface TableMeasure {
  fontSize: number;
  widths: number[];
}

/** The larger type where every cell stands on one line in it, else the smaller; columns share what is left over. */
export function measureTable(table: TableBlock): TableMeasure {
  const whole = columnCharacters(table, 1);
  for (const fontSize of [typeSize.xiaoSi, typeSize.wuHao]) {
    const widths = naturalWidths(whole, fontSize);
    if (total(widths) <= typePage.width) return { fontSize, widths: fill(widths) };
  }
  return { fontSize: typeSize.wuHao, widths: fill(naturalWidths(columnCharacters(table, 2), typeSize.wuHao)) };
}

/** Characters each column needs. A crowded table may set its head on several lines, but not its figures. */
function columnCharacters(table: TableBlock, headLines: number): number[] {
  return table.align.map((_, column) => {
    const head = textWidth(table.head.at(-1)?.[column] || table.head[0]?.[column] || '');
    return Math.max(2, Math.ceil(head / headLines), ...table.rows.map((row) => textWidth(row[column] ?? '')));
  });
}

function naturalWidths(characters: number[], fontSize: number): number[] {
  return characters.map((count) => Math.ceil(count * fontSize * 10) + 2 * cellPadding);
}

/** Spreads spare room evenly and a shortage in proportion, so that the table is as wide as the text. */
function fill(widths: number[]): number[] {
  const spare = typePage.width - total(widths);
  const filled = widths.map((width) =>
    Math.floor(spare >= 0 ? width + spare / widths.length : (width * typePage.width) / total(widths)),
  );
  const last = filled.length - 1;
  filled[last] = (filled[last] ?? 0) + typePage.width - total(filled);
  return filled;
}

const total = (widths: number[]) => widths.reduce((sum, width) => sum + width, 0);
