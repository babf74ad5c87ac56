import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrivalBreaches, defaultEvidencePolicy } from '../domain/evidence/evidencePolicy.ts';
import * as made from '../../test/fixture/evidenceFiles.ts';
import { photoFacts } from './photoFacts.ts';
import { sniff } from './sniff.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-sniff-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Under a name that says nothing, or the wrong thing. */
async function written(bytes: Buffer | string): Promise<string> {
  const path = join(folder, 'contract.pdf');
  await writeFile(path, bytes);
  return path;
}

const page = '<html><script>alert(1)</script></html>';

test.each([
  ['pdf', made.pdf(), 'pdf', false],
  ['jpg', made.jpg(), 'jpg', false],
  ['png', made.png(), 'png', false],
  ['heic', made.heic(), 'heic', false],
  ['webp', made.webp(), 'webp', false],
  ['docx', made.docx(), 'docx', false],
  ['xlsx', made.xlsx(), 'xlsx', false],
  ['ofd', made.ofd(), 'ofd', false],
  ['doc', made.doc(), 'doc', false],
  ['xls', made.xls(), 'xls', false],
  ['a bomb, which is not unfolded to its end', made.bomb(), 'docx', true],
  ['docx with macros', made.docx({ 'word/vbaProject.bin': 'x' }), 'docx', true],
  ['xls with macros', made.macroXls(), 'xls', true],
  ['jpg that is also a page', made.jpg(undefined, Buffer.from(page)), 'jpg', true],
  ['jpg with a zip behind it', made.jpg(undefined, made.bareZip()), 'jpg', true],
  ['pdf with a zip behind it', Buffer.concat([made.pdf(), made.bareZip()]), 'pdf', true],
  ['pdf that begins as a page', Buffer.concat([made.pdf(page)]), 'pdf', true],
  ['pdf behind a page', Buffer.from(`${page}%PDF-1.4`), null, false],
  ['html', page, null, false],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', null, false],
  ['windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), null, false],
  ['linux program', Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(200)]), null, false],
  ['shell script', '#!/bin/sh\nrm -rf /\n', null, false],
  ['installer', made.installer(), null, false],
  ['zip', made.bareZip(), null, false],
  ['zip that is cut short', made.docx().subarray(0, 60), null, false],
  ['plain text', made.eicar, null, false],
  ['nothing', '', null, false],
] as const)('%s', async (_, bytes, type, active) => {
  expect(await sniff(await written(bytes))).toMatchObject({ type, active });
});

test('a script across two pieces of a long file is found', async () => {
  const picture = Buffer.concat([
    made.png(),
    Buffer.alloc(2 ** 20 - made.png().length - 3, 1),
    Buffer.from('<script>'),
  ]);
  expect(await sniff(await written(picture))).toMatchObject({ type: 'png', active: true });
});

const rels = (type: string, target: string, mode = 'External') =>
  `<?xml version="1.0"?><Relationships xmlns="x"><Relationship Id="r" Type="http://s/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`;
const field = (...pieces: string[]) =>
  `<w:d xmlns:w="x">${pieces.map((one) => `<w:instrText>${one}</w:instrText>`).join('')}</w:d>`;

