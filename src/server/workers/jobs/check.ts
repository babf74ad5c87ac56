// A draft is read, checked and worded in a thread; of the ledger it asks the thread that holds the facts.
import type { AskedNumber, AskedLedger, LedgerContext, NumberOfLedger } from '../../../app/check/askedLedger.ts';
import { type DraftFile, readDraft } from '../../../app/check/draftFile.ts';
import { cityArchive } from '../../../app/check/archive/printed.ts';
import { checkingProgram } from '../../../app/check/program.ts';
import { type DraftRecord, sealRecord } from '../../../app/check/draftRecord.ts';
import { sha256Of } from '../../../crypto/fingerprint.ts';
import { inChunks } from '../../../app/imports/groups.ts';
import { checkReport, type CheckReport } from '../../../app/check/report.ts';
import { commentWordDraft } from '../../../documents/draft/wordDraft.ts';
import { Refusal, refuse } from '../../../domain/refusal.ts';
import { readable } from '../../../domain/text.ts';
import { commentWords } from '../../../labels/check/claims.ts';
import { pagesInWords } from '../../../labels/check/pages.ts';
import type { Language } from '../../../labels/language.ts';
import { breachesOf, toldIn } from '../../breaches.ts';
import { recordedProblems } from '../../check/recordWords.ts';
import { checkView, type FigureInWords, remarksOf } from '../../check/words.ts';
import type { CheckedFile, CheckView } from '../../check/views.ts';
import type { Host } from '../host.ts';

export interface CheckInput {
  readonly draft: string | Uint8Array;
  readonly period: string;
  readonly ledger: boolean;
  /** Whose archive the draft is held against, beside the ledger; absent where nobody is in a city. */
  readonly cityCode?: string;
  readonly language: Language;
  /** Asks for the draft's own Word file with comments; of these claims the suggestion was taken. */
  readonly comments?: { readonly taken: readonly number[]; readonly at: string };
  /** Asks for a record of the check besides, and takes a file that cannot be read for an answer. */
  readonly record?: RecordHead;
}

/** What the server knows of a file before it is read. */
export interface RecordHead extends Pick<DraftRecord, 'fileName' | 'at' | 'by'> {
  readonly cityCode: string;
  /** Whether the server marks what it says. */
  readonly marks: boolean;
}

/** A file as text, for who keeps it; one that is not read whole is not kept. */
export async function runRead(bytes: Uint8Array): Promise<string> {
  const { text, unreadPages = [] } = await draftOf(bytes);
  if (unreadPages.length > 0) refuse('draft_pdf_pages_unread', 'file', { pages: pagesInWords(unreadPages) });
  return readable(text);
}

/** The view as JSON, or the commented file. */
export async function runCheck(input: CheckInput, host: Host): Promise<string | Uint8Array> {
  const { record, comments, language } = input;
  if (record) return JSON.stringify(await checkedFile(input, record, host));
  const draft = await draftOf(input.draft);
  if (comments && draft.format !== 'docx') return refuse('draft_is_no_docx', 'file');
  const view = checkView(await reportOf(draft, input, host), language, host.fault);
  if (!comments || typeof input.draft === 'string') return JSON.stringify(view);
  const { author: name, initials } = commentWords;
  const remarks = remarksOf(view, new Set(comments.taken));
  return commentWordDraft(Buffer.from(input.draft), remarks, { name, initials, at: comments.at });
}

async function reportOf(
  draft: DraftFile,
  { period, ledger, cityCode }: CheckInput,
  host: Host,
): Promise<CheckReport<FigureInWords>> {
  if (!ledger) return checkReport(draft, { period });
  const archive = cityCode === undefined ? undefined : await cityArchive(await host.store(), cityCode);
  return checkReport(draft, { period, ledger: askedFrom(host), archive });
}

/** What cannot be read says so, and is never taken for a draft in which nothing is wrong. */
async function checkedFile(input: CheckInput, head: RecordHead, host: Host): Promise<CheckedFile> {
  const { language, period, ledger } = input;
  const bytes = typeof input.draft === 'string' ? Buffer.from(input.draft) : input.draft;
  const read = await draftOf(input.draft).catch(unreadable);
  const report = 'breaches' in read ? null : await reportOf(read, input, host);
  const why = 'breaches' in read ? read.breaches : [];
  const told = (said: Language) =>
    report
      ? null
      : toldIn(why, said)
          .map(({ message }) => message)
          .join(' ');
  const view = report && checkView(report, language, host.fault);
  // A paper that is filed is in Chinese whatever the page's language.
  const paper = report && language !== 'zh' ? checkView(report, 'zh', host.fault) : view;
  const { fileName, at, by, cityCode, marks } = head;
  const record: DraftRecord = {
    fileName,
    at,
    by,
    period,
    ledger,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    program: checkingProgram(),
    unread: told('zh'),
    counts: paper && countsOf(paper),
    unreadPages: paper ? [...paper.unreadPages] : [],
    ...(paper ? recordedProblems(paper) : { problems: [], left: 0 }),
  };
  const mark = async (given: string) => (await host.ask('mark', given)) as string;
  const marker = marks ? { keyId: '', mark } : undefined;
  return {
    fileName,
    sha256: record.sha256,
    unread: told(language),
    view,
    ...(await sealRecord(record, { cityCode, marker })),
  };
}

function unreadable(error: unknown): Pick<Refusal, 'breaches'> {
  const breaches = error instanceof Error ? breachesOf(error) : undefined;
  if (breaches) return { breaches };
  throw error;
}

const countsOf = ({ counts }: CheckView): NonNullable<DraftRecord['counts']> => ({
  wrong: counts.wrong,
  doubtful: counts.doubtful,
  right: counts.right,
  open: counts.open,
});

async function draftOf(draft: string | Uint8Array): Promise<DraftFile> {
  if (typeof draft === 'string') return { format: 'text', text: draft, tables: [], places: [] };
  return readDraft(Buffer.from(draft.buffer, draft.byteOffset, draft.byteLength));
}

/** A message is unpacked, and its answer packed, in one piece by the thread that answers requests: twenty thousand numbers hold it up. */
const askedAtOnce = 500;

function askedFrom(host: Host): AskedLedger<FigureInWords> {
  const inParts = async <R>(name: string, asked: readonly AskedNumber[]): Promise<R[]> => {
    const answers: R[] = [];
    for (const some of inChunks(asked, askedAtOnce)) answers.push(...((await host.ask(name, some)) as readonly R[]));
    return answers;
  };
  return {
    context: () => host.ask('context', null) as Promise<LedgerContext>,
    values: (asked: readonly AskedNumber[]) => inParts<NumberOfLedger>('values', asked),
    figures: (asked: readonly AskedNumber[]) => inParts<FigureInWords | null>('figures', asked),
  };
}
