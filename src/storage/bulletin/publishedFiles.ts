// Word files as they were filled for a publication.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export async function publishedFile(
  tx: Tx,
  cityCode: string,
  publicationId: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const { rows } = await sql<{ name: string; bytes: Uint8Array }>`
    select file_name as name, bytes from published_file
    where city_code = ${cityCode} and publication_id = ${publicationId}`.execute(tx);
  return rows[0];
}

/** Publications whose file is not the one of which their content tells, or that tell of one which is not there. */
export async function filesThatDiffer(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select p.period || ' ' || (p.content -> 'file' ->> 'name') as place from publication p
    left join published_file f on f.city_code = p.city_code and f.publication_id = p.id
    where p.city_code = ${cityCode} and p.content ? 'file'
      and encode(sha256(f.bytes), 'hex') is distinct from p.content -> 'file' ->> 'sha256'`.execute(tx);
  return rows.map(({ place }) => place);
}
