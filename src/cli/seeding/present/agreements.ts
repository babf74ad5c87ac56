// The agreements of the signings that wait: registered by the bureau, reviewed by its verifier, without which no signing of
// these years is accepted.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { reviewClauses } from '../../../app/clauses/reviewClauses.ts';
import { record } from '../../../app/entries/record.ts';
import { actorNamed } from '../../../app/people/accounts.ts';
import { verify } from '../../../app/verification/verify.ts';
import { presentCity, presentEnterer, presentVerifier } from '../../../demo/present/city.ts';
import { presentClauses } from '../../../demo/present/work.ts';
import { AgreementInput } from '../../../domain/clauses/agreement.ts';
import { clauseReviewFrom } from '../../../domain/clauses/clauseRule.ts';
import { stageTies } from '../../../storage/entries/ties.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';

const { cityCode } = presentCity;
interface Signing {
  readonly projectId: string;
  readonly officeId: string;
  readonly day: string;
}

export async function reviewAgreements(store: Store): Promise<void> {
  const signings = await signingsWithout(store);
  if (signings.length === 0) return;
  const enterer = await actorNamed(store, cityCode, presentEnterer);
  const acts = signings.map(({ projectId, officeId, day }) => ({
    kind: 'agreement' as const,
    input: AgreementInput.parse({
      head: { id: uuidv7(), officeId, occurredOn: day, sampleFields: ['*'] },
      projectId,
      agreementType: 'investment',
      clauses: presentClauses,
    }),
  }));
  const { entryIds } = await record(store, enterer, { useCase: 'record', key: uuidv7(), acts });
  const verifier = await actorNamed(store, cityCode, presentVerifier);
  for (const agreementId of entryIds) {
    const review = { id: uuidv7(), agreementId, decisions: [], conclusion: 'passed' as const, opinion: null };
    await reviewClauses(store, verifier, { key: uuidv7(), review });
  }
  await verify(store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}

async function signingsWithout(store: Store): Promise<readonly Signing[]> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<Signing>`
      select m.project_id as "projectId", e.office_id as "officeId", e.occurred_on as day
      from (${stageTies}) m join entry e on e.city_code = m.city_code and e.id = m.entry_id
      where m.city_code = ${cityCode} and m.stage = 'signed' and e.occurred_on >= ${clauseReviewFrom}
        and not exists (select from agreement a where a.city_code = m.city_code and a.project_id = m.project_id)
      order by e.occurred_on, e.id`.execute(tx);
    return rows;
  });
}
