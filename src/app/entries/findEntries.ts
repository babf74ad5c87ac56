// Outings, activities, talks and papers by a word of theirs, in reach of the reader; those that are called so come first.
import { type ListedKind, listedKinds } from '../../domain/entries/nouns.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { findListed, type FoundEntry } from '../../storage/entries/listedEntries.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';
import { comparedWord } from '../../names/fragments/comparedWord.ts';

export interface FoundEntryLine extends Omit<FoundEntry, 'words' | 'office'> {
  readonly kind: ListedKind;
  readonly office: string;
  /** What of it holds the words that its name does not. */
  readonly matched: string | null;
}

export async function findEntries(
  store: Store,
  actor: Actor,
  asked: { readonly words: readonly string[]; readonly year: string | undefined },
  most: number,
): Promise<FoundEntryLine[]> {
  const { cityCode } = actor;
  const offices = await officesToday(store, actor);
  const found = await inScope(store, await readingScope(store, actor), async (tx) => {
    const lines: FoundEntryLine[] = [];
    for (const kind of listedKinds)
      for (const one of await findListed(tx, cityCode, kind, asked, most))
        lines.push(lineOf(kind, one, asked.words, offices));
    return lines;
  });
  const later = (a: FoundEntryLine, b: FoundEntryLine) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);
  return found
    .toSorted((a, b) => Number(a.matched !== null) - Number(b.matched !== null) || later(a, b))
    .slice(0, most);
}

function lineOf(
  kind: ListedKind,
  { words, office, ...one }: FoundEntry,
  asked: readonly string[],
  offices: ReadonlyMap<string, Office>,
): FoundEntryLine {
  const title = comparedWord(one.title);
  const besides = asked.filter((word) => !title.includes(word));
  const found = besides.flatMap((word) => {
    const line = words.split('\n').find((text) => comparedWord(text).includes(word));
    return line === undefined ? [] : around(line, word);
  });
  return {
    ...one,
    kind,
    office: offices.get(office)?.shortName ?? '',
    matched: besides.length === 0 ? null : [...new Set(found)].join(' · '),
  };
}

/** The beginning of a line, or what stands around the word in a long one. */
function around(line: string, key: string): string {
  const at = line.toLowerCase().indexOf(key.slice(0, 2));
  return line.length <= 40 ? line : `…${line.slice(Math.max(0, at - 10), at + 30)}…`;
}
