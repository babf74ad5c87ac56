// Rows of sheets that tell an activity's lists: who was invited, who spoke, who reported.
import { type ActivityListForm, activityListForms } from '../../../sheets/forms/occasions/activityLists.ts';
import { canonicalJson } from '../../../storage/canonical.ts';
import type { Stated } from '../acts.ts';
import type { ReadRow } from '../reading.ts';

export const listForms: Readonly<Record<string, ActivityListForm | undefined>> = Object.fromEntries(
  activityListForms.map((one) => [one.form, one]),
);

/** The lists that these rows tell, by field, each row once; a list of which there is no row is not stated. */
export function statedLists(rows: readonly ReadRow[]): Stated {
  const lists = new Map<string, Map<string, object>>();
  for (const row of rows) {
    const form = listForms[row.form];
    if (!form) continue;
    const parts = Object.entries(form.parts).map(([column, part]) => [part, row.values[column] ?? null]);
    const told = Object.fromEntries(parts) as Stated;
    const list = lists.get(form.field) ?? new Map<string, object>();
    lists.set(form.field, list.set(canonicalJson(told), told));
  }
  return Object.fromEntries([...lists].map(([field, list]) => [field, [...list.values()]]));
}

/**
 * With what there is: projects and rows on sheets of their own are added to it. A row that says nothing else than one that is there
 * (a blank cell says nothing) is that one.
 */
export function addedLists(before: Stated, added: Stated): Stated {
  return Object.fromEntries(
    Object.entries(added).map(([field, told]) => {
      const kept = (before[field] ?? []) as readonly Listed[];
      const more = (told as readonly Listed[]).filter((one) => !kept.some((there) => isThere(there, one)));
      return [field, [...kept, ...more]];
    }),
  );
}

/** An id of a project, or a row. */
type Listed = string | Stated;

function isThere(kept: Listed, told: Listed): boolean {
  if (typeof kept === 'string' || typeof told === 'string') return kept === told;
  return Object.entries(told).every(([part, said]) => said === null || said === kept[part]);
}
