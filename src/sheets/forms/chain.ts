// A chain as a workbook: one sheet of nodes, one of edges by the names of their ends. What is written is read again
// unchanged; a cell that cannot be understood is told by its place.
import { type ChainDraft, type Segment, segments } from '../../domain/chains/chain.ts';
import type { Law } from '../../laws/laws.ts';
import { type Cell, columnLetters, type Sheet } from '../cells.ts';
import { readSheets } from '../readSheets.ts';
import { type Answer, type Choice, parseChoice, parseDay, parseList, parseText, parseYesNo } from '../values.ts';
import type { CellOut, ColumnOut, SheetOut } from '../write/shape.ts';
import { listMark, yesNo } from './marks.ts';

interface Column<Field extends string> {
  readonly field: Field;
  readonly heading: string;
  readonly required?: true;
  readonly width: number;
}

const segmentWords: Readonly<Record<Segment, string>> = { upstream: '上游', midstream: '中游', downstream: '下游' };
const segmentChoices: readonly Choice<Segment>[] = segments.map((value) => ({ value, words: [segmentWords[value]] }));

const nodeColumns = [
  { field: 'name', heading: '环节名称', required: true, width: 24 },
  { field: 'segment', heading: '上中下游', required: true, width: 12 },
  { field: 'products', heading: '产品', width: 48 },
  { field: 'industryCodes', heading: '行业代码', width: 20 },
  { field: 'key', heading: '关键环节', width: 12 },
  // By it a node that was renamed in the sheet stays the same node.
  { field: 'id', heading: '环节编号（请勿修改）', width: 40 },
] as const satisfies readonly Column<string>[];
type NodeField = (typeof nodeColumns)[number]['field'];

const edgeColumns = [
  { field: 'from', heading: '供方环节', required: true, width: 24 },
  { field: 'to', heading: '需方环节', required: true, width: 24 },
  { field: 'evidence', heading: '依据', width: 48 },
  { field: 'source', heading: '来源', width: 32 },
  { field: 'sourceOn', heading: '来源日期', width: 14 },
] as const satisfies readonly Column<string>[];
type EdgeField = (typeof edgeColumns)[number]['field'];

const nodeSheet = '环节';
const edgeSheet = '供需关系';

export function chainSheets({ name, nodes, edges }: ChainDraft): SheetOut[] {
  const nameOf = new Map(nodes.map((node) => [node.id, node.name]));
  const columnsOut = (columns: readonly Column<string>[]): ColumnOut[] =>
    columns.map(({ field, heading, width }) => ({
      path: [heading],
      format: field === 'sourceOn' ? 'date' : 'text',
      width,
    }));
  return [
    {
      name: nodeSheet,
      title: `${name}产业链 环节`,
      columns: columnsOut(nodeColumns),
      rows: nodes.map(({ id, name: said, segment, products, industryCodes, key }): CellOut[] => [
        said,
        segmentWords[segment as Segment],
        products.join(listMark),
        industryCodes.join(listMark),
        key ? yesNo.yes : yesNo.no,
        id,
      ]),
    },
    {
      name: edgeSheet,
      title: `${name}产业链 供需关系`,
      columns: columnsOut(edgeColumns),
      rows: edges.map(({ from, to, evidence, source, sourceOn }): CellOut[] => [
        nameOf.get(from) ?? '',
        nameOf.get(to) ?? '',
        evidence,
        source,
        sourceOn && { day: sourceOn },
      ]),
    },
  ];
}

