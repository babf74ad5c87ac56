import type { Cell, Merge, Row } from '../cells.ts';
import { headingStart, readHeading } from './heading.ts';
import { type FormIndex, indexForm } from './match.ts';
import { type DataRow, maxSkipped, type SkipReason, type TableReading } from './reading.ts';
import { type TableHead, maxHeadDepth, recogniseHead, type TableOverride } from './recognise.ts';
import { isColumnNumbers, isGroupLine, isNoteRow, isTotalRow } from './rowKinds.ts';
import type { FormShape } from './shape.ts';

export type TableEvent = { table: TableReading; data: DataRow | null };

interface OpenTable {
  reading: TableReading;
  fieldOf: Map<number, string>;
  /** Fields of text, which a merged cell may hand down; an amount handed down would be counted twice. */
  textFields: Set<string>;
  headKeys: Set<string>[];
  inNotes: boolean;
}

/** Finds the tables of one sheet while its rows go by. Holds three rows, whatever the length of the sheet. */
export class TableScanner {
  readonly #sheet: string;
  readonly #merges: readonly Merge[];
  readonly #indexes: FormIndex[];
  readonly #vocabulary: Set<string>;
  readonly #overrides: readonly TableOverride[];
  readonly #tall = new Map<number, Merge[]>();
  readonly #carried = new Map<number, { cell: Cell; bottom: number }>();
  readonly #wideByRow = new Map<number, Merge[]>();
  #waiting: Row[] = [];
  #headLeft = 0;
  #above: { row: number; text: string }[] = [];
  #table: OpenTable | null = null;

  constructor(
    sheet: string,
    shapes: readonly FormShape[],
    merges: readonly Merge[] = [],
    overrides: readonly TableOverride[] = [],
  ) {
    this.#sheet = sheet;
    this.#merges = merges;
    this.#indexes = shapes.map(indexForm);
    this.#overrides = overrides.filter((override) => override.sheet === sheet);
    this.#vocabulary = beginnings(this.#indexes);
    for (const merge of merges) {
      const byTop = merge.bottom > merge.top ? this.#tall : this.#wideByRow;
      const there = byTop.get(merge.top);
      if (there) there.push(merge);
      else byTop.set(merge.top, [merge]);
    }
  }

  push(row: Row): TableEvent[] {
    this.#waiting.push(row);
    return this.#waiting.length >= maxHeadDepth ? this.#take() : [];
  }

