import type { Merge, Row, Sheet } from '../cells.ts';
import { HandedDown } from './handedDown.ts';
import { headRowsOf } from './heads/headRows.ts';
import { type FormIndex, indexForm } from './formIndex.ts';
import { ReasonColumns } from './reasonColumns.ts';
import { type DataRow, maxSkipped, type SkipReason, type TableReading, type UnreadTable } from './reading.ts';
import { recogniseHead, type TableHead } from './recognise.ts';
import type { TableOverride } from './override.ts';
import { type HeadRow, headRowOf, isRepeatedHead } from './heads/repeatedHead.ts';
import { isColumnNumbers, isGroupLine, isNoteRow, isTotalRow, unitLineOf } from './rowKinds.ts';
import { firstMark, headSignature, type KnownHead, SaidHeads } from './heads/saidHeads.ts';
import type { FormShape } from './shape.ts';
import { titleIn } from './title.ts';
import { Unread } from './unread.ts';
import { HeadingWords } from './heads/headingWords.ts';

export interface SaidOfTables {
  /** Of this file. */
  readonly overrides: readonly TableOverride[];
  /** Of earlier ones. */
  readonly known?: readonly KnownHead[];
  /** What the file is called. */
  readonly file?: string;
  /** A table is read as one of an earlier file was. */
  readonly onKnown?: (said: TableOverride) => void;
  readonly onUnread?: (table: UnreadTable) => void;
  /** A row that is called a sum, a note or a title and has an amount. */
  readonly onAside?: (table: TableReading, data: DataRow) => void;
}

/** `isAside`: a row that would be dropped for what it is called and has an amount; told in its order, for it is held against those above it. */
export type TableEvent = { table: TableReading; data: DataRow | null; isAside?: true };

interface OpenTable {
  reading: TableReading;
  fieldOf: Map<number, string>;
  /** Columns that are not read. */
  headingOf: Map<number, string>;
  /** What a merged cell hands down; an amount handed down would be counted twice. */
  textFields: Set<string>;
  amounts: ReadonlySet<string>;
  headRows: HeadRow[];
  /** By which a row is seen to be worth comparing with the head, where no form has its words. */
  marks: ReadonlySet<string>;
  inNotes: boolean;
  group?: string;
  unitLine?: DataRow['unitLine'];
}

/** Finds the tables of one sheet while its rows go by. Holds the rows of a head, whatever the length of the sheet. */
export class TableScanner {
  readonly #sheet: string;
  readonly #hidden: boolean;
  readonly #merges: readonly Merge[];
  readonly #indexes: FormIndex[];
  readonly #vocabulary: HeadingWords;
  readonly #said: SaidHeads;
  readonly #file: string | undefined;
  readonly #onKnown: SaidOfTables['onKnown'];
  readonly #unread: Unread;
  readonly #handed: HandedDown;
  readonly #reasons = new ReasonColumns();
  readonly #wideByRow = new Map<number, Merge[]>();
  #waiting: Row[] = [];
  /** Last row of the head that is going by. */
  #headUntil = 0;
  #above: { row: number; text: string }[] = [];
  /** The lines over the first table, which may hold for all of the sheet. */
  #over: { row: number; text: string }[] | undefined;
  #table: OpenTable | null = null;

  constructor({ name, visibility, merges }: Omit<Sheet, 'rows'>, shapes: readonly FormShape[], said: SaidOfTables) {
    this.#sheet = name;
    this.#hidden = visibility !== 'visible';
    this.#merges = merges;
    this.#indexes = shapes.map(indexForm);
    this.#said = new SaidHeads({ name, merges }, said.overrides, said.known ?? []);
    this.#file = said.file;
    this.#onKnown = said.onKnown;
    this.#unread = new Unread({ name, merges, hidden: this.#hidden }, said.onUnread ?? (() => {}));
    this.#vocabulary = new HeadingWords(this.#indexes);
    this.#handed = new HandedDown(merges);
    for (const merge of merges) {
      if (merge.bottom > merge.top) continue;
      const there = this.#wideByRow.get(merge.top);
      if (there) there.push(merge);
      else this.#wideByRow.set(merge.top, [merge]);
    }
  }

  push(given: Row): TableEvent[] {
    const row = this.#reasons.without(given);
    if (row.cells.length === 0) return [];
    this.#waiting.push(row);
    return this.#waiting.length >= this.#said.depth ? this.#take() : [];
  }

