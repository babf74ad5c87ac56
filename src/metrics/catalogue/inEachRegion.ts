// One figure for each region that ships.
import { regions } from '../../domain/figures/regions.ts';
import type { Condition, DefinitionInput } from '../definition.ts';

/** `within`: a text of the field names one of the places of the region. */
export function inEachRegion(
  field: string,
  figure: (region: string, within: Condition) => DefinitionInput,
): DefinitionInput[] {
  return regions.map(({ id, zh, places }) => figure(id, { field, op: 'within', region: zh, value: [...places] }));
}
