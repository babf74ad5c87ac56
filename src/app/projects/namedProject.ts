// A project of another office, for who has to report on it: only code and full name together find it, and no more is told
// than that it is there. What is then reported waits for its office.
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export async function namedProject(
  store: Store,
  { cityCode }: Actor,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<{ readonly projectId: string }> {
  const found = await inScope(store, countingScope(cityCode), (tx) =>
    tx
      .selectFrom('project_current')
      .innerJoin('project', (on) =>
        on
          .onRef('project.city_code', '=', 'project_current.city_code')
          .onRef('project.id', '=', 'project_current.project_id'),
      )
      .innerJoin('project_version as v', (on) =>
        on
          .onRef('v.city_code', '=', 'project_current.city_code')
          .onRef('v.project_id', '=', 'project_current.project_id')
          .onRef('v.name', '=', 'project_current.name'),
      )
      .select('project.id')
      .where('project.city_code', '=', cityCode)
      .where('project.short_code', '=', code)
      .where('v.name_key', '=', nameKey(name))
      .where('project_current.merged_into', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  );
  return found ? { projectId: found.id } : refuse('project_not_named', 'name');
}
