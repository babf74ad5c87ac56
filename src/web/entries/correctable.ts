import type { EntryKind } from '../../domain/entries/nouns.ts';

/** What has a form of its own is mended there; the rest came from a workbook, is taken back and recorded anew. */
const withForm: readonly EntryKind[] = [
  'project_version',
  'milestone',
  'fund_arrival',
  'contact',
  'agreement',
  'credit_agreement',
];

export const isCorrectable = (kind: EntryKind): boolean => withForm.includes(kind);
