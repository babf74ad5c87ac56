import { sql } from 'kysely';
import type { Tx } from '../store.ts';

/** Of all that lies of an import but its reading: whose it is, its file's hash, and each of its rows. */
export async function stagedDigest(tx: Tx, cityCode: string, importId: string): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select encode(sha256(convert_to(concat_ws(' ', i.sha256, i.office_id, i.uploaded_by, i.file_name,
      (select string_agg(encode(sha256(convert_to(r::text, 'UTF8')), 'hex'), '' order by r.no) from import_row r
        where r.city_code = i.city_code and r.import_id = i.id)), 'UTF8')), 'hex') as digest
    from import i where i.city_code = ${cityCode} and i.id = ${importId}`.execute(tx);
  return rows[0]?.digest ?? '';
}
