import { type AgreementInput, agreementBreaches } from '../../domain/agreement.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export function decideAgreement(input: AgreementInput, world: World, batch: Batch): Breach[] {
  const breaches = agreementBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: world.projects.has(input.projectId),
  });
  if (breaches.length > 0) return breaches;
  const own = { city_code: batch.cityCode, entry_id: input.head.id, office_id: input.head.officeId };
  (batch.rows.agreement ??= []).push({
    ...own,
    project_id: input.projectId,
    agreement_type: input.agreementType,
    number: input.number ?? null,
    agreed_on: input.agreedOn ?? null,
    no_commitments: input.noCommitments,
  });
  for (const [i, clause] of input.clauses.entries()) {
    (batch.rows.agreement_clause ??= []).push({
      ...own,
      no: i + 1,
      commitment: clause.commitment,
      clause_kind: clause.clauseKind,
      amount_fen: clause.amountFen ?? null,
      amount_undetermined: clause.amountUndetermined,
      legal_basis: clause.legalBasis ?? null,
      beneficiary: clause.beneficiary ?? null,
    });
  }
  return [];
}
