// Rows of sheets that tell an activity's lists: who was invited, who spoke, who reported.
import { type ActivityListForm, activityListForms } from '../../../sheets/forms/activityLists.ts';
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

/** With what the ledger has: rows on sheets of their own are added to it. */
export function addedLists(before: Stated, stated: Stated): Stated {
  return Object.fromEntries(
    activityListForms.flatMap(({ field }) => {
      const told = stated[field] as readonly object[] | undefined;
      if (!told) return [];
      const kept = (before[field] ?? []) as readonly object[];
      const all = new Map([...kept, ...told].map((row) => [canonicalJson(row), row]));
      return [[field, [...all.values()]]];
    }),
  );
}
