// The field's words for every fixed list of the ledger.
import type { CodeList } from '../domain/entries/nouns.ts';
import { entryKind, nounLists } from './entries/nouns.ts';
import type { Language, Words } from './language.ts';
import { ownLists } from './lists.ts';

const lists: Readonly<Record<NounList, Readonly<Record<string, Words>>>> = { ...ownLists, ...nounLists, entryKind };
export type NounList = keyof typeof ownLists | CodeList | 'entryKind';

/** The word of one item of a list; an unknown one shows itself. */
export function nounWord(list: NounList, code: string, language: Language): string {
  return lists[list][code]?.[language] ?? code;
}

/** All items of a list in its order, for choices. */
export function nounChoices(list: NounList, language: Language): { readonly code: string; readonly word: string }[] {
  return Object.entries(lists[list]).map(([code, word]) => ({
    code,
    word: word[language],
  }));
}
