// An office that is asked says yes or no (right: verify). With yes the entry stands, and is verified in its own office; with
// no it goes back to who reported it, with the reason.
import { v7 as uuidv7 } from 'uuid';
import { consentBreaches, type ConsentInput } from '../../domain/entries/consent.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type OpenAsk, openAsks } from '../../storage/entries/consent.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { projectsOfEntries } from '../../storage/entries/queries.ts';
import { insertRows, type Rows } from '../../storage/insert.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { brokenByNow } from './brokenByNow.ts';
import { holdCodes, wordRows } from './words.ts';

export interface WordGiven {
  readonly answered: number;
}

export async function giveWord(
  store: Store,
  actor: Actor,
  { key, ...input }: ConsentInput & { readonly key: string },
): Promise<WordGiven> {
  const officeIds = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const { word, reason } = input;
  const act = { cityCode, accountId, useCase: 'give_consent', key, content: input, officeIds };
  return write(store, act, async (writing) => {
    const asks = await asksOf(writing, cityCode, officeIds, input.entryIds);
    const entries = new Map(asks.map((ask) => [ask.entryId, ask]));
    const breaches = consentBreaches(input, entries, accountId);
    if (breaches.length > 0) throw new Refusal(breaches);
    if (word === 'given') await mustHold(writing, cityCode, asks, input.entryIds);
    const by = { cityCode, accountId, recordedAt: writing.recordedAt };
    const rows: Rows = { consent_word: wordRows(asks, by, { word, reason: reason ?? null }) };
    if (word === 'refused')
      rows.verification = [...entries.values()].map(({ entryId, officeId }) => ({
        city_code: cityCode,
        id: uuidv7(),
        entry_id: entryId,
        office_id: officeId,
        decision: 'returned',
        reason: reason ?? null,
        recorded_at: writing.recordedAt,
        recorded_by: accountId,
      }));
    await insertRows(writing.tx, rows);
    if (word === 'given') await holdCodes(writing, cityCode, [...entries.keys()]);
    const moved = await projectsOfEntries(writing.tx, cityCode, [...entries.keys()]);
    for (const id of moved) writing.touchedProjects.add(id);
    return { result: { answered: entries.size }, summary: { word, answered: entries.size } };
  });
}

/** Of these entries the questions to offices in reach: all others are, to this verifier, not there. */
async function asksOf(
  { tx }: Writing,
  cityCode: string,
  officeIds: readonly string[],
  entryIds: readonly string[],
): Promise<OpenAsk[]> {
  const asks = await openAsks(tx, cityCode, entryIds);
  return asks.filter(({ ownerId }) => officeIds.includes(ownerId));
}

async function mustHold(
  writing: Writing,
  cityCode: string,
  asks: readonly OpenAsk[],
  entryIds: readonly string[],
): Promise<void> {
  const broken = await brokenByNow(writing, cityCode, asks);
  const breaches = entryIds.flatMap((id, n) =>
    (broken.get(id) ?? []).map((breach) => ({ ...breach, field: `entryIds.${n}` })),
  );
  if (breaches.length > 0) throw new Refusal(breaches);
}
