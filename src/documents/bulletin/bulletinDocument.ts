// A text's content laid out as an official document.
import { bulletinWords } from '../../labels/bulletin/words.ts';
import { countersignedSaid } from '../../labels/bulletin/proofPage.ts';
import { proofMark } from '../../labels/bulletin/proof.ts';
import { headMark } from '../../labels/keeping/heads.ts';
import { fingerprintOnPaper, shortFingerprint } from '../../proof/file.ts';
import type { WrittenBulletin, ContentChart, ContentTable } from './bulletinContent.ts';
import type { Block, BriefingDocument } from '../briefing.ts';

/** `proof`: the fingerprint of the page by which it proves its figures. */
export function bulletinDocument(content: WrittenBulletin, proof?: string): BriefingDocument {
  const { masthead, number, addressee, opening = [], date, copies } = content.paper ?? {};
  const blocks: Block[] = opening.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
  const counts = { table: 0, chart: 0 };
  for (const section of content.sections) {
    blocks.push({ kind: 'heading', level: 1, text: section.heading });
    for (const runs of section.paragraphs) {
      blocks.push({ kind: 'paragraph', runs: runs.map((run) => ({ text: 'text' in run ? run.text : run.display })) });
    }
    for (const table of section.tables) blocks.push(tableBlock(table, ++counts.table));
    for (const chart of section.charts) blocks.push(chartBlock(chart, ++counts.chart));
  }
  for (const runs of [...noteLines(content), ...countersignedSaid(content, 'zh')])
    blocks.push({ kind: 'paragraph', runs: [{ text: runs }] });
  return {
    title: content.title,
    ...(content.demo ? { subtitle: bulletinWords.demoNote } : {}),
    ...(content.issuer ? { issuer: content.issuer } : {}),
    ...(masthead ? { masthead } : {}),
    ...(number ? { number } : {}),
    ...(addressee ? { addressee } : {}),
    ...(date ? { date } : {}),
    ...(copies ? { copies: `${bulletinWords.copies}${copies}` } : {}),
    createdAt: content.asKnownAt,
    ...markOf(content, proof),
    blocks,
  };
}

function markOf({ head }: WrittenBulletin, proof: string | undefined): Pick<BriefingDocument, 'mark' | 'code'> {
  const marks = [...(head ? [headMark(head, 'zh')] : []), ...(proof ? [proofMark(shortFingerprint(proof), 'zh')] : [])];
  return {
    ...(marks.length > 0 ? { mark: marks.join('  ') } : {}),
    ...(proof ? { code: fingerprintOnPaper(proof) } : {}),
  };
}

/** Under the text, led by what they are. */
function noteLines({ notes = [] }: WrittenBulletin): string[] {
  return notes.map((note, at) => (at === 0 ? `${bulletinWords.notes}${note}` : note));
}

function tableBlock(table: ContentTable, no: number): Block {
  const lines = [...table.rows, ...(table.total ? [table.total] : [])];
  return {
    kind: 'table',
    caption: `${bulletinWords.table}${no} ${marked(table)}`,
    unit: table.unit,
    head: table.head.map((row) => [...row]),
    align: ['left', ...(table.head[0] ?? []).slice(1).map(() => 'right' as const)],
    rows: lines.map((line) => [line.label, ...line.cells.map(({ text, beside = '' }) => text + beside)]),
    totalRow: table.total !== undefined,
  };
}

function chartBlock(chart: ContentChart, no: number): Block {
  return {
    kind: 'chart',
    caption: `${bulletinWords.chart}${no} ${marked(chart)}`,
    chart: {
      type: chart.kind,
      categories: [...chart.categories],
      series: chart.series.map((s) => ({
        name: s.name,
        unit: chart.unit,
        values: s.values.map((v) => Number(v.value ?? 0)),
      })),
    },
  };
}

function marked({ caption, sample }: ContentTable | ContentChart): string {
  return sample ? caption + bulletinWords.sample : caption;
}
