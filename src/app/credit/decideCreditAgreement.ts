import {
  type CreditAgreementInput,
  creditAgreementBreaches,
  creditAgreementNoun,
} from '../../domain/credit/creditAgreement.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { type Batch, factsOf, put } from '../entries/batch.ts';

export function decideCreditAgreement(input: CreditAgreementInput, world: World, batch: Batch): Breach[] {
  const { head, projectId, fromOn, toOn = null, shares } = input;
  const agreed = world.agreements.get(projectId) ?? [];
  const others = agreed.filter(({ entryId }) => entryId !== head.reverses);
  const breaches = creditAgreementBreaches(input, {
    ...factsOf(world, head),
    projectKnown: world.projects.has(projectId),
    others,
  });
  if (breaches.length > 0) return breaches;
  world.agreements.set(projectId, [...others, { entryId: head.id, fromOn, toOn }]);
  put(creditAgreementNoun, input, batch, { holder_ids: shares.map(({ officeId }) => officeId) });
  return [];
}
