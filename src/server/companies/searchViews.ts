// What search answers.
import { z } from 'zod';
import { listedKinds } from '../../domain/entries/nouns.ts';
import { calledBy } from '../../names/search/nameShelf.ts';
import { list, view } from '../answerViews.ts';

export const FoundProjectView = view('FoundProjectView', {
  id: z.string(),
  name: z.string(),
  shortCode: z.string(),
  stage: z.string(),
  investor: z.string().nullable(),
  sample: z.boolean(),
});
export type FoundProjectView = z.infer<typeof FoundProjectView>;

export const FoundCompanyView = view('FoundCompanyView', {
  id: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  seat: z.string().nullable(),
  industry: z.string().nullable(),
  /** Of the city's own ledger, and not in the register. */
  own: z.boolean(),
  sample: z.boolean(),
  /** By which of its names: in force, former, alias; close: by none, but written or read like one. */
  found: z.enum([...calledBy, 'close']),
});
export type FoundCompanyView = z.infer<typeof FoundCompanyView>;

/** An outing, an activity, a talk or a paper. */
export const FoundEntryView = view('FoundEntryView', {
  id: z.string(),
  kind: z.enum(listedKinds),
  kindName: z.string(),
  title: z.string(),
  day: z.string(),
  office: z.string(),
  /** What of it holds the word, where its name does not. */
  matched: z.string().nullable(),
  sample: z.boolean(),
});

function found<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    rows: list(row),
    total: z.number(),
    /** There are as many or more. */
    more: z.boolean(),
  });
}

export const SearchResults = view('SearchResults', {
  projects: found(
    FoundProjectView.extend({
      /** Labels by which a word was found: 企业类别 and the city's own. */
      labels: list(z.string()),
    }),
  ),
  companies: found(FoundCompanyView),
  entries: found(FoundEntryView),
  /** False while the index of the register is being made: firms are then found by the beginning of their name alone. */
  complete: z.boolean(),
  page: z.number(),
  size: z.number(),
});
export type SearchResults = z.infer<typeof SearchResults>;

/** A company that a typed name may mean. */
export const LikelyCompanyView = view('LikelyCompanyView', {
  id: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  seat: z.string().nullable(),
  sample: z.boolean(),
  /** It may be taken for the one that is meant without looking at the others. */
  sure: z.boolean(),
  speaksFor: list(z.string()),
  against: list(z.string()),
});
export type LikelyCompanyView = z.infer<typeof LikelyCompanyView>;

/** Whose a firm is. */
export const HeldFirmView = view('HeldFirmView', {
  office: z.string(),
  protectedUntil: z.string(),
  /** Nobody else may court it today. */
  binds: z.boolean(),
  /** It lies in the reader's reach. */
  own: z.boolean(),
});
export type HeldFirmView = z.infer<typeof HeldFirmView>;

export const FoundIndustryView = view('FoundIndustryView', { code: z.string(), name: z.string() });
export type FoundIndustryView = z.infer<typeof FoundIndustryView>;

/** A company's page: what the register and the ledger call it, what is known of it, its projects in reach. */
export const CompanyView = view('CompanyView', {
  id: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  seat: z.string().nullable(),
  industry: z.string().nullable(),
  sample: z.boolean(),
  names: list(
    z.strictObject({
      name: z.string(),
      of: z.enum(['register', 'own']),
      source: z.string().nullable(),
      day: z.string(),
    }),
  ),
  /** Former names and aliases that were stated. */
  aliases: list(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['registered', 'former', 'alias']),
      from: z.string().nullable(),
      to: z.string().nullable(),
      source: z.string().nullable(),
      sourceOn: z.string().nullable(),
    }),
  ),
  parent: z
    .strictObject({
      name: z.string(),
      source: z.string(),
      sourceOn: z.string(),
    })
    .nullable(),
  /** The firm in the city's ledger, where it is in reach. */
  ledgerIds: list(z.string()),
  facts: list(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      said: z.string(),
      /** The other firm that it names. */
      company: z
        .strictObject({
          id: z.string(),
          name: z.string(),
        })
        .nullable(),
      source: z.string(),
      sourceOn: z.string(),
      sample: z.boolean(),
    }),
  ),
  projects: list(FoundProjectView),
});
export type CompanyView = z.infer<typeof CompanyView>;