test.each<[what: string, parts: Record<string, string>, active: boolean, reachesOut: boolean]>([
  [
    'a remote template',
    { 'word/_rels/settings.xml.rels': rels('attachedTemplate', 'http://10.0.0.1/t.dotm') },
    false,
    true,
  ],
  [
    'in characters by number',
    { 'word/_rels/settings.xml.rels': rels('attachedTemplate', '\\\\10.0.0.1\\x', '&#69;xternal') },
    false,
    true,
  ],
  ['a remote picture', { 'word/_rels/document.xml.rels': rels('image', 'https://a.example/x.png') }, false, true],
  ['a remote frame in a header', { 'word/_rels/header1.xml.rels': rels('frame', 'https://a.example') }, false, true],
  ['a linked object', { 'word/_rels/document.xml.rels': rels('oleObject', 'file:///c:/x') }, false, true],
  ['a link to press', { 'word/_rels/document.xml.rels': rels('hyperlink', 'https://a.example') }, false, false],
  ['a link to press that runs', { 'word/_rels/document.xml.rels': rels('hyperlink', 'javascript:x') }, false, true],
  [
    'a link to press on a share',
    { 'word/_rels/document.xml.rels': rels('hyperlink', 'file://10.0.0.1/x') },
    false,
    true,
  ],
  ['a part of its own', { 'word/_rels/document.xml.rels': rels('image', 'media/1.png', 'Internal') }, false, false],
  ['a field that asks a program, in pieces', { 'word/document.xml': field(' DD', 'EAUTO c:\\cmd') }, false, true],
  ['a field that fetches', { 'word/footer1.xml': field(' INCLUDEPICTURE "http://a.example/x"') }, false, true],
  ['a field that counts pages', { 'word/footer1.xml': field(' PAGE ', ' HYPERLINK "x" ') }, false, false],
  [
    'macros under another name',
    { '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>' },
    true,
    false,
  ],
  ['an embedded program', { 'word/embeddings/oleObject1.bin': 'x' }, true, false],
  ['an embedded table', { 'word/embeddings/Sheet1.xlsx': 'x' }, false, false],
  ['relations that are no XML', { 'word/_rels/document.xml.rels': '<R' }, true, false],
])('a document with %s', async (_, parts, active, reachesOut) => {
  expect(await sniff(await written(made.docx(parts)))).toMatchObject({ type: 'docx', active, reachesOut });
});

test.each<[what: string, parts: Record<string, string>, active: boolean, reachesOut: boolean]>([
  ['another workbook', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, false, true],
  ['a query', { 'xl/connections.xml': '<x/>' }, false, true],
  ['a macro sheet', { 'xl/macrosheets/sheet1.xml': '<x/>' }, true, false],
])('a workbook with %s', async (_, parts, active, reachesOut) => {
  expect(await sniff(await written(made.xlsx(parts)))).toMatchObject({ type: 'xlsx', active, reachesOut });
});

const inStream = (text: string, head = '/Filter/FlateDecode', body: Uint8Array = deflateSync(text)) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4${head}>>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream endobj\n%%EOF\n', 'latin1'),
  ]);
const plain = (text: string) => Buffer.from(`%PDF-1.4\n1 0 obj${text}endobj\n%%EOF\n`, 'latin1');

test.each<[what: string, bytes: Buffer, active: boolean]>([
  ['a script at opening', plain('<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'), true],
  ['a script in disguise', plain('<</OpenAction<</S/J#61vaScript/J#53(x)>>>>'), true],
  ['a program', plain('<</A<</S/Launch/F(cmd.exe)>>>>'), true],
  ['a file within', plain('<</Names<</EmbeddedFiles 2 0 R>>>>'), true],
  ['an act on closing', plain('<</AA<</WC 3 0 R>>>>'), true],
  ['a form that sends', plain('<</A<</S/SubmitForm/F(http://a.example)>>>>'), true],
  ['a page opened at the start', plain('<</OpenAction<</S/URI/URI(http://a.example)>>>>'), true],
  [
    'a page opened at the start, said elsewhere',
    plain('<</OpenAction 7 0 R>>endobj 7 0 obj<</S/URI/URI(http://a.example)>>'),
    true,
  ],
  ['a place to begin at', plain('<</OpenAction[3 0 R/XYZ null null 0]>>'), false],
  ['a place to begin at, as an action', plain('<</OpenAction<</S/GoTo/D[3 0 R/Fit]>>>>'), false],
  ['a link to press', plain('<</A<</S/URI/URI(http://a.example)>>>>'), false],
  ['a word that begins alike', plain('<</JSFont 1/AAPL 2/Launcher 3>>'), false],
  ['a script within an object stream', inStream('1 0 <</S/JavaScript/JS(x)>>'), true],
  ['nothing within an object stream', inStream('1 0 <</Type/Catalog>>'), false],
  ['an object stream that does not unfold', inStream('', '/Filter/FlateDecode', Buffer.from('no zlib')), true],
  ['an object stream by two filters', inStream('x', '/Filter[/ASCIIHexDecode/FlateDecode]'), true],
  [
    'an object stream behind a password',
    Buffer.concat([inStream('1 0 <<>>'), Buffer.from('trailer<</Encrypt 9 0 R>>')]),
    true,
  ],
  ['an object stream without end', inStream('', '/Filter/FlateDecode', deflateSync(Buffer.alloc(65 * 2 ** 20))), true],
])('a PDF with %s', async (_, bytes, active) => {
  expect(await sniff(await written(bytes))).toMatchObject({ type: 'pdf', active });
});

