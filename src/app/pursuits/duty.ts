// What every act on a pursuit is decided by: the city's offices, whose they may be, and whether the person may enter there.
import { withBelow } from '../../domain/offices/office.ts';
import type { DutyFacts, PursuitStanding } from '../../domain/pursuits/pursuitLaws.ts';
import type { Writing } from '../../storage/door/door.ts';
import { enteringOffices } from '../../storage/pursuits/queries.ts';
import type { PursuitRow } from '../../storage/pursuits/pursuitStanding.ts';
import { officesOn } from '../../storage/entries/world.ts';

export type CityOffices = Awaited<ReturnType<typeof officesOn>>;

export async function dutyFacts(
  { tx, today }: Pick<Writing, 'tx' | 'today'>,
  cityCode: string,
  officeIds: readonly string[],
): Promise<Omit<DutyFacts, 'assigneeMayEnter' | 'offices'> & { readonly offices: CityOffices }> {
  return { today, offices: await officesOn(tx, cityCode, today), writable: new Set(officeIds) };
}

/**
 * True where one of the person's rights to enter reaches the office; null where there is no such person, or they enter
 * nowhere in the writer's reach: who works elsewhere is nobody's to ask.
 */
export async function mayEnter(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  { offices, writable }: { readonly offices: CityOffices; readonly writable: ReadonlySet<string> },
  { accountId, officeId }: { readonly accountId: string; readonly officeId: string },
): Promise<boolean | null> {
  const roots = await enteringOffices(tx, cityCode, accountId);
  if (!roots) return null;
  if (withBelow([...offices.values()], roots).has(officeId)) return true;
  return roots.some((id) => writable.has(id)) ? false : null;
}

export function standingFor(row: PursuitRow, offices: CityOffices): PursuitStanding {
  const { id: pursuitId, officeId, openedOn, state, protectedUntil, releasesOn } = row;
  const officeName = offices.get(officeId)?.name ?? '';
  return { pursuitId, officeId, officeName, openedOn, state, protectedUntil, releasesOn };
}
