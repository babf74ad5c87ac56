// A chain as a workbook, out and in. What comes in is only read and held against the laws: it is kept once a person has
// seen what it would change and draws the chain by it.
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import {
  type ChainAct,
  chainBreaches,
  type ChainDraft,
  ChainEdgeInput,
  ChainNodeInput,
  mostEdges,
  mostNodes,
  nameOnChain,
} from '../../domain/chains/chain.ts';
import { type Breach, Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type ChainDifference, chainDifference } from '../../net/chain/difference.ts';
import {
  chainSheets,
  type ChainSheetProblem,
  type ChainWorkbook,
  type EdgeRow,
  type NodeRow,
  readChainWorkbook,
} from '../../sheets/forms/chain.ts';
import { SheetRefusal } from '../../sheets/refusal.ts';
import { beginningOf, countTold } from '../../sheets/told.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';
import { chainDraft, latestChains } from '../../storage/chains/queries.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { industrySections } from '../../storage/entries/world.ts';
import { logExport } from '../entries/exportLog.ts';
import { inCity } from '../people/reach.ts';
import { readChainVersion } from './readChains.ts';
import { readInput } from '../../domain/readInput.ts';

export async function exportChain(
  store: Store,
  actor: Actor,
  { chainId, version }: { readonly chainId: string; readonly version: number },
): Promise<{ name: string; sheets: SheetOut[] }> {
  const { draft } = await readChainVersion(store, actor, { chainId, version });
  await logExport(store, actor, { what: 'chain', filter: { chainId, version }, rows: draft.nodes.length });
  return { name: draft.name, sheets: chainSheets(draft) };
}

export interface ReadChain {
  /** The version that was read against; null where the chain is new. */
  readonly baseVersion: number | null;
  readonly draft: ChainDraft;
  /** With any of them the drawing is not taken. */
  readonly problems: readonly (ChainSheetProblem & Pick<Breach, 'detail'>)[];
  readonly difference: ChainDifference;
}

export interface AskedSheets {
  readonly chainId: string;
  readonly name?: string | undefined;
  readonly bytes: Buffer;
}

export async function previewChainSheets(
  store: Store,
  actor: Actor,
  { chainId, name, bytes }: AskedSheets,
): Promise<ReadChain> {
  await inCity(store, actor, ['enter']);
  const book = await readBook(bytes);
  // Ahead of the drawing, which looks at each row and each problem: neither is more than one can be told.
  if (book.nodes.length > mostNodes || book.edges.length > mostEdges)
    refuse('chain_too_large', 'file', { nodes: mostNodes, edges: mostEdges });
  toTell(book.problems);
  const { cityCode } = actor;
  return inScope(store, countingScope(cityCode), async (tx) => {
    const chains = await latestChains(tx, cityCode);
    const latest = chains.find((one) => one.chainId === chainId);
    if (!latest && name === undefined) refuse('input_malformed', 'name', { wants: 'something' });
    const before: ChainDraft = latest
      ? await chainDraft(tx, cityCode, latest)
      : { name: name ?? '', nodes: [], edges: [] };
    const { draft, placeOf, problems } = drawnBy(book, { ...before, name: name ?? before.name });
    const act: ChainAct = { baseVersion: latest?.version ?? null, draft, retired: false, restores: null };
    const breaches = chainBreaches(act, {
      latest: latest ? { ...before, version: latest.version, retired: latest.retired } : null,
      otherNames: chains.filter((one) => one.chainId !== chainId && !one.retired).map((one) => one.name),
      industries: await industrySections(tx),
      today: todayOf(store.clock),
    });
    const found = breaches
      // An end that is unknown was told where it stands.
      .filter(({ law }) => law !== 'chain_edge_end_unknown')
      .map(({ law, field = '', detail }) => ({ law, ...placeOf(field), ...(detail ? { detail } : {}) }));
    return {
      baseVersion: act.baseVersion,
      draft,
      problems: toTell([...problems, ...found]),
      difference: chainDifference(before, draft),
    };
  });
}

