// The grid of closes, and one period of one office.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { FigureView } from '../figures/views.ts';

export interface CloseHistoryView {
  readonly id: string;
  readonly officeId: string;
  readonly office: string;
  readonly period: string;
  readonly closedAt: string;
  /** Null where the person's name was erased. */
  readonly closedBy: string | null;
  /** Entries carried over undecided. */
  readonly carried: number;
  readonly reopenedAt: string | null;
  readonly reopenedBy: string | null;
  readonly reopenReason: string | null;
}

export interface CloseCellView {
  readonly period: string;
  readonly pending: number;
  readonly adjustments: number;
  /** `−0.50亿元`: what the funds in place have moved by since the close. */
  readonly fundsDifference: string | null;
  readonly close: CloseHistoryView | null;
  readonly running: boolean;
  readonly mayClose: boolean;
  /** The office's own close, in reach, and not closed by the one who asks. */
  readonly mayReopen: boolean;
}

export interface CloseGridView {
  readonly year: number;
  readonly periods: readonly { readonly period: string; readonly from: string; readonly to: string }[];
  readonly rows: readonly {
    readonly officeId: string;
    readonly office: string;
    /** How deep below the city the office lies. */
    readonly depth: number;
    readonly cells: readonly CloseCellView[];
  }[];
  readonly history: readonly CloseHistoryView[];
}

export interface AdjustmentView {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly kindName: string;
  /** Recorded, corrected or withdrawn. */
  readonly actName: string;
  readonly office: string;
  readonly title: string;
  readonly projectId: string | null;
  readonly day: string;
  readonly adjustedOn: string | null;
  readonly reason: string | null;
  /** Reported in time, and carried over undecided. */
  readonly carried: boolean;
  readonly decision: 'verified' | 'returned' | 'waiting';
  readonly recordedBy: string | null;
  readonly funds: string | null;
}

export interface PeriodView {
  readonly officeId: string;
  readonly office: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly pending: number;
  readonly adjustments: number;
  readonly fundsDifference: string | null;
  readonly figures: readonly FigureView[];
  readonly history: readonly CloseHistoryView[];
  readonly rows: readonly AdjustmentView[];
  /** Of the rows asked for, those in the reader's reach; the others are counted and not opened. */
  readonly rowsInReach: number;
  readonly page: number;
  readonly size: number;
}
