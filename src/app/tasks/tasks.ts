// What waits for the one who is signed in (待办), by the rights that they hold, each in its offices.
import type { Task } from '../../domain/tasks/task.ts';
import { type Actor, hasRole } from '../../domain/people/role.ts';
import { type Store, todayOf } from '../../storage/store.ts';
import type { TaskSource } from './source.ts';
import { taskSources } from './sources.ts';

/** Only what there is any of. */
export async function tasksOf(
  store: Store,
  actor: Actor,
  sources: readonly TaskSource[] = taskSources,
): Promise<readonly Task[]> {
  const ask = { store, actor, today: todayOf(store.clock) };
  const own = sources.filter(({ of }) => of.some((role) => hasRole(actor, role)));
  const found = await Promise.all(own.map(({ find }) => find(ask)));
  return found.flat().filter(({ count }) => count > 0);
}
