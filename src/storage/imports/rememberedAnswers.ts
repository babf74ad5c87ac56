// What a sender has answered to doubts of earlier files.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface RememberedAnswer {
  /** Of the heading. */
  readonly signature: string;
  readonly kind: string;
  /** Empty where it is asked of rows. */
  readonly part: string;
  readonly answer: string;
}

export async function rememberedAnswers(
  tx: Tx,
  cityCode: string,
  officeId: string,
): Promise<(RememberedAnswer & { readonly answeredAt: string })[]> {
  const { rows } = await sql<RememberedAnswer & { answeredAt: string }>`
    select signature, kind, part, answer, answered_at as "answeredAt" from import_answer
    where city_code = ${cityCode} and office_id = ${officeId}`.execute(tx);
  return rows;
}

/** The last answer is the one that holds. */
export async function rememberAnswers(
  tx: Tx,
  of: { readonly cityCode: string; readonly officeId: string },
  by: { readonly accountId: string; readonly at: string },
  answers: readonly RememberedAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await sql`insert into import_answer
    select ${of.cityCode}, ${of.officeId}::uuid, a.signature, a.kind, a.part, a.answer, ${by.at}, ${by.accountId}::uuid
    from json_to_recordset(${JSON.stringify(answers)}::json) as a(signature text, kind text, part text, answer text)
    on conflict (city_code, office_id, signature, kind, part)
    do update set answer = excluded.answer, answered_at = excluded.answered_at, answered_by = excluded.answered_by`.execute(
    tx,
  );
}
