// A published result laid out as an official document.
import type { Block, BriefingDocument } from '../briefing.ts';

/** Already worded. */
export interface ResultPaper {
  readonly title: string;
  readonly lead: readonly string[];
  readonly groups: readonly {
    readonly heading: string;
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly notes: readonly string[];
  }[];
  readonly opened: { readonly heading: string; readonly lines: readonly string[] };
  readonly closing: readonly string[];
  readonly issuer: string | null;
  readonly date: string;
  /** ISO instant for the file's properties. */
  readonly at: string;
  readonly mark: string;
}

export function resultDocument(paper: ResultPaper): BriefingDocument {
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    title: paper.title,
    createdAt: paper.at,
    date: paper.date,
    mark: paper.mark,
    ...(paper.issuer ? { issuer: paper.issuer } : {}),
    blocks: [
      ...paper.lead.map(line),
      ...paper.groups.flatMap((group): Block[] => [
        heading(group.heading),
        {
          kind: 'table',
          caption: group.caption,
          head: [[...group.head]],
          align: group.head.map((_, n) => (n < 2 ? 'center' : 'right')),
          rows: group.rows.map((row) => [...row]),
        },
        ...group.notes.map(line),
      ]),
      heading(paper.opened.heading),
      ...paper.opened.lines.map(line),
      ...paper.closing.map(line),
    ],
  };
}
