import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { workbookBytes } from '../../sheets/testWorkbook.ts';
import { readDraft } from './draftFile.ts';

const cell = (ref: string, content: string) => `<c r="${ref}" t="inlineStr"><is><t>${content}</t></is></c>`;

describe('readDraft', () => {
  it('reads a workbook as lines of cells, each with its place', async () => {
    const rows = `<row r="1">${cell('A1', '县市区')}${cell('C1', '个数')}</row><row r="3">${cell('A3', '冠县')}<c r="C3"><v>35</v></c></row>`;
    const draft = await readDraft(workbookBytes({ rows }));
    expect(draft.text).toBe('县市区\t\t个数\n冠县\t\t35\n\n');
    const at = draft.text.indexOf('35');
    expect(draft.places.find((p) => p.at === at)?.place).toBe('Sheet1!C3');
    for (const row of draft.tables[0] ?? []) {
      for (const { text, at: start } of row) expect(draft.text.slice(start, start + text.length)).toBe(text);
    }
  });

  it.each([
    ['UTF-8', Buffer.from('新引进496个')],
    ['UTF-8 with a mark', Buffer.from('\ufeff新引进496个')],
    ['GB18030', Buffer.from([0xd0, 0xc2, 0xd2, 0xfd, 0xbd, 0xf8, 0x34, 0x39, 0x36, 0xb8, 0xf6])],
  ])('reads plain text in %s', async (_, bytes) => {
    expect(await readDraft(bytes)).toMatchObject({ format: 'text', text: '新引进496个' });
  });

  it('reads a Word document', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('共22次')] }] }));
    expect(await readDraft(bytes)).toMatchObject({ format: 'docx', text: expect.stringContaining('共22次') });
  });

  it.each([
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 1, 2, 255, 254, 128, 129])])],
  ])('refuses %s by name', async (_, bytes) => {
    await expect(readDraft(bytes)).rejects.toThrow(Refusal);
  });
});
