import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock } from '../briefing.ts';
import { typeSize, typePage } from '../page.ts';
import { style } from '../styles.ts';
import { cellPadding, measureTable, type TableMeasure } from './table-columns.ts';
import { headCells } from './table-head.ts';
import { typeface } from '../typefaces.ts';

const alignment = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };
const rowHeight = { value: 420, rule: HeightRule.ATLEAST };

/** The caption and the unit above the table, and a little air below it. */
export function tableElements(block: TableBlock): FileChild[] {
  const above = [new Paragraph({ style: style.caption, text: block.caption, keepNext: true })];
  if (block.unit) above.push(new Paragraph({ style: style.unit, text: block.unit }));
  return [...above, table(block), new Paragraph({ style: style.unit, keepNext: false })];
}

function table(block: TableBlock): Table {
  const measure = measureTable(block);
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const frame = { ...line, size: 8 };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: typePage.width, type: WidthType.DXA },
    columnWidths: measure.widths,
    margins: { left: cellPadding, right: cellPadding, marginUnitType: WidthType.DXA },
    borders: { top: frame, bottom: frame, left: frame, right: frame, insideHorizontal: line, insideVertical: line },
    rows: [...headRows(block, measure), ...bodyRows(block, measure)],
  });
}

function headRows(block: TableBlock, measure: TableMeasure): TableRow[] {
  return headCells(block.head).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        // A head alone at the foot of a page would be repeated at once on the next.
        keepNext: true,
        height: rowHeight,
        children: cells.map((head) =>
          cell({
            text: head.text,
            align: 'center',
            measure,
            columns: measure.widths.slice(head.column, head.column + head.columns),
            rows: head.rows,
            font: typeface.heading,
          }),
        ),
      }),
  );
}

function bodyRows(block: TableBlock, measure: TableMeasure): TableRow[] {
  const last = block.rows.length - 1;
  return block.rows.map((row, index) => {
    const isTotal = block.totalRow === true && index === last;
    return new TableRow({
      cantSplit: true,
      // The last row, mostly the total, never stands alone on a page.
      keepNext: index === last - 1,
      height: rowHeight,
      children: block.align.map((align, column) =>
        cell({
          text: row[column] ?? '',
          align,
          measure,
          columns: measure.widths.slice(column, column + 1),
          ...(isTotal && { font: typeface.heading }),
        }),
      ),
    });
  });
}

interface CellOptions {
  text: string;
  align: keyof typeof alignment;
  measure: TableMeasure;
  /** Widths of the columns the cell covers. */
  columns: number[];
  rows?: number;
  font?: string;
}

function cell({ text, align, measure, columns, rows = 1, font }: CellOptions): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(columns.length > 1 && { columnSpan: columns.length }),
    ...(rows > 1 && { rowSpan: rows }),
    children: [
      new Paragraph({
        style: measure.fontSize === typeSize.xiaoSi ? style.cell : style.cellSmall,
        alignment: alignment[align],
        children: [new TextRun({ text, ...(font && { font }) })],
      }),
    ],
  });
}
