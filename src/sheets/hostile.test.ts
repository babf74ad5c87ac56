import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SheetLimits } from './limits.ts';
import { readSheets } from './readSheets.ts';
import { SheetRefusal } from './refusal.ts';
import { workbookBytes } from './testWorkbook.ts';

async function lawOf(source: string | Buffer, limits: Partial<SheetLimits> = {}): Promise<string> {
  try {
    for await (const sheet of readSheets(source, { limits })) for await (const _ of sheet.rows());
    return 'read';
  } catch (error) {
    if (error instanceof SheetRefusal) return error.law;
    throw error;
  }
}

const row = (cells: string) => `<row r="1">${cells}</row>`;
const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rows = (xml: string) => workbookBytes({ rows: xml });
const long = (length: number) => 'x'.repeat(length);

/** Changes the bytes of every entry of this name in the zip's directory, as only somebody who lies would. */
function patchDirectory(bytes: Buffer, name: string, patch: (at: number, copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    if (copy.subarray(at + 46, at + 46 + name.length).toString() === name) patch(at, copy);
  }
  return copy;
}

const relationTo = (part: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`;

/** An old container of one sector of table, and a directory that names an encrypted package. */
function lockedWorkbook(): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  for (const [at, value] of [
    [30, 9],
    [32, 6],
  ] as const)
    bytes.writeUInt16LE(value, at);
  bytes.fill(0xff, 76, 512 * 2);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  bytes.write('EncryptedPackage', 1024, 'utf16le');
  bytes.writeUInt16LE(34, 1024 + 64);
  bytes[1024 + 66] = 2;
  return bytes;
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const plain = rows(row(text('A1', 'a')));

test.each<[string, Buffer, string]>([
  ['a sound workbook', plain, 'read'],
  ['an empty file', Buffer.alloc(0), 'file_not_a_workbook'],
  ['bytes of anything', Buffer.from([1, 2, 0, 3, 4]), 'file_not_a_workbook'],
  ['a page of HTML called .xls', Buffer.from('<html><table><tr><td>1</td></tr></table>'), 'file_is_page'],
  ['a workbook of XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'file_is_page'],
  [
    'an .ods of anything',
    Buffer.from(zipSync({ 'content.xml': strToU8('a'), 'META-INF/manifest.xml': strToU8('a') })),
    'xml_malformed',
  ],
  ['an .xlsb', workbookBytes({ extra: { '_rels/.rels': relationTo('xl/workbook.bin') } }), 'file_is_xlsb'],
  ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'file_not_a_workbook'],
  ['an old .xls cut off', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'xls_damaged'],
  ['a workbook with a password', lockedWorkbook(), 'file_is_encrypted'],
  ['a zip cut off', plain.subarray(0, plain.length - 40), 'zip_damaged'],
  [
    'a zip with a password',
    patchDirectory(plain, sheetPart, (at, copy) => copy.writeUInt16LE(1, at + 8)),
    'file_is_encrypted',
  ],
  [
    'a size that is too small',
    patchDirectory(plain, sheetPart, (at, copy) => copy.writeUInt32LE(5, at + 24)),
    'zip_size_untrue',
  ],
  [
    'a size that is too large',
    patchDirectory(plain, sheetPart, (at, copy) => copy.writeUInt32LE(9_999, at + 24)),
    'zip_size_untrue',
  ],
  ['a bomb', rows(row(text('A1', long(20_000_000)))), 'zip_expands_too_far'],
  ['a path out of the zip', workbookBytes({ extra: { '../../evil.xml': 'x' } }), 'zip_entry_name_unsafe'],
  ['an absolute path', workbookBytes({ extra: { '/evil.xml': 'x' } }), 'zip_entry_name_unsafe'],
  ['a path with backslashes', workbookBytes({ extra: { 'xl\\evil.xml': 'x' } }), 'zip_entry_name_unsafe'],
  ['one part twice', workbookBytes({ extra: { 'xl/worksheets/SHEET1.xml': '<worksheet/>' } }), 'zip_entry_twice'],
  ['no sheet part', workbookBytes({ without: sheetPart }), 'part_missing'],
  ['broken XML', rows('<row r="1"><c r="A1">'), 'xml_malformed'],
  ['a document type', workbookBytes({ start: '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>' }), 'xml_declares_entities'],
  ['an entity from nowhere', rows(row(text('A1', '&evil;'))), 'xml_malformed'],
  ['a cell far away', rows(`<row r="1048576">${text('XFD1048576', 'a')}</row>`), 'too_many_rows'],
  ['a cell far to the right', rows(row(text('XFD1', 'a'))), 'too_many_columns'],
  ['a cell beyond the grid', rows(row(text('AAAA1', 'a'))), 'cell_reference_invalid'],
  ['a cell that only has a format, far away', rows('<row r="1048576"><c r="XFD1048576" s="0"/></row>'), 'read'],
  ['a cell in another row', rows(row(text('A2', 'a'))), 'cell_out_of_order'],
  ['a cell twice', rows(row(text('A1', 'a') + text('A1', 'b'))), 'cell_out_of_order'],
  ['a row twice', rows(row(text('A1', 'a')) + row(text('A1', 'b'))), 'cell_out_of_order'],
  ['a long text', rows(row(text('A1', long(40_000)))), 'cell_text_too_long'],
  ['a string that is not there', rows(row('<c r="A1" t="s"><v>7</v></c>')), 'xml_malformed'],
  ['deep XML', rows(row(`${'<a>'.repeat(40)}${'</a>'.repeat(40)}`)), 'xml_too_deep'],
  ['a huge merge', workbookBytes({ merges: ['A1:XFD1048576'] }), 'merge_too_large'],
  ['a merge of nothing', workbookBytes({ merges: ['A1:ZZZZ9'] }), 'cell_reference_invalid'],
  ['a quote left open', Buffer.from('a,b\n"c,d\n'), 'csv_quote_open'],
  ['no encoding of ours', Buffer.from([0x61, 0xff, 0xff, 0xff, 0x0a]), 'csv_encoding_unknown'],
])('%s', async (_, bytes, law) => {
  expect(await lawOf(bytes)).toBe(law);
});

test('a million columns', async () => {
  const cells = Array.from({ length: 1_000_000 }, () => '<c t="n"><v>1</v></c>').join('');
  expect(await lawOf(rows(row(cells)), { compressionRatio: 2_000 })).toBe('too_many_columns');
  const blanks = Array.from({ length: 1_000_000 }, () => '<c/>').join('');
  expect(await lawOf(rows(row(blanks)), { compressionRatio: 2_000 })).toBe('cell_reference_invalid');
});

test('markup that never ends is refused before it fills the memory', async () => {
  const law = await lawOf(rows(`<!--${long(5_000_000)}-->`), { compressionRatio: 2_000 });
  expect(law).toBe('xml_markup_too_long');
});

test.each<[string, Partial<SheetLimits>, string]>([
  ['entries', { zipEntries: 3 }, 'zip_too_many_entries'],
  ['bytes', { fileBytes: 100 }, 'file_too_large'],
  ['unpacked bytes', { uncompressedBytes: 100 }, 'zip_expands_too_far'],
  ['sheets', { sheets: 0 }, 'too_many_sheets'],
  ['strings', { sharedStrings: 1 }, 'too_many_shared_strings'],
  ['length of strings', { sharedStringChars: 3 }, 'too_many_shared_strings'],
  ['merges', { merges: 0 }, 'too_many_merges'],
  ['time', { milliseconds: 0 }, 'took_too_long'],
])('the limit of %s holds', async (_, limits, law) => {
  const bytes = workbookBytes({ strings: ['<t>ab</t>', '<t>cd</t>'], merges: ['A1:B1'], rows: row(text('A1', 'a')) });
  expect(await lawOf(bytes, limits)).toBe(law);
});

test('a refusal says where', async () => {
  const read = async () => {
    for await (const sheet of readSheets(rows(row(text('XFD1', 'a'))))) for await (const _ of sheet.rows());
  };
  await expect(read()).rejects.toMatchObject({ law: 'too_many_columns', sheet: 'Sheet1', cell: 'XFD1' });
});

test('a path that is not there is refused like everything else', async () => {
  expect(await lawOf('/no/such/file.xlsx')).toBe('file_unreadable');
});
