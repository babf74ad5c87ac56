// What takes from one office and gives to another is accepted by neither of them: it is verified by somebody whose right
// lies above all of them.
import { accepterOf } from '../../domain/credit/creditAgreement.ts';
import { nounOf } from '../../domain/entries/nouns.ts';
import { meetingOf, type Office, withBelow } from '../../domain/offices/office.ts';
import type { Breach, BrokenBy } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { sharingOffices } from '../../storage/credit/creditAgreements.ts';
import type { Writing } from '../../storage/door/door.ts';
import type { EntryToDecide } from '../../storage/entries/queries.ts';
import { officesOn } from '../../storage/entries/world.ts';

/** The laws of acceptance that a verifier breaks by these entries; those that concern one office alone break none. */
export async function acceptanceBreaches(
  { tx, today }: Pick<Writing, 'tx' | 'today'>,
  actor: Actor,
  entryIds: readonly string[],
  found: ReadonlyMap<string, EntryToDecide>,
): Promise<BrokenBy> {
  const [sharing, offices] = await Promise.all([
    sharingOffices(tx, actor.cityCode, entryIds),
    officesOn(tx, actor.cityCode, today),
  ]);
  const held = actor.grants.filter(({ role }) => role === 'verify').map(({ officeId }) => officeId);
  const reach = withBelow([...offices.values()], held);
  const broken = entryIds.flatMap((id): [string, Breach[]][] => {
    const entry = found.get(id);
    const accepter =
      accepterOfShares(sharing.get(id), offices) ??
      accepterOfTarget(entry, offices) ??
      (entry?.void ? accepterOfWithdrawal(entry, offices) : null);
    if (!accepter || reach.has(accepter)) return [];
    const office = offices.get(accepter)?.name ?? '';
    return [[id, [{ law: 'accepted_by_level_above', detail: { office } }]]];
  });
  return new Map(broken);
}

type Offices = ReadonlyMap<string, Office>;

/** A credit agreement, its correction or its withdrawal. */
function accepterOfShares(sharing: readonly string[] | undefined, offices: Offices): string | null {
  return sharing ? accepterOf([...offices.values()], sharing) : null;
}

/** What an office is to reach is not its own to say. */
function accepterOfTarget(entry: EntryToDecide | undefined, offices: Offices): string | null {
  return entry && nounOf(entry.kind).fromAbove ? accepterOf([...offices.values()], [entry.officeId]) : null;
}

/** A withdrawal in the books of an office above that of the entry that it takes away. */
function accepterOfWithdrawal(entry: EntryToDecide | undefined, offices: Offices): string | null {
  if (!entry?.oldOfficeId || entry.oldOfficeId === entry.officeId) return null;
  return meetingOf(offices, [entry.oldOfficeId, entry.officeId]);
}