  end(): TableEvent[] {
    const events: TableEvent[] = [];
    while (this.#waiting.length > 0) events.push(...this.#take());
    this.#unread.finish(this.#indexes);
    return events;
  }

  #take(): TableEvent[] {
    const row = this.#waiting[0];
    if (!row) return [];
    const isInHead = row.row <= this.#headUntil;
    const here = this.#said.at(row.row);
    const mayBeHead = !isInHead && this.#vocabulary.mayBeginHead(row);
    const isRepeated = !here && !isInHead && this.#isRepeated(row, mayBeHead);
    const said = here ?? (isInHead || isRepeated ? undefined : this.#knownHere());
    const head = said || (!isInHead && !isRepeated) ? this.#headAt(row, mayBeHead, said) : null;
    const events = head
      ? [...this.#begin(row, head, said !== undefined), ...(head.depth === 0 ? this.#body(row, false, undefined) : [])]
      : isInHead
        ? []
        : this.#body(row, isRepeated, said);
    this.#waiting.shift();
    return events;
  }

  /** A head whose words no form knows is known again by itself. */
  #isRepeated(row: Row, mayBeHead: boolean): boolean {
    if (!this.#table) return false;
    const { headRows, marks } = this.#table;
    return (mayBeHead || (marks.size > 0 && marks.has(firstMark(row)))) && isRepeatedHead(row, headRows);
  }

  #knownHere(): TableOverride | undefined {
    const known = this.#said.known(this.#waiting, () => this.#titled());
    if (known) this.#onKnown?.(known);
    return known;
  }

  /** Forms of whose titles the lines over this row have words. */
  #titled(): string[] {
    const lines = [this.#sheet, ...this.#above.map(({ text }) => text)];
    return this.#indexes.flatMap(({ shape }) => (titleIn(shape, lines) !== '' ? [shape.id] : []));
  }

  #headAt(row: Row, mayBeHead: boolean, said: TableOverride | undefined): TableHead | null {
    if (said && isNoTable(said)) return null;
    // Who reports and in which unit stands over a head, though both are words of headings.
    const isOver = unitLineOf(row) !== undefined || isNoteRow(row);
    if (!said && (!mayBeHead || isOver)) return null;
    const { above, over = [] } = { above: this.#above, over: this.#over };
    const override = said ?? this.#said.ofEvery;
    const next = this.#said.next(row.row, this.#said.depth);
    const context = { sheet: this.#sheet, merges: this.#merges, above, over, override, next, file: this.#file };
    return recogniseHead(this.#waiting, this.#indexes, context);
  }

  #begin(row: Row, head: TableHead, isSaid: boolean): TableEvent[] {
    this.#unread.end();
    this.#headUntil = row.row + head.depth - 1;
    const rows = this.#waiting.filter((one) => one.row <= this.#headUntil);
    const constants = constantsOf(head);
    const reading: TableReading = {
      form: head.form,
      sheet: this.#sheet,
      ...(this.#hidden ? { hidden: true as const } : {}),
      headRows: [row.row, this.#headUntil],
      above: this.#above,
      ...(this.#over && this.#over.length > 0 ? { over: this.#over } : {}),
      ...(head.depth === 0
        ? {}
        : { head: { first: firstMark(row), signature: headSignature(head.columns, this.#titled()) } }),
      columns: head.columns,
      ...(constants ? { constants } : {}),
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
    // A head that a form knows is seen by its words.
    const marks = new Set(isSaid ? rows.map(firstMark) : []);
    const money = shape?.columns.filter(({ unitKind }) => unitKind === 'money').map(({ field }) => field);
    const fields = { textFields: new Set(textFields), amounts: new Set(money) };
    this.#table = { reading, fieldOf, headingOf, ...fields, headRows, marks, inNotes: false };
    this.#over ??= this.#above;
    this.#above = [];
    this.#handed.forget();
    return [{ table: reading, data: null }];
  }

  #body(row: Row, isRepeated: boolean, said: TableOverride | undefined): TableEvent[] {
    if (said?.form === null) {
      this.#table = null;
      this.#unread.begin(headRowsOf(this.#waiting, said.headDepth ?? 1));
      this.#headUntil = row.row + (said.headDepth ?? 1) - 1;
      return [];
    }
    const table = this.#table;
    if (!table) {
      this.#unread.take(row);
      this.#rememberAbove(row);
      return [];
    }
    const reason = isRepeated ? 'repeated_head' : this.#skipReason(row, table);
    if (reason) {
      // Before its own line counts as the one over it.
      const aside = asideReasons.has(reason) && hasAmount(row, table) ? this.#dataOf(row, table) : undefined;
      if (titleReasons.has(reason)) this.#rememberAbove(row);
      if (reason === 'group_line') table.group = row.cells[0]?.text ?? '';
      if (reason === 'unit_line') table.unitLine = unitLineOf(row);
      table.reading.skippedCount++;
      if (table.reading.skipped.length < maxSkipped) table.reading.skipped.push({ row: row.row, reason });
      return aside ? [{ table: table.reading, data: aside, isAside: true }] : [];
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
    const isTitle =
      row.cells.length === 1 && this.#waiting.slice(1).some((next) => this.#vocabulary.looksLikeHead(next));
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

const isNoTable = ({ form, isHead }: TableOverride): boolean => form === null || isHead === false;

/** Where a column carries the field it says what stands in each row. */
function constantsOf({ columns, constants = {} }: TableHead): Record<string, string> | undefined {
  const own = Object.entries(constants).filter(([field]) => !columns.some((column) => column.field === field));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** By which a row with an amount would be dropped though it may well be one. */
const asideReasons: ReadonlySet<SkipReason> = new Set(['total', 'note', 'outside_table', 'group_line']);

const writtenNumber = /^\s*\d[\d,，.]*\s*$/u;
const hasAmount = ({ cells }: Row, { fieldOf, amounts }: OpenTable): boolean =>
  cells.some(
    ({ column, number, text }) =>
      (number !== undefined || writtenNumber.test(text)) && amounts.has(fieldOf.get(column) ?? ''),
  );

/** What may turn out to be the title of the next table. */
const titleReasons: ReadonlySet<SkipReason> = new Set(['note', 'outside_table', 'group_line', 'unit_line']);
