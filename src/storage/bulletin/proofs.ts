// Proofs of what was published, and the keys that sign them: written once.
import { sql } from 'kysely';
import type { PublicationProofTable } from './table.ts';
import type { Tx } from '../store.ts';

/** A city's keys, the first first. */
export async function proofKeys(tx: Tx, cityCode: string) {
  return tx
    .selectFrom('proof_key')
    .select(['id', 'no', 'public_key', 'sealed', 'signed', 'recorded_at'])
    .where('city_code', '=', cityCode)
    .orderBy('no')
    .execute();
}

type KeptProof = Omit<PublicationProofTable, 'city_code'>;

export async function publicationProof(
  tx: Tx,
  cityCode: string,
  publicationId: string,
): Promise<KeptProof | undefined> {
  return tx
    .selectFrom('publication_proof')
    .select(['publication_id', 'no', 'fingerprint', 'bytes', 'opened', 'sealed', 'recorded_at'])
    .where('city_code', '=', cityCode)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst();
}

/** Undefined of what was published without one. */
export async function proofFingerprint(tx: Tx, cityCode: string, publicationId: string): Promise<string | undefined> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from publication_proof
    where city_code = ${cityCode} and publication_id = ${publicationId}`.execute(tx);
  return rows[0]?.fingerprint;
}

/** The end of the city's chain of proofs. */
export async function lastProof(tx: Tx, cityCode: string): Promise<{ no: number; fingerprint: string } | undefined> {
  const { rows } = await sql<{ no: number; fingerprint: string }>`
    select no, fingerprint from publication_proof where city_code = ${cityCode} order by no desc limit 1`.execute(tx);
  return rows[0];
}

/** Of entries those that somebody entered who has, or had, the right to enter for one of the offices, and not for the city alone. */
export async function entriesEnteredFor(
  tx: Tx,
  cityCode: string,
  { entries, own }: { readonly entries: readonly string[]; readonly own: readonly string[] },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select e.id from entry e where e.city_code = ${cityCode} and e.id = any(${entries}::uuid[])
      and exists (select from role_grant g where g.city_code = e.city_code and g.account_id = e.recorded_by
        and g.role = 'enter' and g.office_id = any(${own}::uuid[]))`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
