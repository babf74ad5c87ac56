// Saved views: a person's own filters for a screen, by name. They are settings, not entries: replaced and deleted at will.
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { keepView, removeView, type SavedView, viewsOf } from '../../storage/projects/savedViews.ts';
import type { Store } from '../../storage/store.ts';

/** Of all screens together. */
export const viewsMost = 100;

export async function savedViews(store: Store, actor: Actor, screen: string | undefined): Promise<SavedView[]> {
  return viewsOf(store, actor, screen);
}

/** A second view of the same name on the same screen takes the place of the first. */
export async function saveView(
  store: Store,
  actor: Actor,
  view: Omit<SavedView, 'id' | 'savedAt'>,
): Promise<SavedView> {
  // A row of its own, so that nothing else of what was sent is kept.
  const { screen, name, query } = view;
  const saved = { id: uuidv7(), screen, name, query, savedAt: store.clock().toISOString() };
  await keepView(store, actor, saved, viewsMost);
  return saved;
}

export async function deleteView(store: Store, actor: Actor, id: string): Promise<void> {
  if (!(await removeView(store, actor, id))) refuse('view_unknown');
}
