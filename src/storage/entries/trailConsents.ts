// What a trail says of words between offices. Needs a scope that sees all offices: who is asked for a word reads who asked.
import { sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { Tx } from '../store.ts';

export interface TrailConsent {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly ownerId: string;
  readonly askedAt: string;
  readonly word: 'given' | 'refused' | null;
  readonly saidAt: string | null;
  readonly saidBy: string | null;
  readonly reason: string | null;
  /** When its own office verified it. */
  readonly verifiedAt: string | null;
}

/** Of these entries, and of all that others would rest on the project; earliest first. */
export async function trailConsents(
  tx: Tx,
  cityCode: string,
  of: { readonly entryIds: readonly string[]; readonly projectId: string | undefined },
): Promise<TrailConsent[]> {
  const { rows } = await sql<TrailConsent>`
    select distinct q.entry_id as "entryId", e.kind, q.office_id as "officeId", q.owner_id as "ownerId",
      e.recorded_at as "askedAt", w.word, w.recorded_at as "saidAt", p.name as "saidBy", w.reason,
      case when v.decision = 'verified' then v.recorded_at end as "verifiedAt"
    from consent_asked q join entry e on e.city_code = q.city_code and e.id = q.entry_id
    left join consent_word w on w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no
    left join account a on a.city_code = w.city_code and a.id = w.recorded_by
    left join person p on p.city_code = a.city_code and p.id = a.person_id
    left join verification v on v.city_code = e.city_code and v.entry_id = e.id
    where q.city_code = ${cityCode} and (q.entry_id = any(${of.entryIds}::uuid[])
      ${of.projectId ? sql`or q.project_id = ${of.projectId}` : sql``})
    order by e.recorded_at, q.entry_id`.execute(tx);
  return rows;
}
