import { type TargetInput, targetBreaches } from '../../domain/target.ts';
import { governedFigureIds } from '../../metrics/definitions.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export function decideTarget(input: TargetInput, world: World, batch: Batch): Breach[] {
  const breaches = targetBreaches(input, {
    ...factsOf(world, input.head),
    figureKnown: governedFigureIds.has(input.figureId),
  });
  if (breaches.length > 0) return breaches;
  (batch.rows.target ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    figure_id: input.figureId,
    year: input.year,
    value: input.value,
  });
  return [];
}
