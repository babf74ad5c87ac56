export interface Option {
  readonly code: string;
  readonly word: string;
}

/** From here on a list is searched: what stands in sight without sliding is found faster by looking. */
export const manyChoices = 13;

/**
 * Those that what was typed may mean, best first: it opens the word, stands in it, or its characters do in their order, as in
 * 县招商 for 莘县招商中心. What stands beside it in the list stays beside it. Nothing typed: all.
 */
export function foundChoices(choices: readonly Option[], typed: string): readonly Option[] {
  const sought = plain(typed);
  if (sought === '') return choices;
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(plain(choice.word), sought) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ choice }) => choice);
}

function rankOf(word: string, sought: string): number {
  if (word === sought) return 4;
  if (word.startsWith(sought)) return 3;
  if (word.includes(sought)) return 2;
  return holdsInOrder(word, sought) ? 1 : 0;
}

function holdsInOrder(word: string, sought: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === sought[at]) at += 1;
  return at === sought.length;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
