// Figures in the words of a bureau's own file, for whoever may not read labels/.
import { enumerationMark } from '../../labels/bulletin/words.ts';
import { figureName } from '../../labels/figures/words.ts';
import type { Catalogue } from '../../metrics/catalogue/catalogue.ts';
import type { Definition } from '../../metrics/definition.ts';
import type { Figure } from '../../metrics/figure.ts';
import { changeOf } from '../bulletin/bulletinText.ts';
import type { FindFigure } from './templateFacts.ts';

export const inOneLine = (names: readonly string[]): string => names.join(enumerationMark);

/** Up, down or level, and by how much; a dash where it cannot be told. */
export function changeWords(figure: Figure): string {
  if (!figure.exact) return '—';
  const { word, size } = changeOf(figure);
  return `${word}${size}`;
}

/** By code, or by the Chinese name of one of the definitions. */
export function finderAmong({ has }: Pick<Catalogue, 'has'>, definitions: readonly Definition[]): FindFigure {
  const byName = new Map(definitions.map((one) => [figureName(one, 'zh'), one.id]));
  return (name) => (has(name) ? name : byName.get(name));
}
