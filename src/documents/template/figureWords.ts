// Figures in the words of a bureau's own file, for whoever may not read labels/.
import { enumerationMark, riseWords } from '../../labels/bulletin/words.ts';
import { displayFigure, figureName } from '../../labels/figures/words.ts';
import type { Definition } from '../../metrics/definition.ts';
import type { Figure } from '../../metrics/figure.ts';
import type { FindFigure } from './templateFacts.ts';

export const inOneLine = (names: readonly string[]): string => names.join(enumerationMark);

/** Up, down or level, and by how much; a dash where it cannot be told. */
export function changeWords({ exact, value, definition }: Figure): string {
  if (!exact) return '—';
  if (exact.numerator === 0n) return riseWords.level;
  const size = displayFigure({ definition, exact, value: value?.replace(/^-/, '') ?? null });
  return `${exact.numerator > 0n ? riseWords.up : riseWords.down}${size}`;
}

/** By code, or by its Chinese name. */
export function finderAmong({
  ids,
  definitions,
}: {
  readonly ids: ReadonlySet<string>;
  readonly definitions: readonly Definition[];
}): FindFigure {
  const byName = new Map(definitions.map((one) => [figureName(one, 'zh'), one.id]));
  return (name) => (ids.has(name) ? name : byName.get(name));
}
