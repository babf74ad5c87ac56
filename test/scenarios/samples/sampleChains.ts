// Requests about a chain of the small city on which a project of 临清市 stands.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { drawChain, retireChain } from '../../../src/app/chains/recordChain.ts';
import { chainsByName } from '../../../src/app/chains/takeTemplates.ts';
import { chainTemplate } from '../../../src/domain/chains/chainTemplates.ts';
import { changeNode } from '../../../src/domain/chains/chainEdit.ts';
import { chainSheets } from '../../../src/sheets/forms/chain.ts';
import { record } from '../../../src/app/entries/record.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { EntryHead } from '../../../src/domain/entries/entry.ts';
import { knownEntries } from '../../../src/storage/entries/knownEntries.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { countingScope, inScope, type Store, todayOf } from '../../../src/storage/store.ts';
import { bearingChain } from '../../fixture/chains.ts';
import { cityCode, offices } from './city.ts';

let drawn = 0;

async function enter(store: Store, name: string): Promise<{ id: string; node: string }> {
  const { chainId, draft, node } = bearingChain(name);
  const request = { key: uuidv7(), chainId, baseVersion: null, draft, origin: 'screen' as const };
  await drawChain(store, await actorNamed(store, cityCode, 'cityEnter'), request);
  return { id: chainId, node: node.assembly };
}

let read: Promise<{ id: string; node: string }> | undefined;

/** Made once and only read. */
export function chainToRead(store: Store): Promise<{ id: string; node: string }> {
  read ??= enter(store, '轴承');
  return read;
}

/** Another each time, so that its first version is the latest. */
export async function chainToChange(store: Store): Promise<string> {
  drawn++;
  return (await enter(store, `第${drawn}条产业链`)).id;
}

/** With a second version. */
export async function chainRedrawn(store: Store): Promise<string> {
  const chainId = await chainToChange(store);
  const request = { key: uuidv7(), chainId, baseVersion: 1, draft: redrawn(), origin: 'screen' as const };
  await drawChain(store, await actorNamed(store, cityCode, 'cityEnter'), request);
  return chainId;
}

/** What draws the chain anew. */
export function redrawing(): object {
  return { key: uuidv7(), baseVersion: 1, draft: redrawn() };
}

function redrawn() {
  drawn++;
  const { draft, node } = bearingChain(`重画的第${drawn}条`);
  return changeNode(draft, node.cage, { name: '保持器' });
}

export const duty = { chief: null, chiefTitle: '副市长', leadOfficeId: null, leaderIds: [], team: '产业链专班' };

let set = 0;
/** Another version of the rules each time. */
export function newRules(): object {
  set++;
  return { effectiveFrom: '2024-01-01', rules: { strongFirms: 5 + set }, reason: '年度调整' };
}

export async function chainWorkbook(): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await writeWorkbook(chainSheets(bearingChain().draft), (bytes) => void chunks.push(bytes));
  return Buffer.concat(chunks);
}

/** A template of which the city has no chain: a copy that was taken before is given up. */
export async function templateToTake(store: Store): Promise<string> {
  const id = 'textiles';
  const chainId = (await chainsByName(store, cityCode)).get(chainTemplate(id)?.name ?? '');
  const enterer = await actorNamed(store, cityCode, 'cityEnter');
  if (chainId) await retireChain(store, enterer, { key: uuidv7(), chainId, baseVersion: 1 });
  return id;
}

/** No stock was taken today: what a sample before took is withdrawn. */
export async function stockUntaken(store: Store): Promise<void> {
  await chainToRead(store);
  const actor = await actorNamed(store, cityCode, 'cityEnter');
  const today = todayOf(store.clock);
  const before = await inScope(store, countingScope(cityCode), (tx) =>
    knownEntries(tx, cityCode, 'chain_stock', { officeIds: [offices.city], days: [today] }),
  );
  const acts = before.map(({ entryId, officeId }): LedgerAct => {
    const head = EntryHead.parse({ id: uuidv7(), officeId, occurredOn: today, reverses: entryId, reason: '重做' });
    return { kind: 'void', of: 'chain_stock', input: { head } };
  });
  if (acts.length > 0) await record(store, actor, { useCase: 'withdraw_entry', key: uuidv7(), acts });
}
