// Word files of a city for its texts, version by version.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface KeptTemplate {
  readonly id: string;
  readonly textId: string;
  readonly version: number;
  readonly fileName: string;
  /** Bytes of the file; null where with this version there is none any more. */
  readonly size: number | null;
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** Of a text, or of all; the latest version first. */
export async function keptTemplates(tx: Tx, cityCode: string, textId?: string): Promise<KeptTemplate[]> {
  const { rows } = await sql<KeptTemplate>`
    select t.id, t.text_id as "textId", t.version, t.file_name as "fileName", octet_length(t.bytes) as size,
      t.reason, t.recorded_at as "recordedAt", n.name as by
    from bulletin_template t
    left join account a on a.city_code = t.city_code and a.id = t.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where t.city_code = ${cityCode} ${textId === undefined ? sql`` : sql`and t.text_id = ${textId}`}
    order by t.text_id, t.version desc`.execute(tx);
  return rows;
}

/** A version of the file, or the one in force at an instant (absent: now); undefined where there is none. */
export async function templateBytes(
  tx: Tx,
  cityCode: string,
  of: { readonly textId: string; readonly version?: number | undefined; readonly asKnownAt?: string | undefined },
): Promise<{ fileName: string; version: number; bytes: Uint8Array } | undefined> {
  const row = await tx
    .selectFrom('bulletin_template')
    .select(['file_name', 'version', 'bytes'])
    .where('city_code', '=', cityCode)
    .where('text_id', '=', of.textId)
    .$if(of.asKnownAt !== undefined, (query) => query.where('recorded_at', '<=', of.asKnownAt ?? ''))
    .$if(of.version !== undefined, (query) => query.where('version', '=', of.version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.bytes ? { fileName: row.file_name, version: row.version, bytes: row.bytes } : undefined;
}
