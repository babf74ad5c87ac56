// What a proof says of a definition.
import { definitionText } from '../../../labels/figures/definitionText.ts';
import { figureName, unitWord } from '../../../labels/figures/words.ts';
import { proofWords } from '../../../labels/bulletin/proof.ts';
import type { Definition } from '../../../metrics/definition.ts';
import type { FactDefinition } from '../../../proof/facts.ts';

export function factDefinition(definition: Definition, per: bigint): FactDefinition {
  const { id, version, unit } = definition;
  const says = definitionText(definition, 'zh').join('；');
  return { id, version, name: figureName(definition, 'zh'), says, unit: unitWord(unit, 'zh'), per: String(per) };
}

/** What a figure is held against, which nobody counts: its target, or the part of the target's time that is over. */
export function givenDefinition(id: string, definition: Definition): FactDefinition {
  const isTarget = id.startsWith('target:');
  const name = isTarget ? `${figureName(definition, 'zh')}${proofWords.target}` : proofWords.elapsed;
  const unit = isTarget ? unitWord(definition.unit, 'zh') : '';
  return { id, version: 0, name, says: isTarget ? proofWords.targetSays : proofWords.elapsedSays, unit, per: '1' };
}
