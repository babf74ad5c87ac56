// A text that is kept so that drafts are held against what it prints.
import { z } from 'zod';
import { textLine, textLines } from '../text.ts';

/** What is said of a text when it is added. */
export const ArchiveHead = z.strictObject({
  title: textLine(1, 200),
  /** What it is of where its words name no year. */
  period: textLine(1, 40),
});
export type ArchiveHead = z.infer<typeof ArchiveHead>;

export const ArchiveWithdrawal = z.strictObject({ reason: textLines(1, 500, 'reason_required_for_rule') });
export type ArchiveWithdrawal = z.infer<typeof ArchiveWithdrawal>;
