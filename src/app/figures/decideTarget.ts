import { targetBreaches, targetNoun } from '../../domain/figures/target.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideTarget = ownDecision(targetNoun, ({ input }, world, batch) => {
  const breaches = targetBreaches(input, {
    ...factsOf(world, input.head),
    figureKnown: shipped.ids.has(input.figureId) || world.ownFigures.has(input.figureId),
  });
  if (breaches.length > 0) return breaches;
  put(targetNoun, input, batch);
  return [];
});
