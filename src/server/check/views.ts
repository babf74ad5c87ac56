// What the checker found in a draft. Offsets are of UTF-16 units in `text`, which is the draft as it was read.
import type { Claim } from '../../prose/claims/report.ts';
import type { FigureRef } from '../figures/views.ts';

/** right: green; doubtful: amber; wrong: red; open: grey, nothing settles it. */
export type ClaimState = 'right' | 'doubtful' | 'wrong' | 'open';

export interface LedgerView {
  readonly figure: FigureRef;
  readonly name: string;
  /** As printed, with its unit. */
  readonly display: string;
  /** 临清市, 制造业; empty for the whole. */
  readonly scope: string;
  /** What would explain the difference; empty where there is none. */
  readonly cause: string;
}

export interface ClaimView extends Claim {
  readonly id: number;
  readonly state: ClaimState;
  readonly kindName: string;
  readonly verdictName: string;
  readonly remarkText: string;
  /** `Sheet1!C3` in a workbook. */
  readonly place?: string;
  readonly ledger?: LedgerView;
}

export interface CheckView {
  readonly format: 'text' | 'docx' | 'xlsx';
  readonly text: string;
  readonly claims: readonly ClaimView[];
  /** Figures that no claim is about. */
  readonly others: readonly { readonly start: number; readonly end: number }[];
  readonly counts: Readonly<Record<ClaimState, number>>;
}
