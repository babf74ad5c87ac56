import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as made from '../../../test/fixture/evidenceFiles.ts';
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
  ['a bomb, whose parts are only listed', made.bomb(), 'docx', false],
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
  expect(await sniff(await written(bytes))).toEqual({ type, active });
});

test('a script across two pieces of a long file is found', async () => {
  const picture = Buffer.concat([
    made.png(),
    Buffer.alloc(2 ** 20 - made.png().length - 3, 1),
    Buffer.from('<script>'),
  ]);
  expect(await sniff(await written(picture))).toEqual({ type: 'png', active: true });
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
