// Keeps every definition as it read when it was first used. A version that was changed afterwards is refused by name:
// a published figure must always find the words it was counted by.
import { refuse } from '../../domain/refusal.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { hashOf } from '../../storage/canonical.ts';
import { keepDefinitions, keptDefinitions } from '../../storage/figures/keptDefinitions.ts';
import type { Store } from '../../storage/store.ts';

export async function recordDefinitions(store: Store): Promise<void> {
  const rows = definitions.map((d) => ({
    id: d.id,
    version: d.version,
    body: JSON.stringify(d),
    hash: hashOf(d),
    first_seen_at: store.clock().toISOString(),
  }));
  await keepDefinitions(store, rows);
  const kept = await keptDefinitions(store);
  const hashes = new Map(kept.map((k) => [`${k.id}@${k.version}`, k.hash]));
  const changed = rows.find((row) => hashes.get(`${row.id}@${row.version}`) !== row.hash);
  if (changed) refuse('definition_version_changed', undefined, { id: changed.id, version: changed.version });
}