/** What is wrong at a place. `cell` is null where the whole sheet is meant. */
export interface ChainSheetProblem {
  readonly law: Law;
  readonly sheet: string;
  readonly cell: string | null;
  readonly value: string;
  /** Values to put into the law's sentence, by name. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A row, and where each of its fields stands. */
interface RowOf<Field extends string> {
  readonly sheet: string;
  readonly cellOf: (field: Field) => string;
}

export interface NodeRow extends RowOf<NodeField> {
  readonly id: string | null;
  readonly name: string;
  readonly segment: Segment;
  readonly products: readonly string[];
  readonly industryCodes: readonly string[];
  readonly key: boolean;
}

export interface EdgeRow extends RowOf<EdgeField> {
  readonly from: string;
  readonly to: string;
  readonly evidence: string;
  readonly source: string;
  readonly sourceOn: string | null;
}

export interface ChainWorkbook {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
  readonly problems: readonly ChainSheetProblem[];
}

/** Refuses a file that is no workbook; of one that is, says what cannot be understood. */
export async function readChainWorkbook(bytes: Buffer): Promise<ChainWorkbook> {
  const nodes: NodeRow[] = [];
  const edges: EdgeRow[] = [];
  const problems: ChainSheetProblem[] = [];
  const missing = new Set([nodeSheet, edgeSheet]);
  for await (const sheet of readSheets(bytes)) {
    if (!missing.delete(sheet.name)) continue;
    if (sheet.name === nodeSheet)
      await readRows(sheet, nodeColumns, problems, ({ ask, ...row }) => {
        nodes.push({
          ...row,
          id: ask('id', parseText),
          name: ask('name', (cell) => parseText(cell, 60)) ?? '',
          segment: ask('segment', (cell) => parseChoice(cell, segmentChoices)) ?? 'midstream',
          products: ask('products', parseList) ?? [],
          industryCodes: ask('industryCodes', parseList) ?? [],
          key: ask('key', parseYesNo) ?? false,
        });
      });
    else
      await readRows(sheet, edgeColumns, problems, ({ ask, ...row }) => {
        edges.push({
          ...row,
          from: ask('from', parseText) ?? '',
          to: ask('to', parseText) ?? '',
          evidence: ask('evidence', (cell) => parseText(cell, 300)) ?? '',
          source: ask('source', (cell) => parseText(cell, 200)) ?? '',
          sourceOn: ask('sourceOn', wholeDay),
        });
      });
  }
  for (const sheet of missing) problems.push({ law: 'chain_sheet_missing', sheet, cell: null, value: sheet });
  return { nodes, edges, problems };
}

function wholeDay(cell: Cell | undefined): Answer<string> {
  const read = parseDay(cell);
  if (read.kind !== 'value') return read;
  return 'day' in read.value
    ? { kind: 'value', value: read.value.day }
    : { kind: 'refused', refusal: { law: 'cell_day_incomplete', value: read.value.month, expected: 'day' } };
}

type Ask<Field extends string> = <T>(field: Field, parse: (cell: Cell | undefined) => Answer<T>) => T | null;

/** The head is the first row with the first heading; rows above it are titles, and rows with nothing in them are none. */
async function readRows<Field extends string>(
  sheet: Sheet,
  columns: readonly Column<Field>[],
  problems: ChainSheetProblem[],
  take: (row: RowOf<Field> & { readonly ask: Ask<Field> }) => void,
): Promise<void> {
  let columnOf: Map<Field, number> | undefined;
  for await (const { row, cells } of sheet.rows()) {
    if (!columnOf) {
      columnOf = headOf(cells, columns);
      continue;
    }
    const places = columnOf;
    if (!cells.some(({ column, text }) => text.trim() !== '' && [...places.values()].includes(column))) continue;
    const cellOf = (field: Field) => `${columnLetters(places.get(field) ?? 1)}${row}`;
    const ask: Ask<Field> = (field, parse) => {
      const cell = cells.find(({ column }) => column === places.get(field));
      const read = parse(cell);
      if (read.kind === 'value') return read.value;
      const at = { sheet: sheet.name, cell: cellOf(field) };
      if (read.kind === 'refused') {
        const { law, value, expected } = read.refusal;
        problems.push({ ...at, law, value, detail: { expected } });
      } else if (columns.some((one) => one.field === field && one.required))
        problems.push({ ...at, law: 'cell_required', value: cell?.text ?? '' });
      return null;
    };
    take({ sheet: sheet.name, cellOf, ask });
  }
  for (const { field, heading, required } of columns)
    if (required && !columnOf?.has(field))
      problems.push({ law: 'chain_column_missing', sheet: sheet.name, cell: null, value: heading });
}

function headOf<Field extends string>(
  cells: readonly Cell[],
  columns: readonly Column<Field>[],
): Map<Field, number> | undefined {
  const found = columns.flatMap(({ field, heading }) => {
    const cell = cells.find(({ text }) => text.replace(/\s/g, '') === heading);
    return cell ? [[field, cell.column] as const] : [];
  });
  return found.some(([field]) => field === columns[0]?.field) ? new Map(found) : undefined;
}
