import type { Merge, Row, Sheet } from '../cells.ts';
import { HandedDown } from './handedDown.ts';
import { headingStart, readHeading } from './heading.ts';
import { type FormIndex, indexForm } from './match.ts';
import { type DataRow, maxSkipped, type SkipReason, type TableReading } from './reading.ts';
import { type TableHead, maxHeadDepth, recogniseHead, type TableOverride } from './recognise.ts';
import { type HeadRow, headRowOf, isRepeatedHead } from './repeatedHead.ts';
import { isColumnNumbers, isGroupLine, isNoteRow, isTotalRow, unitLineOf } from './rowKinds.ts';
import type { FormShape } from './shape.ts';

export type TableEvent = { table: TableReading; data: DataRow | null };

interface OpenTable {
  reading: TableReading;
  fieldOf: Map<number, string>;
  /** Columns that are not read. */
  headingOf: Map<number, string>;
  /** What a merged cell hands down; an amount handed down would be counted twice. */
  textFields: Set<string>;
  headRows: HeadRow[];
  inNotes: boolean;
  group?: string;
  unitLine?: DataRow['unitLine'];
}

/** Finds the tables of one sheet while its rows go by. Holds three rows, whatever the length of the sheet. */
export class TableScanner {
  readonly #sheet: string;
  readonly #hidden: boolean;
  readonly #merges: readonly Merge[];
  readonly #indexes: FormIndex[];
  readonly #vocabulary: Set<string>;
  readonly #overrides: readonly TableOverride[];
  readonly #handed: HandedDown;
  readonly #wideByRow = new Map<number, Merge[]>();
  #waiting: Row[] = [];
  #headLeft = 0;
  #above: { row: number; text: string }[] = [];
  /** The lines over the first table, which may hold for all of the sheet. */
  #over: { row: number; text: string }[] | undefined;
  #table: OpenTable | null = null;

  constructor(
    { name, visibility, merges }: Omit<Sheet, 'rows'>,
    shapes: readonly FormShape[],
    overrides: readonly TableOverride[] = [],
  ) {
    this.#sheet = name;
    this.#hidden = visibility !== 'visible';
    this.#merges = merges;
    this.#indexes = shapes.map(indexForm);
    this.#overrides = overrides.filter((override) => override.sheet === name);
    this.#vocabulary = beginnings(this.#indexes);
    this.#handed = new HandedDown(merges);
    for (const merge of merges) {
      if (merge.bottom > merge.top) continue;
      const there = this.#wideByRow.get(merge.top);
      if (there) there.push(merge);
      else this.#wideByRow.set(merge.top, [merge]);
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
    const isRepeated = mayBeHead && this.#table !== null && isRepeatedHead(row, this.#table.headRows);
    const head = isInHead || isRepeated ? null : this.#headAt(row, mayBeHead);
    const events = head ? this.#begin(row, head) : isInHead ? [] : this.#body(row, isRepeated);
    if (head) this.#headLeft = head.depth;
    if (this.#headLeft > 0) this.#headLeft--;
    this.#waiting.shift();
    return events;
  }

  #headAt(row: Row, mayBeHead: boolean): TableHead | null {
    const override = this.#overrides.find((one) => one.headRow === undefined || one.headRow === row.row);
    // Who reports and in which unit stands over a head, though both are words of headings.
    const isOver = unitLineOf(row) !== undefined || isNoteRow(row);
    if (override?.headRow !== row.row && (!mayBeHead || isOver)) return null;
    const { above, over = [] } = { above: this.#above, over: this.#over };
    const context = { sheet: this.#sheet, merges: this.#merges, above, over, override };
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
      ...(this.#hidden ? { hidden: true as const } : {}),
      headRows: [row.row, row.row + head.depth - 1],
      above: this.#above,
      ...(this.#over && this.#over.length > 0 ? { over: this.#over } : {}),
      columns: head.columns,
      doubts: head.doubts,
      skipped: [],
      skippedCount: 0,
    };
    const shape = this.#indexes.find((index) => index.shape.id === head.form)?.shape;
    const textFields = shape?.columns.filter(({ unitKind }) => unitKind === undefined).map(({ field }) => field);
    const fieldOf = new Map<number, string>();
    const headingOf = new Map<number, string>();
    for (const { column, field, heading, isSerial } of head.columns) {
      if (field !== null) fieldOf.set(column, field);
      else if (!isSerial) headingOf.set(column, heading);
    }
    const headRows = rows.map(headRowOf);
    this.#table = { reading, fieldOf, headingOf, textFields: new Set(textFields), headRows, inNotes: false };
    this.#over ??= this.#above;
    this.#above = [];
    this.#handed.forget();
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
      if (reason === 'group_line') table.group = row.cells[0]?.text ?? '';
      if (reason === 'unit_line') table.unitLine = unitLineOf(row);
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
    const isNote = isNoteRow(row);
    if (isNote) table.inNotes = true;
    if (unitLineOf(row)) return 'unit_line';
    if (isNote) return 'note';
    if (isTotalRow(row)) return 'total';
    if (table.inNotes && row.cells.length === 1) return 'note';
    if (isGroupLine(row, this.#wideByRow.get(row.row) ?? [])) return 'group_line';
    const isTitle = row.cells.length === 1 && this.#waiting.slice(1).some((next) => this.#looksLikeHead(next));
    return !isTitle && row.cells.some((cell) => table.fieldOf.has(cell.column)) ? null : 'outside_table';
  }

  #dataOf(row: Row, table: OpenTable): DataRow {
    const { group, unitLine } = table;
    const data: DataRow = {
      row: row.row,
      fields: {},
      inherited: [],
      ...(row.hidden ? { hidden: true } : {}),
      ...(group === undefined ? {} : { group }),
      ...(unitLine ? { unitLine } : {}),
    };
    for (const cell of row.cells) {
      const field = table.fieldOf.get(cell.column);
      const heading = field === undefined ? table.headingOf.get(cell.column) : undefined;
      if (field !== undefined) data.fields[field] = cell;
      else if (heading !== undefined && cell.kind === 'text') (data.beside ??= []).push({ heading, cell });
      if (field !== undefined && cell.struck) data.struck = true;
    }
    this.#handed.into(data, row, table);
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
const titleReasons: ReadonlySet<SkipReason> = new Set(['note', 'outside_table', 'group_line', 'unit_line']);
