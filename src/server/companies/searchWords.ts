// What a search found, in words.
import { countedMost, type SearchAnswer } from '../../app/companies/search.ts';
import { borneWord } from '../../labels/figures/labelWord.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { SearchResults } from './searchViews.ts';

export function searchResults(
  { projects, companies, entries, complete }: SearchAnswer,
  language: Language,
): Omit<SearchResults, 'page' | 'size'> {
  return {
    projects: {
      ...projects,
      more: projects.total >= countedMost,
      rows: projects.rows.map(({ labels, ...row }) => ({
        ...row,
        stage: nounWord('stage', row.stage, language),
        labels: labels.map((one) => borneWord(one.kind, one, language)),
      })),
    },
    companies: { ...companies, more: companies.total >= countedMost },
    entries: {
      ...entries,
      more: entries.total >= countedMost,
      rows: entries.rows.map((row) => ({ ...row, kindName: nounWord('entryKind', row.kind, language) })),
    },
    complete,
  };
}
