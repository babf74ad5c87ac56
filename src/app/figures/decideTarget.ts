import { targetBreaches, targetNoun } from '../../domain/figures/target.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideTarget = ownDecision(targetNoun, ({ input }, world, batch) => {
  const kind =
    world.ownFigures.get(input.figureId) ?? shipped.definitions.findLast(({ id }) => id === input.figureId)?.kind;
  const breaches = targetBreaches(input, {
    ...factsOf(world, input.head),
    figureKnown: kind !== undefined,
    figureCounted: kind === 'counting',
  });
  if (breaches.length > 0) return breaches;
  put(targetNoun, input, batch);
  return [];
});
