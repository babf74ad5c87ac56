// A draft is read, checked and worded in a thread; of the ledger it asks the thread that holds the facts.
import type { AskedNumber, AskedLedger, LedgerContext, NumberOfLedger } from '../../../app/check/askedLedger.ts';
import { type DraftFile, readDraft } from '../../../app/check/draftFile.ts';
import { inChunks } from '../../../app/imports/groups.ts';
import { checkReport } from '../../../app/check/report.ts';
import { commentWordDraft } from '../../../documents/draft/wordDraft.ts';
import { refuse } from '../../../domain/refusal.ts';
import { commentWords } from '../../../labels/check/claims.ts';
import type { Language } from '../../../labels/language.ts';
import { checkView, type FigureInWords, remarksOf } from '../../check/words.ts';
import type { Host } from '../host.ts';

export interface CheckInput {
  readonly draft: string | Uint8Array;
  readonly period: string;
  readonly ledger: boolean;
  readonly language: Language;
  /** Asks for the draft's own Word file with comments; of these claims the suggestion was taken. */
  readonly comments?: { readonly taken: readonly number[]; readonly at: string };
}

/** The view as JSON, or the commented file. */
export async function runCheck(input: CheckInput, host: Host): Promise<string | Uint8Array> {
  const { period, language, comments } = input;
  const draft = await draftOf(input.draft);
  if (comments && draft.format !== 'docx') return refuse('draft_is_no_docx', 'file');
  const report = await checkReport(draft, { period, ...(input.ledger ? { ledger: askedFrom(host) } : {}) });
  const view = checkView(report, language, host.fault);
  if (!comments || typeof input.draft === 'string') return JSON.stringify(view);
  const { author: name, initials } = commentWords;
  const remarks = remarksOf(view, new Set(comments.taken));
  return commentWordDraft(Buffer.from(input.draft), remarks, { name, initials, at: comments.at });
}

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
