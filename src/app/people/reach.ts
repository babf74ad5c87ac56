// The offices in an actor's reach: those of the grants with one of the roles, and all below them.
import { type Office, withBelow } from '../../domain/offices/office.ts';
import { type Actor, readingRoles, type Role } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { livingGrants } from '../../storage/people/accounts.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import type { Scope, Store, Tx } from '../../storage/store.ts';

export async function officesInReach(store: Store, actor: Actor, roles: readonly Role[]): Promise<string[]> {
  const roots = actor.grants.filter((g) => roles.includes(g.role)).map((g) => g.officeId);
  if (roots.length === 0) return [];
  const offices = await officesToday(store, actor);
  return [...withBelow([...offices.values()], roots)];
}

/** The scope in which the actor may read rows; without a reading role it reaches none. */
export async function readingScope(store: Store, actor: Actor): Promise<Scope> {
  return { cityCode: actor.cityCode, officeIds: await officesInReach(store, actor, readingRoles) };
}

/** The offices in whose name the actor may use the right; refuses `right_required` where there is none. */
export async function requireReach(store: Store, actor: Actor, role: Role): Promise<string[]> {
  const reach = await officesInReach(store, actor, [role]);
  return reach.length > 0 ? reach : refuse('right_required', undefined, { role });
}

/** Whose rows the actor may take away: those that they may read and export; refuses `right_required` where there are none. */
export async function exportScope(store: Store, actor: Actor): Promise<{ cityCode: string; officeIds: string[] }> {
  const exportable = new Set(await requireReach(store, actor, 'export'));
  const readable = await officesInReach(store, actor, readingRoles);
  return { cityCode: actor.cityCode, officeIds: readable.filter((id) => exportable.has(id)) };
}

/** For what is kept long after it was asked for: who asked may have been stopped since, or have lost the right. */
export async function mustStillHold(tx: Tx, { cityCode, accountId, grants }: Actor): Promise<void> {
  const held = await livingGrants(tx, cityCode, accountId);
  const lost = grants.find((one) => !held.some(({ role, officeId }) => role === one.role && officeId === one.officeId));
  if (lost) refuse('right_required', undefined, { role: lost.role });
}

/** The office named by id or code, and those below it. */
export function officesUnder(offices: ReadonlyMap<string, Office>, text: string): string[] {
  const all = [...offices.values()];
  const office = all.find(({ id, code }) => id === text || code === text);
  return office ? [...withBelow(all, [office.id])] : refuse('office_unknown', 'office');
}

/** The actor with those of the rights alone that are held in the office that stands for the city; refuses `right_required`. */
export async function inCity(store: Store, actor: Actor, roles: readonly Role[]): Promise<Actor> {
  const offices = await officesToday(store, actor);
  const roots = new Set([...offices.values()].filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const grants = actor.grants.filter(({ role, officeId }) => roles.includes(role) && roots.has(officeId));
  return grants.length > 0 ? { ...actor, grants } : refuse('right_required', undefined, { role: roles[0] ?? '' });
}
