// Agreements on shared credit, as a reader who files or shares sees them.
import { z } from 'zod';
import { creditCovers } from '../../domain/credit/creditAgreement.ts';
import { list, pagedRows, view } from '../answerViews.ts';

export const CreditAgreementView = view('CreditAgreementView', {
  entryId: z.string(),
  projectId: z.string(),
  projectCode: z.string(),
  /** Null where the project's rows are out of reach. */
  projectName: z.string().nullable(),
  officeId: z.string(),
  office: z.string(),
  agreedOn: z.string(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
  covers: list(z.enum(creditCovers)),
  coverWords: list(z.string()),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  shares: list(
    z.strictObject({
      officeId: z.string(),
      office: z.string(),
      percent: z.string(),
    }),
  ),
  decision: z.enum(['verified', 'returned', 'waiting', 'asking']),
  reversed: z.boolean(),
  reversalWaits: z.boolean(),
  recordedAt: z.string(),
  decidedAt: z.string().nullable(),
  /** Whose verifiers accept it. */
  accepter: z.string(),
  /** It lies in the reader's own books: may be corrected and withdrawn. */
  own: z.boolean(),
});
export type CreditAgreementView = z.infer<typeof CreditAgreementView>;

export const CreditAgreementPage = view('CreditAgreementPage', {
  ...pagedRows(CreditAgreementView),
});
export type CreditAgreementPage = z.infer<typeof CreditAgreementPage>;
