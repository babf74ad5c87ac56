import { type TargetInput, targetBreaches, targetNoun } from '../../domain/target.ts';
import { governedFigureIds } from '../../metrics/definitions.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf, put } from './batch.ts';

export function decideTarget(input: TargetInput, world: World, batch: Batch): Breach[] {
  const breaches = targetBreaches(input, {
    ...factsOf(world, input.head),
    figureKnown: governedFigureIds.has(input.figureId),
  });
  if (breaches.length > 0) return breaches;
  put(targetNoun, input, batch);
  return [];
}
