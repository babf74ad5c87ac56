// The words of search and of a company's page.
import { counted } from '../counted.ts';
import type { searchZh } from './search.zh.ts';

export const searchEn: typeof searchZh = {
  search: {
    label: 'Search projects, companies and events',
    hint: 'Search (Ctrl+K)',
    projects: 'Projects',
    companies: 'Companies',
    entries: 'Outings, activities, talks and papers',
    none: 'Nothing found; try another part of the name, the credit code or initials',
    tooShort: 'Type two characters or more',
    failed: 'The search failed; try again in a moment',
    searching: 'Searching',
    rest: 'Only the first are listed: type more, the credit code or initials',
    partial: 'The index of companies is being made; for now they are found by the beginning of their name',
    foundBy: { former: 'former name', alias: 'also called so', close: 'a like name' },
    total: (total: number, more: boolean) => (more ? `${counted(total)} or more` : counted(total)),
  },
  company: {
    title: 'Company',
    creditCode: 'Credit code',
    seat: 'Seat',
    industry: 'Industry',
    names: 'Names',
    nameOf: (source: string, day: string) => `${source}, ${day}`,
    own: 'Ledger of the city',
    register: 'Register of companies',
    facts: 'Facts',
    noFacts: 'Nothing is on record yet; import a list of companies',
    projects: 'Projects',
    noProjects: 'No project of this company is in your reach',
    source: 'Source',
    day: 'Day of the source',
    fact: 'Fact',
    said: 'What is said',
  },
};
