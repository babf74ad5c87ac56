import {
  type CreditAgreementInput,
  creditAgreementBreaches,
  creditAgreementNoun,
} from '../../domain/credit/creditAgreement.ts';
import { factsOf, type NounAct, ownDecision, put } from '../entries/batch.ts';

export const decideCreditAgreement = ownDecision(creditAgreementNoun, ({ input }, world, batch) => {
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
});

/** The act that records one. */
export const creditAgreed = (input: CreditAgreementInput): NounAct => ({ kind: creditAgreementNoun.kind, input });
