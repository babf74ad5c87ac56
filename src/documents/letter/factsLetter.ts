// An official letter that says facts in a table, what was said in another, and what led to it: of an item (交办单, 催办单, 督办函), of a
// review (评审意见表, 评审结论通知书).
import type { Block, BriefingDocument } from '../briefing.ts';

/** Already worded. */
export interface FactsLetter {
  readonly file: string;
  readonly title: string;
  readonly addressee: string;
  readonly lead: string;
  readonly caption: string;
  /** What it is called, and what it is. */
  readonly facts: readonly (readonly [string, string])[];
  /** What several said, a row each. */
  readonly table?: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly steps: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly closing: string;
  readonly issuer: string;
  readonly date: string;
  /** ISO instant for the file's properties. */
  readonly at: string;
}

const tableOf = ({ caption, head, rows }: NonNullable<FactsLetter['table']>): Block => ({
  kind: 'table',
  caption,
  head: [[...head]],
  align: head.map(() => 'left'),
  rows: rows.map((row) => [...row]),
});

export function factsLetterDocument(paper: FactsLetter): BriefingDocument {
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
      ...(paper.table ? [tableOf(paper.table)] : []),
      ...(paper.steps
        ? [{ kind: 'heading', level: 1, text: paper.steps.heading } as const, ...paper.steps.lines.map(line)]
        : []),
      line(paper.closing),
    ],
  };
}
