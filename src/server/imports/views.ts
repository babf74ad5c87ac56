// A workbook as it was understood, and what its rows become.
import type { Law } from '../../laws/laws.ts';
import type { BreachView } from '../errorViews.ts';
import type { LikenessView, SideView } from '../radar/twinViews.ts';

export interface ImportColumn {
  readonly letter: string;
  readonly heading: string;
  readonly field: string | null;
  readonly fieldName: string;
  readonly unit: string | null;
}

export interface ImportSheet {
  readonly sheet: string;
  readonly form: string | null;
  readonly formName: string;
  readonly columns: readonly ImportColumn[];
  /** Every field of the form: what a column can be read as. */
  readonly fields: readonly { readonly field: string; readonly name: string }[];
  /** First and last row of the head; names the table where a sheet has several. */
  readonly headRows: readonly number[];
  /** What somebody should look at before the table is taken. */
  readonly doubts: readonly { readonly law: Law; readonly column?: string; readonly message: string }[];
  readonly skipped: readonly { readonly row: number; readonly reason: string; readonly reasonText: string }[];
  readonly notRead: readonly string[];
}

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Left out by a person's word, because they probably repeat a project. */
  readonly skipped: number;
}

export interface ImportPreview {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'previewed' | 'applied' | 'undone';
  readonly uploadedAt: string;
  readonly sheets: readonly ImportSheet[];
  readonly counts: ImportCounts;
  readonly byForm: readonly (ImportCounts & { readonly form: string; readonly formName: string })[];
  /** Entries written, and how many of them are verified by now. */
  readonly entries: number;
  readonly verified: number;
  /** Rows that probably repeat a project, and those of them for which nothing was chosen. */
  readonly marked: number;
  readonly undecided: number;
}

export interface ImportSummary {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportPreview['state'];
  readonly office: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly counts: ImportCounts;
}

/** A project of the ledger, or an earlier row of the file, that a row probably repeats. */
export interface RowTwinView extends LikenessView {
  readonly side: SideView | null;
  readonly fileRow: { readonly sheet: string; readonly row: number; readonly name: string } | null;
}

export interface ImportRowView {
  readonly no: number;
  readonly sheet: string;
  readonly row: number;
  readonly form: string;
  readonly outcome: keyof ImportCounts;
  /** Cells as read, by the field's name in Chinese, as in the form. */
  readonly cells: Readonly<Record<string, string>>;
  readonly breaches: readonly (BreachView & { readonly cell?: string; readonly value?: string })[];
  readonly twins: readonly RowTwinView[];
  readonly choice: 'import' | 'skip' | null;
}

export interface ImportRows {
  readonly rows: readonly ImportRowView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}