function pngOf(width: number, height: number): Buffer {
  const bytes = made.png();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
function jpgOf(width: number, height: number, padding = 0): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const padded = Array.from({ length: padding }, () => made.appSegment(Buffer.alloc(60_000)));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...padded, frame, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]);
}
function webpOf(width: number, height: number): Buffer {
  const head = Buffer.from('524946461600000057454250565038580a00000000000000', 'hex');
  const sides = Buffer.alloc(8);
  sides.writeUIntLE(width - 1, 0, 3);
  sides.writeUIntLE(height - 1, 3, 3);
  return Buffer.concat([head, sides]);
}
function heicOf(width: number, height: number): Buffer {
  const box = Buffer.from('0000001469737065000000000000000000000000', 'hex');
  box.writeUInt32BE(width, 12);
  box.writeUInt32BE(height, 16);
  return Buffer.concat([made.heic(), Buffer.alloc(3 * 2 ** 20), box]);
}

test.each<[type: string, bytes: Buffer, refused: boolean]>([
  ['png', pngOf(2 ** 31 - 1, 2 ** 31 - 1), true],
  ['png', pngOf(4000, 3000), false],
  ['jpg', jpgOf(65_535, 65_535), true],
  ['jpg', jpgOf(65_535, 65_535, 40), true],
  ['jpg', jpgOf(16_320, 12_240), false],
  ['webp', webpOf(2 ** 24, 2 ** 24), true],
  ['webp', webpOf(4000, 3000), false],
  ['heic', heicOf(100_000, 100_000), true],
  ['heic', heicOf(8064, 6048), false],
])('a %s that claims an absurd size is refused (%#)', async (type, bytes, refused) => {
  const { size, ...sniffed } = await sniff(await written(bytes));
  expect(sniffed).toMatchObject({ type, active: false });
  const laws = arrivalBreaches({ bytes: bytes.length, ...sniffed, size }, defaultEvidencePolicy).map(({ law }) => law);
  expect(laws).toEqual(refused ? ['picture_too_large'] : []);
});

const nothing = { takenAt: null, latitude: null, longitude: null };

test.each([
  ['time and place', { taken: '2023:09:01 10:30:00', latitude: 36.456789, longitude: 115.98 }, '2023-09-01T10:30:00'],
  ['south and west', { taken: '2023:09:01 10:30:00', latitude: -33.5, longitude: -70.25 }, '2023-09-01T10:30:00'],
  ['time alone', { taken: '2023:09:01 10:30:00' }, '2023-09-01T10:30:00'],
  ['a day that is none', { taken: '2023:02:30 10:30:00' }, null],
  ['a clock never set', { taken: '0000:00:00 00:00:00' }, null],
  ['no fix', { latitude: 0, longitude: 0 }, null],
] as const)('a photo says %s', async (_, exif: made.Exif, takenAt) => {
  const facts = await photoFacts(await written(made.jpg(exif)), 'jpg');
  // A hundredth of a second of arc is the last that the head of the file holds.
  const near = (degrees: number | null | undefined) => (degrees ? Math.round(degrees * 1e5) / 1e5 : null);
  expect([facts.takenAt, near(facts.latitude), near(facts.longitude)]).toEqual([
    takenAt,
    near(exif.latitude),
    near(exif.longitude),
  ]);
});

test.each([
  ['no head', made.jpg()],
  ['a damaged head', made.jpg({ taken: '2023:09:01 10:30:00' }).subarray(0, 40)],
  ['a head of noise', Buffer.concat([Buffer.from([0xff, 0xd8]), made.appSegment(Buffer.alloc(600, 0xab))])],
])('a photo with %s says nothing', async (_, bytes) => {
  expect(await photoFacts(await written(bytes), 'jpg')).toEqual(nothing);
});
