// Whose text it is, by what stands at its head: a draft of another place is not held against this city.
import { generalWords } from '../words/general.ts';
import { commonPlace, placeGoneTo, regionWhole, subjectBegins, yardstick } from '../words/regions.ts';
import type { Vocabulary } from './governed.ts';
import { ownRegions } from './ownRegions.ts';

/** So far the head of a text reaches: its title and first words. */
const headLength = 160;
/** So far into a text its subject stands, whatever comes before it. */
const subjectLength = 40;
const longestName = 11;

/** 溪州市上半年招商引资通报: another place or another whole stands at the head, and this city nowhere. */
export function isOfAnotherCity(text: string, vocabulary: Vocabulary): boolean {
  const { own, places } = vocabulary;
  const names = [...own, ...places.flatMap((place) => place.names)];
  if (own.length === 0 || names.some((name) => text.includes(name))) return false;
  const head = text.slice(0, headLength);
  return namesAnother(head, vocabulary) || hasNewName(head) || isOfAnotherWhole(head, own);
}

const whole = new RegExp(regionWhole, 'gu');
const wholeAsSubject = new RegExp(
  `${subjectBegins}(?:${regionWhole}|${String.raw`\p{Script=Han}{2,3}(?:省|自治区)`})(?!${yardstick})`,
  'u',
);

/** Where the city is a 州, 全州 at the head is its own, 全市 another's; 居全省第3位 says who is compared, 各个县 who belongs to it. */
function isOfAnotherWhole(head: string, own: readonly string[]): boolean {
  const kinds = ownRegions(own);
  return wholeAsSubject.test(head) && ![...head.matchAll(whole)].some(([, kind = '']) => kinds.includes(kind));
}

/** A name of the code list as a subject, or near the beginning in any place but that of where somebody went. */
function namesAnother(head: string, vocabulary: Vocabulary): boolean {
  const short = shortNamesOf(vocabulary);
  for (let from = 0; from < head.length; from++) {
    const before = head.slice(0, from);
    const isSubject = asSubject.test(before);
    const isNear = from < subjectLength && !placeGoneTo.test(before);
    if (!isSubject && !isNear) continue;
    for (let length = 2; length <= longestName; length++) {
      const name = head.slice(from, from + length);
      if ((length > 2 && vocabulary.elsewhere.has(name)) || (isNear && short.has(name))) return true;
    }
  }
  return false;
}
const asSubject = new RegExp(`${subjectBegins}$`, 'u');

/** One that the code list has not is a name where the text goes on as behind a subject, or with its committee or government. */
const newName = new RegExp(
  `${subjectBegins}[在由]?` +
    String.raw`(\p{Script=Han}{2,4}?)(?:市|县|旗|盟|自治州)(?=$|[^\p{Script=Han}]|[委府]|政府|人民|${generalWords.join('|')})`,
  'gu',
);
const fieldWords = generalWords.filter(({ length }) => length > 1);

function hasNewName(head: string): boolean {
  return [...head.matchAll(newName)].some(
    ([, stem = '']) => !commonPlace.test(stem) && !fieldWords.some((word) => stem.includes(word)),
  );
}

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
