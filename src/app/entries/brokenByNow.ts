// Laws that an entry breaks on another office's row that it points at. Its reporter could not be told of them; they are asked when
// the other office gives its word, and told there.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { EntryHead, entryLaws } from '../../domain/entries/entry.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { OpenAsk } from '../../storage/entries/consent.ts';
import { codeHolders, codesTold } from '../../storage/credit/creditCodes.ts';
import type { Writing } from '../../storage/door/door.ts';
import { type KnownEntry, knownEntries } from '../../storage/entries/knownEntries.ts';
import { gatherWorld, officesOn } from '../../storage/entries/world.ts';
import { decide, type LedgerAct } from './decisions.ts';
import { stagedAct } from '../imports/acts.ts';
import { knownInput } from './knownInput.ts';
import { wantedBy } from './wanted.ts';

/** By entry: nothing where all is well. The laws of the head were held when it was recorded, and are when it is verified. */
export async function brokenByNow(
  { tx, today }: Pick<Writing, 'tx' | 'today'>,
  cityCode: string,
  asks: readonly OpenAsk[],
): Promise<Map<string, Breach[]>> {
  const acts = await actsOf(tx, cityCode, asks);
  const wanted = { ...wantedBy([...acts.values()]), newIds: new Set<string>() };
  const everywhere = [...(await officesOn(tx, cityCode, today)).keys()];
  const world = await gatherWorld(tx, cityCode, today, everywhere, wanted);
  // Its own reversal is no other one's.
  for (const [id, entry] of world.entries) world.entries.set(id, { ...entry, reversedBy: null });
  const broken = await codesTaken(tx, cityCode, asks);
  for (const [id, act] of acts) {
    const nothing = { cityCode, rows: {}, touched: new Set<string>(), founded: new Map(), packagingId: null };
    const breaches = decide(act, world, { ...nothing, personId: () => '' });
    const real = breaches.filter(({ law }) => !ofHead.has(law));
    if (real.length > 0) broken.set(id, real);
  }
  return broken;
}

/** Versions of firms whose code another firm carries by now. */
async function codesTaken(
  tx: Writing['tx'],
  cityCode: string,
  asks: readonly OpenAsk[],
): Promise<Map<string, Breach[]>> {
  const told = await codesTold(
    tx,
    cityCode,
    asks.map(({ entryId }) => entryId),
  );
  const holders = await codeHolders(
    tx,
    cityCode,
    told.map(({ code }) => code),
  );
  return new Map(
    told.flatMap(({ entryId, companyId, code }): [string, Breach[]][] => {
      const holder = holders.get(code);
      if (!holder || holder.sameFirm.includes(companyId)) return [];
      return [[entryId, [{ law: 'credit_code_taken', detail: { name: holder.name } }]]];
    }),
  );
}

const ofHead: ReadonlySet<string> = new Set(entryLaws);

async function actsOf(tx: Writing['tx'], cityCode: string, asks: readonly OpenAsk[]): Promise<Map<string, LedgerAct>> {
  const acts = new Map<string, LedgerAct>();
  for (const [kind, some] of Map.groupBy(asks, (ask) => ask.kind)) {
    const entryIds = [...new Set(some.map(({ entryId }) => entryId))];
    const reverses = new Map(some.map((ask) => [ask.entryId, ask.reversesId]));
    for (const known of await knownEntries(tx, cityCode, kind, { entryIds }))
      acts.set(known.entryId, actOf(kind, known, reverses.get(known.entryId) ?? null));
  }
  return acts;
}

function actOf(kind: EntryKind, known: KnownEntry, reverses: string | null): LedgerAct {
  const { entryId: id, officeId, occurredOn, auditedOn, origin } = known;
  const head = EntryHead.parse({ id, officeId, occurredOn, auditedOn, origin, reverses });
  return stagedAct({ kind, input: { ...knownInput(known), head } });
}