/** The beginning of each cell; a file of which too much would be told is refused. */
function toTell<Problem extends ChainSheetProblem>(problems: readonly Problem[]): Problem[] {
  const told = countTold();
  return problems.map((one) => {
    const value = beginningOf(one.value);
    told(value);
    return { ...one, value };
  });
}

async function readBook(bytes: Buffer): Promise<ChainWorkbook> {
  try {
    return await readChainWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    throw new Refusal({ law: error.law, field: 'file', detail: { sheet: error.sheet ?? '', cell: error.cell ?? '' } });
  }
}

type Place = Pick<ChainSheetProblem, 'sheet' | 'cell' | 'value'>;

/** A node is the one whose number it has, else the one of its name; any other is new. */
function drawnBy(book: ChainWorkbook, before: ChainDraft) {
  const problems: ChainSheetProblem[] = [...book.problems];
  const known = new Map(before.nodes.flatMap(({ id, name }) => [[id, id] as const, [nameOnChain(name), id] as const]));
  const taken = new Set<string>();
  const idFor = (row: NodeRow): string => {
    const id = known.get(row.id ?? '') ?? known.get(nameOnChain(row.name));
    const free = id !== undefined && !taken.has(id) ? id : uuidv7();
    taken.add(free);
    return free;
  };
  const nodeRows = book.nodes.flatMap((row) => parsed(row, ChainNodeInput, { ...row, id: idFor(row) }, problems));
  const idOf = new Map(nodeRows.map(({ value }) => [nameOnChain(value.name), value.id]));
  const edgeRows = book.edges.flatMap((row) => {
    const end = (side: 'from' | 'to') => {
      const id = idOf.get(nameOnChain(row[side]));
      if (id === undefined && row[side] !== '')
        problems.push({ law: 'chain_end_not_on_sheet', sheet: row.sheet, cell: row.cellOf(side), value: row[side] });
      return id;
    };
    const [from, to] = [end('from'), end('to')];
    return from && to ? parsed(row, ChainEdgeInput, { ...row, from, to }, problems) : [];
  });
  const placeOf = (field: string): Place => {
    const [, list, n, name = ''] = /^draft\.(nodes|edges)\.(\d+)(?:\.(\w+))?/.exec(field) ?? [];
    const row: NodeRow | EdgeRow | undefined = (list === 'edges' ? edgeRows : nodeRows)[Number(n)]?.row;
    if (!row) return { sheet: '', cell: null, value: '' };
    const cellOf = row.cellOf as (name: string) => string;
    const value = (row as unknown as Record<string, unknown>)[name];
    return {
      sheet: row.sheet,
      cell: cellOf(name || ('name' in row ? 'name' : 'from')),
      value: Array.isArray(value) ? value.join() : typeof value === 'string' ? value : '',
    };
  };
  const draft: ChainDraft = {
    name: before.name,
    nodes: nodeRows.map(({ value }) => value),
    edges: edgeRows.map(({ value }) => value),
  };
  return { draft, placeOf, problems };
}

/** What the schema does not take is told at its cell, and the row is left out. */
function parsed<Row extends NodeRow | EdgeRow, Shape extends z.ZodRawShape>(
  row: Row,
  schema: z.ZodObject<Shape>,
  value: Readonly<Record<string, unknown>>,
  problems: ChainSheetProblem[],
): { readonly row: Row; readonly value: z.output<z.ZodObject<Shape>> }[] {
  const own = Object.fromEntries(Object.entries(value).filter(([name]) => name in schema.shape));
  const read = readInput(schema, own);
  if ('value' in read) return [{ row, value: read.value }];
  const [first] = read.breaches;
  const field = first?.field?.split('.')[0] ?? 'name';
  const cell = (row.cellOf as (name: string) => string)(field);
  // An empty cell was told already.
  if (first && !problems.some((one) => one.sheet === row.sheet && one.cell === cell)) {
    const said = value[field];
    const law = field === 'industryCodes' ? 'chain_codes_malformed' : first.law;
    const text = Array.isArray(said) ? said.join() : String(said);
    problems.push({ law, sheet: row.sheet, cell, value: text, ...(first.detail ? { detail: first.detail } : {}) });
  }
  return [];
}