  end(): TableEvent[] {
    const events: TableEvent[] = [];
    while (this.#waiting.length > 0) events.push(...this.#take());
    return events;
  }

  #take(): TableEvent[] {
    const row = this.#waiting[0];
    if (!row) return [];
    const isInHead = this.#headLeft > 0;
    const mayBeHead = !isInHead && this.#mayBeHead(row);
    const isRepeated = mayBeHead && this.#table !== null && isRepeatedHead(row, this.#table);
    const head = isInHead || isRepeated ? null : this.#headAt(row, mayBeHead);
    const events = head ? this.#begin(row, head) : isInHead ? [] : this.#body(row, isRepeated);
    if (head) this.#headLeft = head.depth;
    if (this.#headLeft > 0) this.#headLeft--;
    this.#waiting.shift();
    return events;
  }

  #headAt(row: Row, mayBeHead: boolean): TableHead | null {
    const override = this.#overrides.find((one) => one.headRow === undefined || one.headRow === row.row);
    if (override?.headRow !== row.row && !mayBeHead) return null;
    const context = { sheet: this.#sheet, merges: this.#merges, above: this.#above, override };
    return recogniseHead(this.#waiting, this.#indexes, context);
  }

  /** Cheap, for it is asked of every row: a known heading among the first six texts. */
  #mayBeHead(row: Row): boolean {
    let texts = 0;
    for (const { kind, text } of row.cells) {
      if (kind !== 'text') continue;
      if (text.length <= 40 && this.#isKnown(text)) return true;
      if (++texts === 6) return false;
    }
    return false;
  }

  /** A lone text above such a row is the next table's title, not a row of this one. */
  #looksLikeHead(row: Row): boolean {
    return row.cells.filter(({ kind, text }) => kind === 'text' && text.length <= 40 && this.#isKnown(text)).length > 1;
  }

  #isKnown(text: string): boolean {
    // Nearly every text of a large sheet ends here: its first two letters begin no heading.
    if (!this.#vocabulary.has(headingStart(text))) return false;
    const { key, fullKey } = readHeading(text);
    return this.#vocabulary.has(key) || this.#vocabulary.has(fullKey);
  }

  #begin(row: Row, head: TableHead): TableEvent[] {
    const rows = this.#waiting.slice(0, head.depth);
    const reading: TableReading = {
      form: head.form,
      sheet: this.#sheet,
      headRows: [row.row, row.row + head.depth - 1],
      above: this.#above,
      columns: head.columns,
      doubts: head.doubts,
      skipped: [],
      skippedCount: 0,
    };
    const shape = this.#indexes.find((index) => index.shape.id === head.form)?.shape;
    const textFields = shape?.columns.filter(({ unitKind }) => unitKind === undefined).map(({ field }) => field);
    const fieldOf = new Map<number, string>();
    for (const { column, field } of head.columns) if (field !== null) fieldOf.set(column, field);
    const headKeys = rows.map(keysOf);
    this.#table = { reading, fieldOf, textFields: new Set(textFields), headKeys, inNotes: false };
    this.#above = [];
    this.#carried.clear();
    return [{ table: reading, data: null }];
  }

  #body(row: Row, isRepeated: boolean): TableEvent[] {
    const table = this.#table;
    if (!table) {
      this.#rememberAbove(row);
      return [];
    }
    const reason = isRepeated ? 'repeated_head' : this.#skipReason(row, table);
    if (reason) {
      if (titleReasons.has(reason)) this.#rememberAbove(row);
      table.reading.skippedCount++;
      if (table.reading.skipped.length < maxSkipped) table.reading.skipped.push({ row: row.row, reason });
      return [];
    }
    this.#above = [];
    return [{ table: table.reading, data: this.#dataOf(row, table) }];
  }

  /** The last lines before a head are its title; more than a few are not. */
  #rememberAbove({ row, cells }: Row): void {
    const text = cells.map((cell) => cell.text).join(' ');
    this.#above.push({ row, text: text.slice(0, 500) });
    if (this.#above.length > 8) this.#above.shift();
  }

  #skipReason(row: Row, table: OpenTable): SkipReason | null {
    if (row.row === table.reading.headRows[1] + 1 && isColumnNumbers(row)) return 'column_numbers';
    if (isNoteRow(row)) {
      table.inNotes = true;
      return 'note';
    }
    if (isTotalRow(row)) return 'total';
    if (table.inNotes && row.cells.length === 1) return 'note';
    if (isGroupLine(row, this.#wideByRow.get(row.row) ?? [])) return 'group_line';
    const isTitle = row.cells.length === 1 && this.#waiting.slice(1).some((next) => this.#looksLikeHead(next));
    return !isTitle && row.cells.some((cell) => table.fieldOf.has(cell.column)) ? null : 'outside_table';
  }

  #dataOf(row: Row, table: OpenTable): DataRow {
    const data: DataRow = { row: row.row, fields: {}, inherited: [] };
    for (const cell of row.cells) {
      const field = table.fieldOf.get(cell.column);
      if (field !== undefined) data.fields[field] = cell;
    }
    for (const [column, { cell, bottom }] of this.#carried) {
      const field = table.fieldOf.get(column);
      if (bottom < row.row) this.#carried.delete(column);
      else if (field !== undefined && table.textFields.has(field) && data.fields[field] === undefined) {
        data.fields[field] = cell;
        data.inherited.push(field);
      }
    }
    for (const merge of this.#tall.get(row.row) ?? []) {
      const cell = row.cells.find((one) => one.column === merge.left);
      if (cell?.kind === 'text') this.#carried.set(merge.left, { cell, bottom: merge.bottom });
    }
    return data;
  }
}

/** Every word that a heading of these forms begins with, for the upper row of a head may hold no more than that. */
function beginnings(indexes: readonly FormIndex[]): Set<string> {
  const words = new Set<string>();
  for (const { fields } of indexes) {
    for (const part of [...fields.keys()].flatMap((key) => key.split('/'))) {
      for (let length = 2; length <= part.length; length++) words.add(part.slice(0, length));
    }
  }
  return words;
}

/** What may turn out to be the title of the next table. */
const titleReasons: ReadonlySet<SkipReason> = new Set(['note', 'outside_table', 'group_line']);

function isRepeatedHead(row: Row, { headKeys }: OpenTable): boolean {
  if (row.cells.length < 2) return false;
  const keys = keysOf(row);
  return headKeys.some((head) => head.size > 1 && [...keys].filter((key) => head.has(key)).length >= head.size * 0.8);
}

function keysOf(row: Row): Set<string> {
  return new Set(row.cells.map((cell) => `${cell.column}:${readHeading(cell.text).fullKey}`));
}
