// A project of another office, for who has to report on it: only code and full name together find it, and no more is told
// than that it is there. What is then reported waits for its office.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { projectNamed } from '../../storage/projects/queries.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export async function namedProject(
  store: Store,
  { cityCode }: Actor,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<{ readonly projectId: string }> {
  const projectId = await inScope(store, countingScope(cityCode), (tx) =>
    projectNamed(tx, cityCode, { code, nameKey: nameKey(name) }),
  );
  return projectId ? { projectId } : refuse('project_not_named', 'name');
}
