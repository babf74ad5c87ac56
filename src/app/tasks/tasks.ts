// What waits for the one who is signed in (待办), by the rights that they hold, each in its offices.
import type { Task } from '../../domain/tasks/task.ts';
import { type Actor, hasRole } from '../../domain/people/role.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import type { TaskSource } from './source.ts';
import { taskSources } from './sources.ts';

/** Only what there is any of; one list is told once, though who enters and leads may be asked for it twice. */
export async function tasksOf(
  store: Store,
  actor: Actor,
  sources: readonly TaskSource[] = taskSources,
): Promise<readonly Task[]> {
  const ask = { store, actor, today: todayOf(store.clock) };
  const own = sources.filter(({ of }) => of.some((role) => hasRole(actor, role)));
  const found = await Promise.all(own.map(({ find }) => find(ask)));
  const told = new Map<string, Task>();
  for (const one of found.flat()) if (one.count > 0 && !told.has(one.to)) told.set(one.to, one);
  return [...told.values()];
}
