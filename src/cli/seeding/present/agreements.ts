// The agreements of the signings that wait: registered by the bureau, reviewed by its verifier, without which no signing of
// these years is accepted.
import { sql } from 'kysely';
import { reviewClauses } from '../../../app/clauses/reviewClauses.ts';
import { record } from '../../../app/entries/record.ts';
import { actorNamed } from '../../../app/people/accounts.ts';
import { verify } from '../../../app/verification/verify.ts';
import { presentCity, presentEnterer, presentVerifier } from '../../../demo/present/city.ts';
import { presentClauses, presentId } from '../../../demo/present/work.ts';
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

/** Done again after it was cut short it does the rest: what waits is asked, and each step has its key by the project. */
export async function reviewAgreements(store: Store): Promise<void> {
  const enterer = await actorNamed(store, cityCode, presentEnterer);
  const verifier = await actorNamed(store, cityCode, presentVerifier);
  for (const signing of await signingsThatWait(store)) {
    const { projectId } = signing;
    const keyOf = (step: string) => `seed-${step}-${projectId}`;
    const agreement = agreementOf(signing);
    const agreementId = agreement.input.head.id;
    await record(store, enterer, { useCase: 'record', key: keyOf('agreement'), acts: [agreement] });
    const review = {
      id: presentId(`review ${projectId}`),
      agreementId,
      decisions: [],
      conclusion: 'passed' as const,
      opinion: null,
    };
    await reviewClauses(store, verifier, { key: keyOf('review'), review });
    await verify(store, verifier, { key: keyOf('accept'), decision: 'verified', of: { entryIds: [agreementId] } });
  }
}

function agreementOf({ projectId, officeId, day }: Signing) {
  return {
    kind: 'agreement' as const,
    input: AgreementInput.parse({
      head: { id: presentId(`agreement ${projectId}`), officeId, occurredOn: day, sampleFields: ['*'] },
      projectId,
      agreementType: 'investment',
      clauses: presentClauses,
    }),
  };
}

async function signingsThatWait(store: Store): Promise<readonly Signing[]> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<Signing>`
      select distinct on (m.project_id) m.project_id as "projectId", e.office_id as "officeId", e.occurred_on as day
      from (${stageTies}) m join waiting_entry w on w.city_code = m.city_code and w.entry_id = m.entry_id
      join entry e on e.city_code = m.city_code and e.id = m.entry_id
      where m.city_code = ${cityCode} and m.stage = 'signed' and e.occurred_on >= ${clauseReviewFrom}
      order by m.project_id, e.occurred_on, e.id`.execute(tx);
    return rows;
  });
}
