// Texts of a city, version by version: rows are added, never changed.
import { sql } from 'kysely';
import { TextBody } from '../../domain/bulletin/text.ts';
import type { Tx } from '../store.ts';

export interface KeptText {
  readonly id: string;
  readonly textId: string;
  readonly version: number;
  readonly name: string;
  readonly body: TextBody;
  /** True of the version with which it was given up. */
  readonly ended: boolean;
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** Of each text the latest version first; texts in the order of their ids. */
export async function keptTexts(tx: Tx, cityCode: string): Promise<KeptText[]> {
  const { rows } = await sql<Omit<KeptText, 'body'> & { readonly body: unknown }>`
    select t.id, t.text_id as "textId", t.version, t.name, t.body, coalesce(t.ended, false) as ended, t.reason, t.recorded_at as "recordedAt", n.name as by
    from bulletin_text t
    left join account a on a.city_code = t.city_code and a.id = t.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where t.city_code = ${cityCode} order by t.text_id, t.version desc`.execute(tx);
  return rows.map((row) => ({ ...row, body: TextBody.parse(row.body) }));
}
