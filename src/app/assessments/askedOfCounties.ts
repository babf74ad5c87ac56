// How much is asked of counties and zones in a month: the fields of the forms that they filled in, and how that moves.
import { withBelow, isTerritory } from '../../domain/offices/office.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { pad } from '../../domain/day.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nouns } from '../../domain/entries/nouns.ts';
import { enteredByOffices } from '../../storage/assessments/askedOfCounties.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';

export interface AskedMonth {
  readonly month: string;
  /** Different fields: of each form that was filled in at all. */
  readonly fields: number;
  /** Fields that were filled in: of each row those of its form. */
  readonly filled: number;
  readonly rows: number;
}

const fieldsOf = new Map(nouns.map(({ kind, fields }) => [kind as string, Object.keys(fields).length]));

/** Of the last thirteen months, so that the same month of the year before stands beside this one. */
export async function askedOfCounties(store: Store, actor: Actor): Promise<AskedMonth[]> {
  const offices = [...(await officesToday(store, actor)).values()];
  const roots = offices.filter(isTerritory).map(({ id }) => id);
  const months = monthsBefore(todayOf(store.clock));
  const since = parsePeriod(months[0] ?? '').from;
  const found = await inScope(store, countingScope(actor.cityCode), (tx) =>
    enteredByOffices(tx, actor.cityCode, { officeIds: [...withBelow(offices, roots)], since }),
  );
  return months.map((month) => {
    const own = found.filter((one) => one.month === month);
    const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((so, one) => so + of(one), 0);
    const fields = ({ kind }: { readonly kind: string }) => fieldsOf.get(kind) ?? 0;
    return { month, fields: sum(fields), filled: sum((one) => one.rows * fields(one)), rows: sum(({ rows }) => rows) };
  });
}

const shown = 13;

/** The first first, this month last. */
function monthsBefore(today: string): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: shown }, (_, n) => {
    const no = last - shown + 1 + n;
    return `${Math.floor(no / 12)}-${pad((no % 12) + 1, 2)}`;
  });
}
