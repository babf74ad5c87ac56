import { type TargetInput, targetBreaches, targetNoun } from '../../domain/figures/target.ts';
import { governedFigureIds } from '../../metrics/catalogue/definitions.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { type Batch, factsOf, put } from '../entries/batch.ts';

export function decideTarget(input: TargetInput, world: World, batch: Batch): Breach[] {
  const breaches = targetBreaches(input, {
    ...factsOf(world, input.head),
    figureKnown: governedFigureIds.has(input.figureId),
  });
  if (breaches.length > 0) return breaches;
  put(targetNoun, input, batch);
  return [];
}
