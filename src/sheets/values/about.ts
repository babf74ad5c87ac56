// An amount that is not meant exactly, without the words that say so: 约2.8亿元, 5亿元左右.
import { aboutAmount } from '../forms/words.ts';
import { narrowed } from './raw.ts';

export function withoutAbout(text: string): string | undefined {
  const [, number, unit = ''] = aboutAmount.exec(narrowed(text).replaceAll(' ', '')) ?? [];
  return number === undefined ? undefined : `${number}${unit}`;
}
