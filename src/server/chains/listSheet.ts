// A chain as a workbook: its nodes and how they stand, the firms on them, the projects that the reader may open.
import { wanExact, yiExact } from '../../domain/money.ts';
import { chainReason } from '../../labels/chains/chainReasons.ts';
import { type ChainSheetWord, chainSheetWord } from '../../labels/chains/chainSheet.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { ChainNode, ChainView, NodeStanding } from '../../net/chain/chainView.ts';
import type { CellOut, ColumnOut, Format, SheetOut } from '../../sheets/write/shape.ts';

interface Told {
  readonly language: Language;
  /** Of a division code. */
  readonly countyName: (code: string) => string;
  readonly at: string;
}

export function chainListSheets(view: ChainView, told: Told): SheetOut[] {
  const { language } = told;
  const word = (id: ChainSheetWord, values?: Record<string, string>) => chainSheetWord(id, language, values);
  const title = word('listTitle', { chain: view.name });
  const at = word('at', { at: told.at });
  const on = view.nodes.flatMap((node, index) => {
    const standing = view.standings[index];
    return standing ? [{ node, standing }] : [];
  });
  return [
    {
      name: word('nodes'),
      title,
      columns: columnsOf(nodeColumns, language),
      rows: on.map(({ node, standing }) => nodeRow(view, node, standing, language)),
      notes: [word('nodesNote'), at],
    },
    {
      name: word('firms'),
      title,
      columns: columnsOf(firmColumns, language),
      rows: on.flatMap(({ node, standing }) => firmRows(node, standing, told)),
      notes: [at],
    },
    {
      name: word('projects'),
      title,
      columns: columnsOf(projectColumns, language),
      rows: on.flatMap(({ node, standing }) =>
        standing.projects.map((project): CellOut[] => [
          node.name,
          project.name,
          nounWord('stage', project.stage, language),
          project.investmentFen === null ? null : { decimal: yiExact(project.investmentFen) },
        ]),
      ),
      notes: [word('projectsNote'), at],
    },
  ];
}

type Columns = readonly (readonly [ChainSheetWord, Format, number])[];

const nodeColumns: Columns = [
  ['segment', 'text', 10],
  ['node', 'text', 24],
  ['key', 'text', 10],
  ['state', 'text', 10],
  ['why', 'text', 48],
  ['leaderless', 'text', 14],
  ['firmCount', 'count', 14],
  ['outputWan', 'amount', 16],
  ['projectCount', 'count', 18],
  ['products', 'text', 40],
  ['codes', 'text', 16],
  ['suppliers', 'text', 30],
  ['customers', 'text', 30],
];

const firmColumns: Columns = [
  ['node', 'text', 24],
  ['firm', 'text', 40],
  ['county', 'text', 16],
  ['outputWan', 'amount', 16],
  ['employees', 'count', 12],
  ['leader', 'text', 8],
];

const projectColumns: Columns = [
  ['node', 'text', 24],
  ['project', 'text', 40],
  ['stage', 'text', 12],
  ['investmentYi', 'amount', 18],
];

function columnsOf(columns: Columns, language: Language): ColumnOut[] {
  return columns.map(([id, format, width]) => ({ path: [chainSheetWord(id, language)], format, width }));
}

function nodeRow(view: ChainView, node: ChainNode, standing: NodeStanding, language: Language): CellOut[] {
  const comma = language === 'zh' ? '\u3001' : ', ';
  const nameOf = (id: string): string => view.nodes.find((other) => other.id === id)?.name ?? '';
  const yes = (is: boolean): string | null => (is ? chainSheetWord('yes', language) : null);
  const projects = Object.values(standing.projectsByStage).reduce((sum, count) => sum + count, 0);
  return [
    nounWord('segment', node.segment, language),
    node.name,
    yes(node.key),
    nounWord('nodeState', standing.state, language),
    standing.because.map((reason) => chainReason(reason, language)).join(language === 'zh' ? '\uff1b' : '; '),
    yes(standing.leaderless),
    standing.firmCount,
    standing.outputFen === null ? null : { decimal: wanExact(standing.outputFen) },
    projects,
    node.products.join(comma),
    node.industryCodes.join(comma),
    view.edges.flatMap(({ from, to }) => (to === node.id ? [nameOf(from)] : [])).join(comma),
    view.edges.flatMap(({ from, to }) => (from === node.id ? [nameOf(to)] : [])).join(comma),
  ];
}

function firmRows(node: ChainNode, standing: NodeStanding, { language, countyName }: Told): CellOut[][] {
  return standing.firms.map((firm) => {
    const cells: CellOut[] = [
      node.name,
      firm.name,
      firm.county === null ? null : countyName(firm.county),
      firm.outputFen === null ? null : { decimal: wanExact(firm.outputFen) },
      firm.employees,
      firm.leader ? chainSheetWord('yes', language) : null,
    ];
    return firm.sample ? cells.map((value) => sampleCell(value)) : cells;
  });
}

function sampleCell(cell: CellOut): CellOut {
  return cell !== null && typeof cell === 'object' && 'fill' in cell ? cell : { value: cell, fill: 'warning' };
}
