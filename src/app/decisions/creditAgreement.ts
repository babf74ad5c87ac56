import { type CreditAgreementInput, creditAgreementBreaches } from '../../domain/creditAgreement.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export function decideCreditAgreement(input: CreditAgreementInput, world: World, batch: Batch): Breach[] {
  const { head, projectId, fromOn, toOn = null, covers, shares, document } = input;
  const agreed = world.agreements.get(projectId) ?? [];
  const others = agreed.filter(({ entryId }) => entryId !== head.reverses);
  const breaches = creditAgreementBreaches(input, {
    ...factsOf(world, head),
    projectKnown: world.projects.has(projectId),
    others,
  });
  if (breaches.length > 0) return breaches;
  world.agreements.set(projectId, [...others, { entryId: head.id, fromOn, toOn }]);
  const key = { city_code: batch.cityCode, entry_id: head.id, office_id: head.officeId };
  (batch.rows.credit_agreement ??= []).push({
    ...key,
    project_id: projectId,
    from_on: fromOn,
    to_on: toOn,
    covers,
    document: document ?? null,
    holder_ids: shares.map(({ officeId }) => officeId),
  });
  (batch.rows.credit_share ??= []).push(
    ...shares.map((share, n) => ({ ...key, no: n + 1, holder_id: share.officeId, basis_points: share.basisPoints })),
  );
  return [];
}
