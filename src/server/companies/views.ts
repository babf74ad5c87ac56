// Firms of a city, as their page shows them.
import { z } from 'zod';
import { list, pagedRows, view } from '../answerViews.ts';

export const CompanyNameView = view('CompanyNameView', {
  companyId: z.string(),
  /** Of a name that was stated besides: by it the name is withdrawn. */
  aliasId: z.string().nullable(),
  name: z.string(),
  kind: z.enum(['registered', 'former', 'alias']),
  /** Null where a source does not say since when. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  source: z.string().nullable(),
  sourceOn: z.string().nullable(),
});
export type CompanyNameView = z.infer<typeof CompanyNameView>;

export const CompanyMergeView = view('CompanyMergeView', {
  id: z.string(),
  keptId: z.string(),
  mergedId: z.string(),
  keptName: z.string(),
  mergedName: z.string(),
  reason: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoReason: z.string().nullable(),
  laterMerge: z.string().nullable(),
});
export type CompanyMergeView = z.infer<typeof CompanyMergeView>;

export const CompanyMergePage = view('CompanyMergePage', {
  ...pagedRows(CompanyMergeView),
});

export const CompanyHistoryView = view('CompanyHistoryView', {
  company: z.strictObject({
    companyId: z.string(),
    name: z.string(),
    creditCode: z.string().nullable(),
    mergedInto: z.string().nullable(),
  }),
  names: list(CompanyNameView),
  parent: z
    .strictObject({
      companyId: z.string(),
      /** Null: there is none. */
      parentName: z.string().nullable(),
      /** The firm that counts today. */
      parentId: z.string().nullable(),
      source: z.string(),
      sourceOn: z.string(),
    })
    .nullable(),
  merges: list(CompanyMergeView),
});
export type CompanyHistoryView = z.infer<typeof CompanyHistoryView>;

export const NamedCompanyView = view('NamedCompanyView', {
  id: z.string(),
  name: z.string(),
});
