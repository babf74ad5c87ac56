// The report of what was checked, to be filed beside the drafts.
import { z } from 'zod';
import { openRecord } from '../../app/check/draftRecord.ts';
import { textLine } from '../../domain/text.ts';
import { checkReportWords } from '../../labels/check/report.ts';
import { wholeCity } from '../access.ts';
import { documentType, fileAnswer, workbookType } from '../answerViews.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { actorOf } from '../people/caller.ts';
import type { Routes, ServingOptions } from '../route.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { type ReportedDraft, reportDocument, reportSheets } from './reportPaper.ts';

/** Drafts of one report. */
const mostDrafts = 200;
const megabytes = 32;

const Checked = z.strictObject({
  /** As the check answered it, and its mark. */
  record: textLine(1, 1_000_000).regex(/^[\w-]+$/),
  mark: textLine(0, 200),
});
/** One that was sent and never answered: too large, broken off, given up. */
const Unread = z.strictObject({ fileName: textLine(1, 255), unread: textLine(1, 500) });
const Body = z.strictObject({
  format: z.enum(['docx', 'xlsx']),
  drafts: z
    .array(z.union([Checked, Unread]))
    .min(1)
    .max(mostDrafts),
});

export function checkReportRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.post(
      '/checks/report',
      {
        access: { ...wholeCity, costly: true },
        bodyLimit: megabytes * 1024 * 1024,
        schema: {
          tags: ['checks'],
          summary: 'What was checked, by whom and when, as a document or a workbook',
          body: Body,
          response: { 200: fileAnswer('A document or a workbook', documentType, workbookType) },
        },
      },
      async (request, reply) => {
        const of = { cityCode: actorOf(request).cityCode, marker: store.marker };
        const drafts: ReportedDraft[] = [];
        for (const draft of request.body.drafts) drafts.push('record' in draft ? await openRecord(draft, of) : draft);
        const at = store.clock().toISOString();
        const to = { work, request, reply };
        return request.body.format === 'docx'
          ? sendDocument(to, checkReportWords.title, reportDocument(drafts, at))
          : sendWorkbook(to, checkReportWords.title, () => reportSheets(drafts, at));
      },
    ),
  ] as const;
}
