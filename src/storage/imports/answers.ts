// What a repeated key is answered with is held by the link of the write that gave the answer: who alters it lets a form
// say that it did what it did not, and who removes it lets the form be written again.
import { type Selectable, sql } from 'kysely';
import { hashOf } from '../canonical.ts';
import type { Tx } from '../store.ts';
import type { IdempotencyTable } from '../writingTable.ts';

type Answer = Pick<Selectable<IdempotencyTable>, 'key' | 'account_id' | 'content_hash'> & { readonly result: unknown };

/** `result` as JSON carries it. */
export function answerDigest({ key, account_id, content_hash, result }: Answer): string {
  return hashOf([key, account_id, content_hash, result]);
}

type Act = { readonly version: bigint; readonly useCase: string; readonly digest: string };
type Held = Act & ({ readonly key: null } | Answer);

const pageOfAnswers = 1000;

/** Acts whose answer was altered or removed; and, of all acts, answers that no act gave. Those of older acts lie in a chain of their own. */
export async function answersOffTheirActs(tx: Tx, city: string, upTo?: bigint): Promise<string[]> {
  const places: string[] = [];
  const until = upTo === undefined ? sql`` : sql`and ledger_version <= ${upTo}`;
  for (let after = -1n; ; ) {
    const { rows } = await sql<Held>`
      select e.ledger_version as version, e.use_case as "useCase", e.answer_digest as digest,
        i.key, i.account_id, i.content_hash, i.result
      from (select * from event where city_code = ${city} and ledger_version > ${after} and answer_digest is not null ${until}
        order by ledger_version limit ${pageOfAnswers}) e
      left join idempotency i on i.city_code = e.city_code and i.at = e.at order by 1`.execute(tx);
    for (const row of rows) {
      if (row.key === null) places.push(`${row.version} ${row.useCase} removed`);
      else if (answerDigest(row) !== row.digest) places.push(`${row.version} ${row.useCase} ${row.key} altered`);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.version;
  }
  return upTo === undefined ? [...places, ...(await ofNoAct(tx, city))] : places;
}

async function ofNoAct(tx: Tx, city: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select i.key from idempotency i where i.city_code = ${city}
      and i.at >= (select min(at) from event where city_code = ${city} and answer_digest is not null)
      and not exists (select from event e where e.city_code = i.city_code and e.at = i.at and e.answer_digest is not null)
    order by i.at`.execute(tx);
  return rows.map(({ key }) => `${key} added`);
}
