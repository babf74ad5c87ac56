// Saved views: a person's own filters for a screen, by name. They are settings, not entries: replaced and deleted at will.
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Store } from '../../storage/store.ts';

export interface SavedView {
  readonly id: string;
  readonly screen: string;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly savedAt: string;
}

/** Of all screens together. */
export const viewsMost = 100;

export async function savedViews(store: Store, actor: Actor, screen: string | undefined): Promise<SavedView[]> {
  let query = store.pool.db
    .selectFrom('saved_view')
    .select(['id', 'screen', 'name', 'query', 'saved_at as savedAt'])
    .where('city_code', '=', actor.cityCode)
    .where('account_id', '=', actor.accountId)
    .orderBy('name');
  if (screen) query = query.where('screen', '=', screen);
  return query.execute();
}

/** A second view of the same name on the same screen takes the place of the first. */
export async function saveView(
  store: Store,
  actor: Actor,
  view: { readonly screen: string; readonly name: string; readonly query: Readonly<Record<string, unknown>> },
): Promise<SavedView> {
  const saved = { ...view, id: uuidv7(), savedAt: store.clock().toISOString() };
  await store.pool.db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('saved_view')
      .where('city_code', '=', actor.cityCode)
      .where('account_id', '=', actor.accountId)
      .where('screen', '=', view.screen)
      .where('name', '=', view.name)
      .execute();
    const { count } = await tx
      .selectFrom('saved_view')
      .select((select) => select.fn.countAll<string>().as('count'))
      .where('city_code', '=', actor.cityCode)
      .where('account_id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= viewsMost) refuse('views_too_many', 'name', { most: viewsMost });
    await tx
      .insertInto('saved_view')
      .values({
        city_code: actor.cityCode,
        id: saved.id,
        account_id: actor.accountId,
        screen: view.screen,
        name: view.name,
        query: JSON.stringify(view.query),
        saved_at: saved.savedAt,
      })
      .execute();
  });
  return saved;
}

export async function deleteView(store: Store, actor: Actor, id: string): Promise<void> {
  const gone = await store.pool.db
    .deleteFrom('saved_view')
    .where('city_code', '=', actor.cityCode)
    .where('account_id', '=', actor.accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) refuse('view_unknown');
}
