// Which activity a row says that it took place at: by its name, and where several are called so by the day that the row gives of it,
// else by its own.
import { daysText, mayNameOccasion } from '../../../domain/entries/occasion.ts';
import { isOccasionKind } from '../../../domain/entries/nouns.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { nameKey } from '../../../names/normalise.ts';
import { occasionsStanding } from '../../../storage/entries/occasions.ts';
import type { NamedOccasion, Plan } from '../plan.ts';

/** Asks the ledger, once for a file, for those that stand; what rows of the file bring is there already. */
export async function findOccasions(plan: Plan, kind: string): Promise<void> {
  if (plan.occasions || !isOccasionKind(kind)) return;
  const found = await occasionsStanding(plan.tx, plan.actor.cityCode, kind);
  const now = new Map<string, NamedOccasion>(found.map((one) => [one.entryId, one]));
  // What puts one right is the same one.
  for (const { occasion, replaces } of plan.broughtOccasions) {
    const before = replaces === undefined ? undefined : now.get(replaces);
    now.set(replaces ?? occasion.id, { ...occasion, id: before?.id ?? replaces ?? occasion.id });
  }
  plan.occasions = Map.groupBy(now.values(), ({ name }) => nameKey(name));
  for (const one of now.values()) plan.world.occasions.set(one.id, one);
}

export interface OccasionMention {
  /** The columns of its name and its day. */
  readonly field: string;
  readonly dayField: string | undefined;
  readonly name: string;
  readonly day: string | undefined;
  /** Of the row. */
  readonly on: string;
  readonly officeId: string;
}

export function referredOccasion(plan: Plan, mention: OccasionMention): { id: string } | { breach: Breach } {
  const { field, dayField, name, day, on, officeId } = mention;
  const called = (plan.occasions?.get(nameKey(name)) ?? []).filter((one) => mayNameOccasion(plan.world, officeId, one));
  const [only, ...others] = called;
  if (!only) return { breach: { law: 'activity_not_found', field } };
  const holds = (one: NamedOccasion) => one.from <= (day ?? on) && (day ?? on) <= one.until;
  const fitting = called.filter(holds);
  if (fitting.length === 0 && day !== undefined)
    return { breach: { law: 'activity_not_found', field: dayField ?? field } };
  // That it was on other days is told by the law that holds for every way in.
  if (others.length === 0) return { id: only.id };
  const own = fitting.length > 1 ? fitting.filter((one) => one.officeId === officeId) : fitting;
  const [one, ...more] = own;
  if (one && more.length === 0) return { id: one.id };
  const among = fitting.length > 0 ? fitting : called;
  return { breach: { law: 'activity_ambiguous', field, detail: { count: among.length, days: daysText(among) } } };
}
