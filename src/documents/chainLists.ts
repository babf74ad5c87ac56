// A chain's lists laid out as an official document.
import type { Block, BriefingDocument } from './briefing.ts';

/** One list, already worded. */
export interface WordedList {
  readonly caption: string;
  readonly head: readonly string[];
  /** Columns of numbers. */
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string | null;
  /** In place of the table where there are no rows. */
  readonly none: string;
}

export interface ChainListsPaper {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly lists: readonly WordedList[] }[];
  /** ISO instant for the file's properties. */
  readonly at: string;
  readonly mark: string | null;
}

export function chainListsDocument({
  title,
  subtitle,
  summary,
  sections,
  at,
  mark,
}: ChainListsPaper): BriefingDocument {
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  const [first, ...others] = sections;
  const blocks = (section: ChainListsPaper['sections'][number], opening: readonly string[]): Block[] => [
    { kind: 'heading', level: 1, text: section.heading },
    ...opening.map(line),
    ...section.lists.flatMap(listBlocks),
  ];
  return {
    title,
    subtitle,
    createdAt: at,
    ...(mark ? { mark } : {}),
    blocks: [...(first ? blocks(first, summary) : []), ...others.flatMap((section) => blocks(section, []))],
  };
}

function listBlocks({ caption, head, numbers, rows, note, none }: WordedList): Block[] {
  const line = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  if (rows.length === 0) return [line(none)];
  return [
    {
      kind: 'table',
      caption,
      head: [[...head]],
      align: head.map((_, column) => (numbers.includes(column) ? 'right' : 'left')),
      rows: rows.map((row) => [...row]),
    },
    ...(note ? [line(note)] : []),
  ];
}
