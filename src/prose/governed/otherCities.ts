// What is said of another city is not held against this one: one that is named beside the figure.
import type { Vocabulary } from './governed.ts';
import type { Zones } from './zones.ts';

const placeEnds = '市县区省州盟旗';
const longestPlace = 11;

/** 德州市新引进300个: what is said of another city is not held against this one. */
export function isElsewhere({ own, sentence }: Zones, { elsewhere, places }: Vocabulary): boolean {
  // 高唐县 ends like 唐县 of another province.
  const words = places.flatMap(({ names }) => names).reduce((text, name) => text.replaceAll(name, '|'), sentence + own);
  for (let end = 2; end <= words.length; end++) {
    if (!placeEnds.includes(words[end - 1] ?? '.')) continue;
    for (let length = 2; length <= Math.min(longestPlace, end); length++) {
      if (elsewhere.has(words.slice(end - length, end))) return true;
    }
  }
  return false;
}
