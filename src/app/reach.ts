// The offices in an actor's reach: those of the grants with one of the roles, and all below them.
import { withBelow } from '../domain/office.ts';
import { type Actor, readingRoles, type Role } from '../domain/role.ts';
import { refuse } from '../domain/refusal.ts';
import { countingScope, inScope, type Scope, type Store, todayOf } from '../storage/store.ts';
import { officesOn } from '../storage/world.ts';

export async function officesInReach(store: Store, actor: Actor, roles: readonly Role[]): Promise<string[]> {
  const roots = actor.grants.filter((g) => roles.includes(g.role)).map((g) => g.officeId);
  if (roots.length === 0) return [];
  const offices = await inScope(store, countingScope(actor.cityCode), (tx) =>
    officesOn(tx, actor.cityCode, todayOf(store.clock)),
  );
  return [...withBelow([...offices.values()], roots)];
}

/** The scope in which the actor may read rows; without a reading role it reaches none. */
export async function readingScope(store: Store, actor: Actor): Promise<Scope> {
  return { cityCode: actor.cityCode, officeIds: await officesInReach(store, actor, readingRoles) };
}

/** The administrator of the whole city: who sets what holds for all of it. Refuses `right_required` to everybody else. */
export async function requireCityAdmin(store: Store, { cityCode, grants }: Actor): Promise<string> {
  const offices = await inScope(store, countingScope(cityCode), (tx) => officesOn(tx, cityCode, todayOf(store.clock)));
  const root = [...offices.values()].find((office) => office.parentId === null)?.id;
  const isAdmin = grants.some(({ role, officeId }) => role === 'admin' && officeId === root);
  return root !== undefined && isAdmin ? root : refuse('right_required', undefined, { role: 'admin' });
}

/** The offices in whose name the actor may use the right; refuses `right_required` where there is none. */
export async function requireReach(store: Store, actor: Actor, role: Role): Promise<string[]> {
  const reach = await officesInReach(store, actor, [role]);
  return reach.length > 0 ? reach : refuse('right_required', undefined, { role });
}
