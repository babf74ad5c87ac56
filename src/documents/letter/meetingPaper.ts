// The agenda and the minutes of a dispatch meeting, and its dispatch table, laid out as official documents.
import type { Block, BriefingDocument } from '../briefing.ts';

interface WordedTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Already worded. */
export interface WordedMeetingPaper {
  readonly title: string;
  readonly subtitle: string;
  readonly lead: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly table: WordedTable | null;
  readonly notes: readonly string[];
  readonly issuer: string;
  readonly date: string;
  /** ISO instant for the file's properties. */
  readonly at: string;
}

export function meetingPaperDocument(paper: WordedMeetingPaper): BriefingDocument {
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  const table = (of: WordedTable): Block => ({
    kind: 'table',
    caption: of.caption,
    head: [[...of.head]],
    align: of.head.map(() => 'left'),
    rows: of.rows.map((row) => [...row]),
  });
  return {
    title: paper.title,
    subtitle: paper.subtitle,
    issuer: paper.issuer,
    date: paper.date,
    createdAt: paper.at,
    blocks: [
      ...paper.lead.map(line),
      ...paper.sections.flatMap(({ heading, lines }): Block[] => [
        { kind: 'heading', level: 1, text: heading },
        ...lines.map(line),
      ]),
      ...(paper.table ? [table(paper.table)] : []),
      ...paper.notes.map(line),
    ],
  };
}
