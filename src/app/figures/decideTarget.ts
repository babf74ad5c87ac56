import { targetBreaches, targetNoun } from '../../domain/figures/target.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideTarget = ownDecision(targetNoun, ({ input }, world, batch) => {
  const figure =
    world.ownFigures.get(input.figureId) ?? shipped.definitions.findLast(({ id }) => id === input.figureId);
  const breaches = targetBreaches(input, { ...factsOf(world, input.head), figure });
  if (breaches.length > 0) return breaches;
  put(targetNoun, input, batch);
  return [];
});
