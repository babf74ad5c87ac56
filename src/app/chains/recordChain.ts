// Record a version of a chain: founded, drawn anew, taken up again as it was, or given up. Who enters in the office that
// stands for the city does it; the whole city reads it at once.
import { v7 as uuidv7 } from 'uuid';
import { type ChainAct, chainBreaches, type ChainDraft, type ChainOrigin } from '../../domain/chains/chain.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { chainDraft, chainVersion, insertChainVersion, latestChains } from '../../storage/chains/queries.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import type { Store } from '../../storage/store.ts';
import { industrySections } from '../../storage/entries/world.ts';
import { inCity } from '../people/reach.ts';

export interface RecordedChain {
  readonly chainId: string;
  readonly version: number;
}

interface Request {
  readonly key: string;
  readonly chainId: string;
  readonly note?: string | null | undefined;
  readonly dryRun?: boolean;
}

export interface DrawnChain extends Request {
  /** Null founds the chain. */
  readonly baseVersion: number | null;
  readonly draft: ChainDraft;
  readonly origin: ChainOrigin;
}

export async function drawChain(store: Store, actor: Actor, request: DrawnChain): Promise<RecordedChain> {
  const { baseVersion, draft, origin } = request;
  return inWrite(store, actor, 'draw_chain', request, (writing) =>
    recordVersion(writing, actor, request, { baseVersion, draft, retired: false, restores: null }, origin),
  );
}

/** Takes an older version up again, as a new one; of a chain that was given up too. */
export async function restoreChain(
  store: Store,
  actor: Actor,
  request: Request & { readonly baseVersion: number; readonly version: number },
): Promise<RecordedChain> {
  const { baseVersion, version, chainId } = request;
  return inWrite(store, actor, 'restore_chain', request, async (writing) => {
    const older = await chainVersion(writing.tx, actor.cityCode, chainId, version);
    if (!older) refuse('chain_version_unknown', 'version', { version });
    const draft = await chainDraft(writing.tx, actor.cityCode, older);
    return recordVersion(writing, actor, request, { baseVersion, draft, retired: false, restores: version }, 'screen');
  });
}

/** The chain is no longer kept. Its versions stay, and any of them can be taken up again. */
export async function retireChain(
  store: Store,
  actor: Actor,
  request: Request & { readonly baseVersion: number },
): Promise<RecordedChain> {
  const { baseVersion, chainId } = request;
  return inWrite(store, actor, 'retire_chain', request, async (writing) => {
    const [latest] = await latestChains(writing.tx, actor.cityCode, chainId);
    if (!latest) refuse('chain_unknown');
    const draft = await chainDraft(writing.tx, actor.cityCode, latest);
    return recordVersion(writing, actor, request, { baseVersion, draft, retired: true, restores: null }, 'screen');
  });
}

async function inWrite(
  store: Store,
  actor: Actor,
  useCase: string,
  { dryRun, ...content }: Request,
  work: (writing: Writing) => Promise<RecordedChain>,
): Promise<RecordedChain> {
  await inCity(store, actor, ['enter']);
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase, key: content.key, content, officeIds: [], dryRun: dryRun ?? false };
  return write(store, act, async (writing) => {
    const result = await work(writing);
    return { result, summary: { ...result } };
  });
}

/** The city's row is locked: nobody else takes the name or the next version meanwhile. */
export async function recordVersion(
  { tx, recordedAt, today }: Writing,
  { cityCode, accountId }: Actor,
  { chainId, note }: Pick<Request, 'chainId' | 'note'>,
  act: ChainAct,
  origin: ChainOrigin,
): Promise<RecordedChain> {
  const [chains, industries] = await Promise.all([latestChains(tx, cityCode), industrySections(tx)]);
  const latest = chains.find((one) => one.chainId === chainId);
  if (act.baseVersion === null && latest) refuse('id_taken', 'chainId');
  const drawn = latest ? await chainDraft(tx, cityCode, latest) : undefined;
  const breaches = chainBreaches(act, {
    latest: latest && drawn ? { ...drawn, version: latest.version, retired: latest.retired } : null,
    otherNames: chains.filter((one) => one.chainId !== chainId && !one.retired).map(({ name }) => name),
    industries,
    today,
  });
  if (breaches.length > 0) throw new Refusal(breaches);
  const version = (latest?.version ?? 0) + 1;
  const { draft, retired, restores } = act;
  await insertChainVersion(
    tx,
    cityCode,
    { id: uuidv7(), chainId, version, retired, restores, note: note ?? null, origin, draft },
    { at: recordedAt, by: accountId },
  );
  return { chainId, version };
}
