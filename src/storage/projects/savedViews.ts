// A person's own filters for a screen: settings of an account, around which no office's wall stands.
import { refuse } from '../../domain/refusal.ts';
import type { Store } from '../store.ts';

export interface SavedView {
  readonly id: string;
  readonly screen: string;
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly savedAt: string;
}

interface Owner {
  readonly cityCode: string;
  readonly accountId: string;
}

export function viewsOf({ pool }: Store, { cityCode, accountId }: Owner, screen: string | undefined) {
  const query = pool.db
    .selectFrom('saved_view')
    .select(['id', 'screen', 'name', 'query', 'saved_at as savedAt'])
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .orderBy('name');
  return (screen ? query.where('screen', '=', screen) : query).execute();
}

/** In place of one of the same name on the same screen; refused where others are as many as there may be. */
export async function keepView({ pool }: Store, { cityCode, accountId }: Owner, view: SavedView, most: number) {
  await pool.db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('saved_view')
      .where('city_code', '=', cityCode)
      .where('account_id', '=', accountId)
      .where('screen', '=', view.screen)
      .where('name', '=', view.name)
      .execute();
    const { count } = await tx
      .selectFrom('saved_view')
      .select((select) => select.fn.countAll<string>().as('count'))
      .where('city_code', '=', cityCode)
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= most) refuse('views_too_many', 'name', { most });
    const { savedAt, query, ...row } = view;
    await tx
      .insertInto('saved_view')
      .values({
        ...row,
        city_code: cityCode,
        account_id: accountId,
        query: JSON.stringify(query),
        saved_at: savedAt,
      })
      .execute();
  });
}

/** Whether there was one. */
export async function removeView({ pool }: Store, { cityCode, accountId }: Owner, id: string): Promise<boolean> {
  const gone = await pool.db
    .deleteFrom('saved_view')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
