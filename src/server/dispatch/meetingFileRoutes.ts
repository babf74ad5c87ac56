// The papers of a dispatch meeting: agenda, minutes and dispatch table as documents, the table as a workbook, too.
import { z } from 'zod';
import { dispatchTable } from '../../app/dispatch/meetings/dispatchTable.ts';
import { type MeetingPage, meetingPage } from '../../app/dispatch/meetings/meetings.ts';
import { logExport } from '../../app/entries/exportLog.ts';
import { meetingPaperDocument, type WordedMeetingPaper } from '../../documents/letter/meetingPaper.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { type MeetingPaper, meetingPapers, meetingPaperWords } from '../../labels/dispatch/meetingPaper.ts';
import type { Store } from '../../storage/store.ts';
import { rowsInReach } from '../access.ts';
import { documentFile, workbookFile } from '../answerViews.ts';
import { markOf } from '../keeping/headWords.ts';
import { actorOf } from '../people/caller.ts';
import { cityOfLetter } from '../replies/cityOfLetter.ts';
import { sendDocument } from '../replies/documentReply.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { Id, type Routes, type ServingOptions } from '../route.ts';
import { tableSheet } from './dispatchTableWords.ts';
import { agendaPaper, minutesPaper, type PaperSender, tablePaper } from './meetingPapers.ts';

const tags = ['dispatch'];

export function meetingFileRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/dispatch-meetings/:id/docx',
      {
        access: { ...rowsInReach(404), costly: true },
        schema: {
          tags,
          summary: 'Agenda, minutes or dispatch table of a meeting as a document',
          params: Id,
          querystring: z.strictObject({ document: z.enum(meetingPapers).default('agenda') }),
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { document: paper } = request.query;
        const page = await meetingPage(store, actor, request.params.id, []);
        if (paper === 'minutes' && page.meeting.minutesId === null)
          return refuse('paper_without_minutes', undefined, { no: page.meeting.no });
        const { mark, issuerOf } = await cityOfLetter(store, actor.cityCode);
        const { officeId, office } = page.meeting;
        const sender = { issuer: issuerOf(officeId, office), demo: mark(meetingPaperWords.demo) !== '' };
        const worded = await wordedPaper(paper, { store, actor, page, sender });
        await logExport(store, actor, { what: 'dispatch_paper', filter: { ...request.params, paper }, rows: 1 });
        const file = meetingPaperWords.file(paper, page.meeting.no);
        return sendDocument({ work, request, reply }, file, meetingPaperDocument(worded));
      },
    ),

    app.get(
      '/dispatch-meetings/:id/table.xlsx',
      {
        access: { ...rowsInReach(404), costly: true },
        schema: {
          tags,
          summary:
            'The dispatch table of a meeting as a workbook: a row for each item, and one for a project that has none',
          params: Id,
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const page = await meetingPage(store, actor, request.params.id, []);
        const { mark } = await cityOfLetter(store, actor.cityCode);
        const table = await dispatchTable(store, actor, page);
        const filter = { ...request.params, paper: 'table' };
        await logExport(store, actor, { what: 'dispatch_paper', filter, rows: table.rows.length });
        const { no, kind } = page.meeting;
        const title = meetingPaperWords.title('table', kind, mark(meetingPaperWords.demo));
        const sheets = () => [tableSheet(table, title)];
        const file = meetingPaperWords.file('table', no);
        return sendWorkbook({ work, request, reply }, file, sheets, await markOf(store, request));
      },
    ),
  ] as const;
}

interface Asked {
  readonly store: Store;
  readonly actor: Actor;
  readonly page: MeetingPage;
  readonly sender: PaperSender;
}

async function wordedPaper(paper: MeetingPaper, { store, actor, page, sender }: Asked): Promise<WordedMeetingPaper> {
  if (paper === 'agenda') return agendaPaper(page, sender);
  if (paper === 'minutes') return minutesPaper(page, sender);
  return tablePaper(page, sender, await dispatchTable(store, actor, page));
}
