// Previews that nobody applied: they hold a whole file and all its rows, so they do not stay for ever.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface Keeping {
  readonly days: number;
  /**
   * Of one sender: the newest so many, as long as their files, and the characters of their rows, are together no more than this.
   * The newest alone is as large as one file may be.
   */
  readonly files: number;
  readonly size: number;
}

/** Previews beyond what is kept; those of one sender, or of all. */
export async function lapsedPreviews(
  tx: Tx,
  cityCode: string,
  at: string,
  { days, files, size }: Keeping,
  sender?: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, uploaded_at, row_number() over own as nth, sum(bytes + coalesce((reading ->> 'characters')::bigint, 0)) over own as together
      from import where city_code = ${cityCode} and state = 'previewed'
        and (${sender ?? null}::uuid is null or uploaded_by = ${sender ?? null}::uuid)
      window own as (partition by uploaded_by order by uploaded_at desc, id desc)) waiting
    where nth > ${files} or (nth > 1 and together > ${size})
      or uploaded_at < ${at}::timestamptz - ${`${days} days`}::interval`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Removes one with all that belongs to it. False where it was applied meanwhile, or is gone. */
export async function removePreview(tx: Tx, cityCode: string, id: string): Promise<boolean> {
  // Whoever applies it holds its row.
  const { rows } = await sql`select from import where city_code = ${cityCode} and id = ${id} and state = 'previewed'
    for update skip locked`.execute(tx);
  if (rows.length === 0) return false;
  for (const table of ['import_choice', 'import_row', 'import_file'] as const)
    await tx.deleteFrom(table).where('city_code', '=', cityCode).where('import_id', '=', id).execute();
  await tx.deleteFrom('import').where('city_code', '=', cityCode).where('id', '=', id).execute();
  return true;
}
