// The dispatch table in words, for paper and for a workbook alike: a row for each item, and one for a project that has none.
import type { DispatchTable, DispatchTableRow } from '../../app/dispatch/meetings/dispatchTable.ts';
import type { NamedItem } from '../../app/dispatch/items.ts';
import { yiText } from '../../domain/money.ts';
import { meetingPaperWords } from '../../labels/dispatch/meetingPaper.ts';
import { screensZh } from '../../labels/screens.zh.ts';
import { colourWord } from '../../labels/lights/nouns.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { CellOut, SheetOut } from '../../sheets/write/shape.ts';

const words = meetingPaperWords.table;
const { semicolon } = meetingPaperWords;

const yi = (fen: bigint | null): string | null => (fen === null ? null : yiText(fen, 2));
const itemsOf = ({ items }: DispatchTableRow): readonly (NamedItem | null)[] => (items.length > 0 ? items : [null]);
const lightsOf = ({ lights }: DispatchTableRow): string[] =>
  lights.map(({ colour, rule }) => `${colourWord(colour, 'zh')}：${rule.name}`);

/** Fewer columns, for a page that stands upright. */
export function paperTableRows({ rows }: DispatchTable): string[][] {
  return rows.flatMap((row) =>
    itemsOf(row).map((item) => [
      `${row.name}（${row.office}）`,
      nounWord('stage', row.stage, 'zh'),
      `${yi(row.investmentFen) ?? words.unsaid}/${yi(row.arrivedFen)}`,
      [...lightsOf(row), ...row.obstacles.map(({ kind, what }) => words.obstacle(kind, what))].join(semicolon),
      item ? `${item.no} ${item.what}` : '',
      item ? [item.owner, item.person].filter(Boolean).join(' ') : '',
      item?.dueOn ?? '',
    ]),
  );
}

const formats: readonly SheetOut['columns'][number]['format'][] = [
  'text',
  'text',
  'text',
  'amount',
  'amount',
  'text',
  'text',
  'text',
  'text',
  'text',
  'date',
  'text',
];

export function tableSheet(table: DispatchTable, title: string): SheetOut {
  const rows = table.rows.flatMap((row) => itemsOf(row).map((item) => cellsOf(row, item)));
  return {
    name: words.caption,
    title,
    subtitle: words.asOf(table.today),
    columns: words.head.map((heading, at) => ({
      path: [heading],
      format: formats[at] ?? 'text',
      width: formats[at] === 'text' ? 24 : 16,
    })),
    rows,
    notes: [rows.length === 0 ? words.none : words.note],
  };
}

function cellsOf(row: DispatchTableRow, item: NamedItem | null): CellOut[] {
  const amount = (fen: bigint | null): CellOut => {
    const decimal = yi(fen);
    return decimal === null ? null : { decimal };
  };
  return [
    row.name,
    row.office,
    nounWord('stage', row.stage, 'zh'),
    amount(row.investmentFen),
    amount(row.arrivedFen),
    lightsOf(row).join(semicolon),
    row.obstacles.map(({ kind, what }) => `${kind}：${what}`).join(semicolon),
    item ? `${item.no} ${item.what}` : null,
    item?.owner ?? null,
    item?.person ?? null,
    item ? { day: item.dueOn } : null,
    item ? screensZh.dispatch.states[item.state] : null,
  ];
}
