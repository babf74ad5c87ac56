// Agreements on shared credit, as a reader who files or shares sees them.
import type { CreditCover } from '../../domain/credit/creditAgreement.ts';
import type { DecisionState } from '../projects/views.ts';

export interface CreditAgreementView {
  readonly entryId: string;
  readonly projectId: string;
  readonly projectCode: string;
  /** Null where the project's rows are out of reach. */
  readonly projectName: string | null;
  readonly officeId: string;
  readonly office: string;
  readonly agreedOn: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly covers: readonly CreditCover[];
  readonly coverWords: readonly string[];
  readonly document: string | null;
  readonly reason: string | null;
  readonly shares: readonly { readonly officeId: string; readonly office: string; readonly percent: string }[];
  readonly decision: DecisionState;
  readonly reversed: boolean;
  readonly reversalWaits: boolean;
  readonly recordedAt: string;
  readonly decidedAt: string | null;
  /** Whose verifiers accept it. */
  readonly accepter: string;
  /** It lies in the reader's own books: may be corrected and withdrawn. */
  readonly own: boolean;
}

export interface CreditAgreementPage {
  readonly rows: readonly CreditAgreementView[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}
