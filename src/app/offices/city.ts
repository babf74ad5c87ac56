// What a person sees of the city on signing in: its name, its offices, the years that have entries.
import { withBelow, type Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { readingRoles } from '../../domain/people/role.ts';
import { assessmentYearRows, inForce } from '../../storage/closes/assessmentYears.ts';
import { type CityRow, cityRow, lastVerifiedDay, recordedYears } from '../../storage/offices/cities.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';

export interface CityOfActor {
  readonly city: CityRow;
  readonly offices: readonly Office[];
  readonly readable: ReadonlySet<string>;
  readonly enterable: ReadonlySet<string>;
  readonly years: readonly number[];
  readonly assessmentYears: readonly number[];
  /** The latest day of a row that counts, until today. */
  readonly lastVerifiedOn: string | null;
  readonly today: string;
}

export async function cityOfActor(store: Store, actor: Actor): Promise<CityOfActor> {
  const today = todayOf(store.clock);
  return inScope(store, countingScope(actor.cityCode), async (tx) => {
    const city = await cityRow(tx, actor.cityCode);
    const offices = [...(await officesOn(tx, actor.cityCode, today)).values()];
    const under = (roles: readonly string[]) =>
      withBelow(
        offices,
        actor.grants.filter((g) => roles.includes(g.role)).map((g) => g.officeId),
      );
    return {
      city,
      offices,
      readable: under(readingRoles),
      enterable: under(['enter']),
      years: await recordedYears(tx, actor.cityCode),
      assessmentYears: inForce(await assessmentYearRows(tx, actor.cityCode)).map(({ year }) => year),
      lastVerifiedOn: await lastVerifiedDay(tx, actor.cityCode, today),
      today,
    };
  });
}
