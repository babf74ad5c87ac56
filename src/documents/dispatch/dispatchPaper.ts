// That an item is handed over, urged or supervised (交办单, 催办单, 督办函), laid out as an official document.
import type { Block, BriefingDocument } from '../briefing.ts';

/** Already worded. */
export interface DispatchPaper {
  readonly file: string;
  readonly title: string;
  readonly addressee: string;
  readonly lead: string;
  readonly caption: string;
  /** What it is called, and what it is. */
  readonly facts: readonly (readonly [string, string])[];
  readonly steps: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly closing: string;
  readonly issuer: string;
  readonly date: string;
  /** ISO instant for the file's properties. */
  readonly at: string;
}

export function dispatchPaperDocument(paper: DispatchPaper): BriefingDocument {
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  const [head, ...rows] = paper.facts;
  return {
    title: paper.title,
    addressee: paper.addressee,
    issuer: paper.issuer,
    date: paper.date,
    createdAt: paper.at,
    blocks: [
      line(paper.lead),
      {
        kind: 'table',
        caption: paper.caption,
        head: [[...(head ?? [])]],
        align: ['center', 'left'],
        rows: rows.map((row) => [...row]),
      },
      ...(paper.steps
        ? [{ kind: 'heading', level: 1, text: paper.steps.heading } as const, ...paper.steps.lines.map(line)]
        : []),
      line(paper.closing),
    ],
  };
}
