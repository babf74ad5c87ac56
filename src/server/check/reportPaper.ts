// A report of what was checked, for paper and for a workbook: both say the same. A draft that was not read or not checked
// stands in it as such, never as one in which nothing is wrong.
import type { DraftRecord } from '../../app/check/draftRecord.ts';
import type { Block, BriefingDocument } from '../../documents/briefing.ts';
import { wallClock } from '../../domain/day.ts';
import { checkReportWords as words } from '../../labels/check/report.ts';
import { periodName } from '../../labels/figures/periods.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';

/** A draft of the report: as it was checked, or why it was not. */
export type ReportedDraft = DraftRecord | { readonly fileName: string; readonly unread: string };

const wasRead = (draft: ReportedDraft): draft is DraftRecord => 'sha256' in draft;
const states = ['wrong', 'doubtful', 'right', 'open'] as const;
const countsOf = (draft: ReportedDraft) => (wasRead(draft) ? draft.counts : null);
const periodWords = (period: string): string => (period === '' ? '' : periodName(period, 'zh'));

export function reportDocument(drafts: readonly ReportedDraft[], at: string): BriefingDocument {
  const unread = drafts.filter((draft) => !countsOf(draft)).length;
  const rows = drafts.map((draft, n) => {
    const counts = countsOf(draft);
    const told = states.map((state, column) =>
      counts ? String(counts[state]) : column === 0 ? words.notChecked : words.none,
    );
    return [String(n + 1), draft.fileName, ...told];
  });
  return {
    title: words.title,
    subtitle: words.subtitle(wallClock(at).slice(0, 10)),
    createdAt: at,
    blocks: [
      heading(1, words.drafts),
      line(words.summary(drafts.length, unread)),
      {
        kind: 'table',
        caption: words.caption,
        head: [[...words.head]],
        align: ['center', 'left', 'right', 'right', 'right', 'right'],
        rows,
      },
      heading(1, words.problems),
      ...drafts.flatMap(draftBlocks),
      line(words.hand),
    ],
  };
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

const unreadPagesOf = ({ unreadPages }: DraftRecord): string =>
  unreadPages.length > 0 ? words.unreadPages(unreadPages) : '';

function draftBlocks(draft: ReportedDraft, n: number): Block[] {
  const head = heading(2, words.file(n + 1, draft.fileName));
  if (!wasRead(draft)) return [head, line(words.unread(draft.unread))];
  const facts = [
    line(words.by(draft.by, wallClock(draft.at))),
    line(words.how(periodWords(draft.period), draft.ledger)),
    line(words.sha256(draft.sha256)),
    line(words.program(draft.program.version, draft.program.hash)),
  ];
  if (draft.unread !== null) return [head, line(words.unread(draft.unread)), ...facts];
  const { problems, left } = draft;
  const found: Block[] =
    problems.length === 0
      ? [line(words.clean)]
      : [
          {
            kind: 'table',
            caption: words.found(draft.fileName),
            head: [[...words.foundHead]],
            align: ['left', 'left', 'left'],
            rows: problems.map(({ text, place, lines }) => [text, place, lines.join('；')]),
          },
        ];
  const pages = unreadPagesOf(draft);
  return [
    head,
    ...facts,
    ...(pages === '' ? [] : [line(pages)]),
    ...found,
    ...(left > 0 ? [line(words.left(left))] : []),
  ];
}

export function reportSheets(drafts: readonly ReportedDraft[], at: string): SheetOut[] {
  return [
    {
      name: words.sheets.drafts,
      title: words.title,
      subtitle: words.subtitle(wallClock(at).slice(0, 10)),
      columns: words.columns.drafts.map((name, column) => ({
        path: [name],
        format: column === 0 || (column > 1 && column < 6) ? 'count' : 'text',
        width: column === 1 || column === 6 ? 40 : column === 11 ? 68 : 16,
      })),
      rows: drafts.map(draftRow),
      notes: [words.hand],
    },
    {
      name: words.sheets.problems,
      columns: words.columns.problems.map((name, column) => ({
        path: [name],
        format: 'text',
        width: column === 4 ? 80 : column === 2 ? 48 : 24,
      })),
      rows: drafts.flatMap((draft) =>
        (wasRead(draft) ? draft.problems : []).map(({ text, place, state, lines }) => [
          draft.fileName,
          text,
          place,
          words.states[state],
          lines.join('；'),
        ]),
      ),
      notes: drafts.flatMap((draft) =>
        wasRead(draft) && draft.left > 0 ? [`${draft.fileName}：${words.left(draft.left)}`] : [],
      ),
    },
  ];
}

function draftRow(draft: ReportedDraft, n: number): (string | number | null)[] {
  const counts = countsOf(draft);
  const told = states.map((state) => counts?.[state] ?? null);
  if (!wasRead(draft)) return [n + 1, draft.fileName, ...told, draft.unread, '', '', '', '', '', ''];
  const { by, at, period, ledger, sha256, program } = draft;
  return [
    n + 1,
    draft.fileName,
    ...told,
    draft.unread ?? unreadPagesOf(draft),
    by,
    wallClock(at),
    periodWords(period),
    ledger ? words.ledger.yes : words.ledger.no,
    sha256,
    `${program.version} ${program.hash}`,
  ];
}
