// A chain as a workbook: what is written is read again unchanged, and what is wrong is told by sheet and cell.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearingChain } from '../../../test/fixture/chains.ts';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { chainSheets } from '../../sheets/forms/chain.ts';
import type { CellOut, SheetOut } from '../../sheets/write/shape.ts';
import { writeWorkbook } from '../../sheets/write/workbook.ts';
import { exportChain, previewChainSheets } from './chainSheets.ts';
import { readChainVersion } from './readChains.ts';
import { drawChain } from './recordChain.ts';

let at: TestCity;
let enterer: Actor;
const { chainId, draft, node } = bearingChain();

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  const request = { key: uuidv7(), chainId, baseVersion: null, draft, origin: 'screen' as const };
  await drawChain(at.store, enterer, request);
});
afterAll(() => at.close());

async function bytesOf(sheets: readonly SheetOut[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await writeWorkbook(sheets, (bytes) => void chunks.push(bytes));
  return Buffer.concat(chunks);
}
/** The exported workbook with cells of one sheet bent: row and column from nought. */
async function bent(sheet: number, ...cells: [row: number, column: number, CellOut][]) {
  const sheets = chainSheets(draft).map((one) => ({
    ...one,
    rows: [...(one.rows as CellOut[][])].map((row) => [...row]),
  }));
  for (const [row, column, value] of cells) {
    const rows = sheets[sheet]?.rows;
    if (rows) (rows[row] ??= Array.from({ length: 6 }, () => null))[column] = value;
  }
  return read(await bytesOf(sheets));
}
const read = (bytes: Buffer) => previewChainSheets(at.store, enterer, { chainId, bytes });

test('what is written is read again unchanged', async () => {
  const { sheets, name } = await exportChain(at.store, enterer, { chainId, version: 1 });
  expect(name).toBe('轴承');
  const found = await read(await bytesOf(sheets));
  expect(found.draft).toEqual(draft);
  // Nothing to take in is a problem of its own, and no cell's.
  expect(found.problems).toEqual([{ law: 'chain_unchanged', sheet: '', cell: null, value: '' }]);
});

test('a node renamed beside its number stays the same; a row without one is found by its name or new', async () => {
  const found = await bent(0, [0, 0, '特种钢'], [1, 5, null], [4, 0, '滚子'], [4, 1, '中游']);
  expect(found.problems.map(({ law, cell, value }) => [law, cell, value])).toEqual([
    ['chain_end_not_on_sheet', 'A3', '轴承钢'],
  ]);
  expect(found.draft.nodes.map(({ id, name }) => [name, id === node.steel || id === node.forging])).toEqual([
    ['特种钢', true],
    ['锻造', true],
    ['保持架', false],
    ['装配', false],
    ['滚子', false],
  ]);
  expect(found.difference).toMatchObject({ added: [{ name: '滚子' }], removed: [] });
});

test.each<[string, number, [number, number, CellOut][], [string, string, string | null]]>([
  ['a segment that is none', 0, [[1, 1, '中上游']], ['cell_not_in_list', '环节', 'B4']],
  ['no name', 0, [[1, 0, null]], ['cell_required', '环节', 'A4']],
  ['a code that is none', 0, [[2, 3, '3451、9999']], ['industry_unknown', '环节', 'D5']],
  ['words for a code', 0, [[2, 3, '轴承制造']], ['chain_codes_malformed', '环节', 'D5']],
  ['neither yes nor no', 0, [[3, 4, '大概']], ['cell_not_yes_or_no', '环节', 'E6']],
  ['an end that is none', 1, [[0, 1, '天上']], ['chain_end_not_on_sheet', '供需关系', 'B3']],
  ['a node that supplies itself', 1, [[1, 1, '锻造']], ['chain_edge_to_itself', '供需关系', 'A4']],
  ['a day that is none', 1, [[0, 4, '去年']], ['cell_not_a_day', '供需关系', 'E3']],
  ['a day to come', 1, [[0, 4, { day: '2030-01-01' }]], ['chain_edge_source_in_future', '供需关系', 'E3']],
])('%s', async (_, sheet, cells, expected) => {
  const { problems } = await bent(sheet, ...cells);
  expect(problems.map((one) => [one.law, one.sheet, one.cell])).toContainEqual(expected);
});

test('one name twice is told at the second row', async () => {
  const { problems } = await bent(0, [4, 0, '保 持 架'], [4, 1, '上游']);
  expect(problems).toMatchObject([{ law: 'chain_node_name_twice', sheet: '环节', cell: 'A7', value: '保 持 架' }]);
});

test('a drawing that was filled to hurt: the beginning of a cell is told, and more rows than a chain may have are refused', async () => {
  const { problems } = await bent(0, [1, 1, '中'.repeat(5000)]);
  expect(problems.map(({ law, value }) => [law, value.length])).toContainEqual(['cell_not_in_list', 4001]);
  const many = Array.from({ length: 1001 }, (_, n): [number, number, CellOut][] => [
    [n, 0, `环节${n}`],
    [n, 1, '中游'],
  ]);
  await expect(bent(0, ...many.flat())).rejects.toThrow('chain_too_large');
});

test('a sheet or a column that is missing, a file that is no workbook, somebody without the right', async () => {
  const [nodes] = chainSheets(draft);
  expect((await read(await bytesOf(nodes ? [nodes] : []))).problems).toMatchObject([
    { law: 'chain_sheet_missing', value: '供需关系' },
  ]);
  const without = chainSheets(draft).map((one) => ({ ...one, columns: one.columns.slice(1), rows: [] }));
  const laws = (await read(await bytesOf(without))).problems.map(({ law, value }) => `${law} ${value}`);
  expect(laws).toContain('chain_column_missing 环节名称');
  await expect(read(Buffer.from([0, 1, 2]))).rejects.toThrow(Refusal);
  const county = await at.actor('县填报员', ['enter', office.linqing]);
  const asked = { chainId, bytes: await bytesOf(chainSheets(draft)) };
  await expect(previewChainSheets(at.store, county, asked)).rejects.toThrow('right_required');
});

test('a preview keeps nothing; what was looked at is drawn by a second act', async () => {
  const found = await bent(0, [4, 0, '钢球'], [4, 1, '中游'], [4, 2, '钢球、滚动体'], [4, 3, '3451']);
  expect(found).toMatchObject({ problems: [], baseVersion: 1 });
  await expect(readChainVersion(at.store, enterer, { chainId, version: 2 })).rejects.toThrow('chain_version_unknown');
  const { draft: drawn, baseVersion } = found;
  await drawChain(at.store, enterer, { key: uuidv7(), chainId, baseVersion, draft: drawn, origin: 'sheet' });
  const { version, draft: kept } = await readChainVersion(at.store, enterer, { chainId, version: 2 });
  expect(version.origin).toBe('sheet');
  expect(kept.nodes.at(-1)).toMatchObject({ name: '钢球', products: ['钢球', '滚动体'], industryCodes: ['3451'] });
});
