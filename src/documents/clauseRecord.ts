// The record of a clause review laid out as an official document.
import { clauseRecordWords as words } from '../labels/clauses/clauseRecord.ts';
import type { Block, BriefingDocument } from './briefing.ts';

/** Plain texts, already worded. */
export interface ClauseRecord {
  readonly project: string;
  readonly agreement: string;
  readonly registered: string;
  readonly office: string;
  readonly clauses: readonly (readonly string[])[];
  readonly flags: readonly (readonly string[])[];
  readonly conclusion: string;
  readonly opinion: string | null;
  readonly reviewer: string;
  readonly at: string;
  /** ISO instant for the file's properties. */
  readonly recordedAt: string;
  readonly mark: string | null;
}

export function clauseRecordDocument(record: ClauseRecord): BriefingDocument {
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  const table = (caption: string, head: readonly string[], rows: ClauseRecord['flags']): Block => ({
    kind: 'table',
    caption,
    head: [[...head]],
    align: head.map((name, column) => (name === words.amount ? 'right' : column === 0 ? 'center' : 'left')),
    rows: rows.map((row) => [...row]),
  });
  return {
    title: words.title,
    issuer: record.office,
    createdAt: record.recordedAt,
    ...(record.mark ? { mark: record.mark } : {}),
    blocks: [
      heading(words.facts),
      line(words.project + record.project),
      line(words.agreement + record.agreement),
      line(words.registered + record.registered),
      heading(words.clauses),
      record.clauses.length > 0
        ? table(words.clauseTable, words.clauseHead, record.clauses)
        : line(words.noCommitments),
      heading(words.flags),
      record.flags.length > 0 ? table(words.flagTable, words.flagHead, record.flags) : line(words.noFlags),
      heading(words.conclusion),
      line(words.says + record.conclusion),
      ...(record.opinion ? [line(words.opinion + record.opinion)] : []),
      line(words.reviewer + record.reviewer),
      line(words.at + record.at),
      line(words.hand),
    ],
  };
}
