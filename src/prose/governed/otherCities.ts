// What is said of another city is not held against this one: one that is named beside the figure, or at the head of the text.
import { generalWords } from '../words/general.ts';
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

/** So far the head of a text reaches: its title and first words. */
const headLength = 160;
/** 全市, 各县市, 城市, 超市 name no city. */
const noCity =
  /(?:[全我各本该两三四五六七八九十几省县区入股超上门夜集都地级等]|城|直辖|地级|县级|中心|开放|新兴|一线|[兄弟])市$/;
const city = /[\p{Script=Han}]{1,3}市/gu;

/** Wholes that are no city: a text that speaks of them at its head, and of no city, is not a city's. */
const otherWhole =
  /全国|全省|我省|全州|我州|全盟|我盟|全区|我区|全县|我县|全旗|自治区|[\p{Script=Han}]{2}省|[\p{Script=Han}]{2}县/u;
const cityWhole = /全市|我市|本市/;

/** So far into a text its subject stands. */
const subjectLength = 40;
/** Behind these a name is where somebody went. */
const asPlaceGoneTo = /[赴在到自与和向往从来于、]$/;
const shortNames = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The names without their endings; not such as are words of the field too. */
function shortNamesOf({ elsewhere, figures }: Vocabulary): ReadonlySet<string> {
  const known = shortNames.get(elsewhere);
  if (known) return known;
  const field = generalWords.join('|') + figures.map(({ name }) => name).join('|');
  const made = new Set(
    [...elsewhere].flatMap((name) => {
      const short = name.slice(0, -1);
      return /[省市]$/.test(name) && short.length >= 2 && !field.includes(short) ? [short] : [];
    }),
  );
  shortNames.set(elsewhere, made);
  return made;
}

function isHeadedByAnother(head: string, vocabulary: Vocabulary): boolean {
  const names = shortNamesOf(vocabulary);
  for (let from = 0; from < Math.min(subjectLength, head.length); from++)
    for (const length of [2, 3, 4])
      if (names.has(head.slice(from, from + length)) && !asPlaceGoneTo.test(head.slice(0, from))) return true;
  return false;
}

/** 溪州市上半年招商引资通报: another city or another whole stands at the head, and this city nowhere. */
export function isOfAnotherCity(text: string, vocabulary: Vocabulary): boolean {
  const { own, places, elsewhere } = vocabulary;
  const names = [...own, ...places.flatMap((place) => place.names)];
  if (own.length === 0 || names.some((name) => text.includes(name))) return false;
  const head = text.slice(0, headLength);
  for (const [word] of head.matchAll(city)) if (elsewhere.has(word) || !noCity.test(word)) return true;
  return (otherWhole.test(head) && !cityWhole.test(head)) || isHeadedByAnother(head, vocabulary);
}
