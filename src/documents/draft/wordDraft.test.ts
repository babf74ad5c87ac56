import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import * as fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { commentWordDraft, readWordDraft } from './wordDraft.ts';

const author = { name: '核数', initials: '核', at: '2026-01-05T01:00:00Z' };
let draft: Uint8Array;

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const cells = (...texts: string[]) => new TableRow({ children: texts.map(cell) });

beforeAll(async () => {
  draft = await Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph('含结转项目12个')] } },
      comments: { children: [{ id: 0, author: '原作者', children: [new Paragraph('已有的批注')] }] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun({ text: '新引进项目496个，其中制造业', bold: true }),
                new TextRun('369个，占比74.40% '),
                new TextRun({ text: '（A & B <甲>）', italics: true }),
                new FootnoteReferenceRun(1),
                new CommentRangeStart(0),
                new TextRun('原有批注处'),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
              ],
            }),
            new Table({ rows: [cells('县市区', '个数'), cells('临清市', '47'), cells('冠县', '35')] }),
            new Paragraph('表后一段'),
          ],
        },
      ],
    }),
  );
});

const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const xmlOf = (bytes: Uint8Array, part: string) => strFromU8(partsOf(bytes)[part] ?? new Uint8Array());

/** The document with what belongs to comments taken out and neighbouring runs of one look put together again. */
function withoutComments(xml: string): string {
  const plain = xml
    .replace(/<w:commentRange(Start|End) w:id="\d+"\/>/g, '')
    .replace(/<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, '')
    .replace(/ xml:space="preserve"/g, '');
  return plain.replace(/<\/w:t><\/w:r><w:r>(?:<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?<w:t>/g, '|');
}

describe('a Word draft', () => {
  it('reads as body, table rows with tabs, and notes', () => {
    const { text, tables } = readWordDraft(draft);
    expect(text).toContain('新引进项目496个，其中制造业369个，占比74.40% （A & B <甲>）原有批注处\n');
    expect(text).toContain('县市区\t个数\n临清市\t47\n冠县\t35\n');
    expect(text).toContain('含结转项目12个');
    expect(tables[0]?.[1]?.map((c) => c.text)).toEqual(['临清市', '47']);
    const at = tables[0]?.[1]?.[1]?.at ?? -1;
    expect(text.slice(at, at + 2)).toBe('47');
  });

  it('comes back with a comment at a stretch inside a run, keeping runs, looks and the comment that was there', () => {
    const { text } = readWordDraft(draft);
    const start = text.indexOf('74.40%');
    const given = commentWordDraft(draft, [{ start, end: start + 6, lines: ['占比应为74.39%', '369/496'] }], author);
    expect(readWordDraft(given).text).toBe(text);
    const xml = xmlOf(given, 'word/document.xml');
    expect(/commentRangeStart w:id="1"\/>(.*?)<w:commentRangeEnd w:id="1"/.exec(xml)?.[1]).toContain('>74.40%<');
    expect(xmlOf(given, 'word/comments.xml')).toMatch(/已有的批注.*占比应为74\.39%.*369\/496/s);
    const before = partsOf(draft);
    const after = partsOf(given);
    const touched = /document\.xml$|comments\.xml$/;
    const rest = (parts: Record<string, Uint8Array>) =>
      Object.entries(parts).flatMap(([path, bytes]) => (touched.test(path) ? [] : [[path, strFromU8(bytes)]]));
    expect(rest(after)).toEqual(rest(before));
  });

  it('comments at the mark of a note what is said inside the note', () => {
    const { text } = readWordDraft(draft);
    const start = text.indexOf('12个');
    const given = commentWordDraft(draft, [{ start, end: start + 3, lines: ['脚注'] }], author);
    const xml = xmlOf(given, 'word/document.xml');
    expect(/commentRangeStart w:id="1"\/>(.*?)<w:commentRangeEnd w:id="1"/s.exec(xml)?.[1]).toContain(
      'footnoteReference',
    );
  });

  it('adds the part, its relationship and its type where there was none', async () => {
    const plain = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('共22次')] }] }));
    const parts = partsOf(plain);
    for (const path of Object.keys(parts)) if (path.startsWith('word/comments')) delete parts[path];
    parts['[Content_Types].xml'] = new TextEncoder().encode(
      strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(/<Override[^>]*comments[^>]*\/>/g, ''),
    );
    parts['word/_rels/document.xml.rels'] = new TextEncoder().encode(
      strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array()).replace(
        /<Relationship [^>]*comments[^>]*\/>/g,
        '',
      ),
    );
    const given = commentWordDraft(zipSync(parts), [{ start: 1, end: 3, lines: ['和不符'] }], author);
    expect(xmlOf(given, '[Content_Types].xml')).toContain('/word/comments.xml');
    expect(xmlOf(given, 'word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
    expect(xmlOf(given, 'word/comments.xml')).toContain('和不符');
  });

  it('keeps text and looks for any stretches', () => {
    const { text } = readWordDraft(draft);
    const original = withoutComments(xmlOf(draft, 'word/document.xml')).replaceAll('|', '');
    const stretch = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stretches) => {
        const remarks = stretches.map(([start, length]) => ({
          start,
          end: Math.min(start + length, text.length),
          lines: ['注'],
        }));
        const given = commentWordDraft(draft, remarks, author);
        expect(readWordDraft(given).text).toBe(text);
        expect(withoutComments(xmlOf(given, 'word/document.xml')).replaceAll('|', '')).toBe(original);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['no zip', new TextEncoder().encode('not a zip')],
    ['a zip without a document', zipSync({ 'a.txt': new Uint8Array([1]) })],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(40 * 2 ** 20) })],
    [
      'a document type',
      zipSync({
        '_rels/.rels': new TextEncoder().encode(
          '<Relationships><Relationship Type="x/officeDocument" Target="d.xml"/></Relationships>',
        ),
        'd.xml': new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'),
      }),
    ],
  ])('is refused by name: %s', (_, bytes) => {
    expect(() => readWordDraft(bytes)).toThrow(Refusal);
  });
});
