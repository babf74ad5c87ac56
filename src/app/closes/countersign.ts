// An office signs a closed period (签认): its figures as they stood at the close, with a key that stays with it. The line is made
// here, read and signed there, and taken where the signature holds of the same line made anew.
import { v7 as uuidv7 } from 'uuid';
import { withAbove } from '../../domain/closes/close.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { isCountersigned, sealedValue, statementLine } from '../../proof/beside/statement.ts';
import { countersignatureOf, otherOfficeOfKey } from '../../storage/closes/countersignatures.ts';
import { type CloseRow, closeRows } from '../../storage/closes/periodCloses.ts';
import { write } from '../../storage/door/door.ts';
import { cityNamed } from '../../storage/names.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { closedFigures, type FigureAtClose } from './closedFigures.ts';

export interface ToCountersign {
  readonly statement: string;
  /** Of what was signed already. */
  readonly signedAt: string | null;
  readonly public: string | null;
  readonly city: string;
  readonly office: string;
  readonly period: string;
  /** What the commitments of the line open to, so that nobody signs what they are not shown. */
  readonly figures: readonly FigureAtClose[];
}

interface Of {
  readonly closeId: string;
  readonly office: string;
}

/** What the office would sign, and whether it has. */
export async function toCountersign(store: Store, actor: Actor, of: Of): Promise<ToCountersign> {
  const reach = await requireReach(store, actor, 'publish');
  const facts = await cityFacts(store, actor.cityCode);
  return inScope(store, countingScope(actor.cityCode), async (tx) => {
    const { close, officeId } = await closeOf(tx, facts, of, reach);
    const kept = await countersignatureOf(tx, actor.cityCode, { closeId: close.id, officeId });
    const { city, office, figures, statement } = await statementOf(tx, facts, close, officeId);
    return {
      statement: kept?.statement ?? statement,
      signedAt: kept?.recordedAt ?? null,
      public: kept?.publicKey.toString('hex') ?? null,
      city,
      office,
      period: close.period,
      figures,
    };
  });
}

export async function countersign(
  store: Store,
  actor: Actor,
  request: Of & { readonly key: string; readonly public: string; readonly signature: string },
): Promise<{ id: string; signedAt: string }> {
  const { cityCode, accountId } = actor;
  const { key, ...content } = request;
  await requireReach(store, actor, 'publish');
  // Whoever publishes for those above signs for nobody: an office signs itself.
  const officeIds = actor.grants.filter(({ role }) => role === 'publish').map((one) => one.officeId);
  const facts = await cityFacts(store, cityCode);
  const act = { cityCode, accountId, useCase: 'countersign_close', key, content, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { close, officeId } = await closeOf(tx, facts, request, officeIds);
    const { statement } = await statementOf(tx, facts, close, officeId);
    if (!isCountersigned({ statement, public: request.public, signature: request.signature }))
      refuse('countersignature_wrong', 'signature');
    if (await countersignatureOf(tx, cityCode, { closeId: close.id, officeId })) refuse('close_already_countersigned');
    const publicKey = Buffer.from(request.public, 'hex');
    if (await otherOfficeOfKey(tx, cityCode, { officeId, publicKey })) refuse('key_of_other_office', 'public');
    const id = uuidv7();
    const row = {
      city_code: cityCode,
      id,
      close_id: close.id,
      office_id: officeId,
      statement,
      public_key: publicKey,
      signature: Buffer.from(request.signature, 'hex'),
      recorded_at: recordedAt,
      recorded_by: accountId,
    };
    await tx.insertInto('countersignature').values(row).execute();
    return {
      result: { id, signedAt: recordedAt },
      summary: { period: close.period, officeId, public: request.public },
    };
  });
}

/** A close in force that binds the office, which is in reach. The city does not countersign itself: it publishes. */
async function closeOf(
  tx: Tx,
  { cityCode, offices }: CityFacts,
  { closeId, office }: Of,
  reach: readonly string[],
): Promise<{ close: CloseRow; officeId: string }> {
  const [close] = await closeRows(tx, cityCode, { id: closeId });
  const tree = new Map(offices.map((one) => [one.id, one]));
  const own = offices.find(({ id, code }) => id === office || code === office);
  if (!own || own.parentId === null || !reach.includes(own.id)) return refuse('office_out_of_scope', 'office');
  if (!close || !withAbove(tree, own.id).includes(close.officeId)) return refuse('close_unknown');
  if (close.reopenedAt !== null) return refuse('close_already_reopened');
  return { close, officeId: own.id };
}

/** The same line whenever it is made: nothing that was known at an instant moves. */
async function statementOf(tx: Tx, facts: CityFacts, close: CloseRow, officeId: string) {
  const { nameZh: city } = await cityNamed(tx, facts.cityCode);
  const { period, closedAt } = close;
  const figures = closedFigures(facts, close, officeId);
  const sealed = figures.map(({ id, version, value, blinding }) => ({
    id,
    version,
    sealed: sealedValue(value, blinding),
  }));
  const office = facts.offices.find(({ id }) => id === officeId)?.name ?? '';
  return { city, office, figures, statement: statementLine({ city, office, period, closedAt, figures: sealed }) };
}
