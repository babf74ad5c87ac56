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

/** Spreads spare room evenly, so that the table is as wide as the text; of a shortage see `shortened`. */
function fill(widths: number[]): number[] {
  const spare = typePage.width - total(widths);
  const filled = (spare >= 0 ? widths.map((width) => width + spare / widths.length) : shortened(widths)).map(
    Math.floor,
  );
  const last = filled.length - 1;
  filled[last] = (filled[last] ?? 0) + typePage.width - total(filled);
  return filled;
}

/** A column that needs no more than its share has what it needs; the long ones share the rest, by the area of their text. */
function shortened(widths: number[]): number[] {
  let short = new Set<number>();
  for (;;) {
    const long = widths.filter((_, at) => !short.has(at));
    const share = (typePage.width - total(widths.filter((_, at) => short.has(at)))) / long.length;
    const next = new Set(widths.flatMap((width, at) => (width <= share ? at : [])));
    if (next.size <= short.size) break;
    short = next;
  }
  const room = typePage.width - total(widths.filter((_, at) => short.has(at)));
  const roots = total(widths.map((width, at) => (short.has(at) ? 0 : Math.sqrt(width))));
  return widths.map((width, at) => (short.has(at) ? width : (room * Math.sqrt(width)) / roots));
}

const total = (widths: number[]) => widths.reduce((sum, width) => sum + width, 0);
