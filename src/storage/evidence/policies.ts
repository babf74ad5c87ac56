// The city's rules for files: each change is a row, the latest holds.
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { defaultEvidencePolicy, EvidencePolicy } from '../../domain/evidence/evidencePolicy.ts';
import type { Schema } from '../schema.ts';
import type { Tx } from '../store.ts';

export async function evidencePolicy(db: Kysely<Schema>, cityCode: string): Promise<EvidencePolicy> {
  const row = await db
    .selectFrom('evidence_policy')
    .select('policy')
    .where('city_code', '=', cityCode)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  // A setting that is younger than the row has its default.
  return row ? EvidencePolicy.parse(row.policy) : defaultEvidencePolicy;
}

export async function insertEvidencePolicy(
  tx: Tx,
  set: { readonly cityCode: string; readonly by: string; readonly at: string; readonly policy: EvidencePolicy },
): Promise<void> {
  const { cityCode, by, at, policy } = set;
  await tx
    .insertInto('evidence_policy')
    .values({
      city_code: cityCode,
      id: uuidv7(),
      policy: JSON.stringify(policy),
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
}
