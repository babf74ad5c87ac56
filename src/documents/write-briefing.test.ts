import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { wordTextOf, writtenParts } from './open-docx.test-support.ts';
import { sample } from './sample.test-data.ts';
import { writeBriefing } from './write-briefing.ts';

const parts = await writtenParts(sample);
const document = parts['word/document.xml'] ?? '';

function xmlErrors(xml: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => errors.push(error.message));
  parser.write(xml).close();
  return errors;
}

test('every XML part is well formed', () => {
  const paths = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
  expect(paths).toContain('word/charts/chart1.xml');
  expect(paths.flatMap((path) => xmlErrors(parts[path] ?? '').map((error) => `${path}: ${error}`))).toEqual([]);
});

test('every relationship leads to a part that is there, and every one used exists', () => {
  const lost = Object.entries(parts).flatMap(([path, xml]) => {
    const [, folder, owner] = /^(.*?)_rels\/(.*)\.rels$/.exec(path) ?? [];
    if (folder === undefined || owner === undefined) return [];
    const targets = [...xml.matchAll(/Target="([^"]*)"/g)].map((match) => match[1] ?? '');
    const used = [...(parts[`${folder}${owner}`] ?? '').matchAll(/ r:id="([^"]*)"/g)].map((match) => match[1]);
    return [
      ...targets.filter((target) => !(new URL(target, `zip:/${folder}${owner}`).pathname.slice(1) in parts)),
      ...used.filter((id) => !xml.includes(`Id="${id}"`)),
    ].map((missing) => `${path}: ${missing}`);
  });
  expect(lost).toEqual([]);
});

test('equal input gives equal bytes, at any time', async () => {
  const first = await writeBriefing(sample);
  // Two seconds are the grain of time in a ZIP.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await writeBriefing(sample)).equals(Buffer.from(first))).toBe(true);
});

test('the file carries a time only where one is given', async () => {
  expect(parts['docProps/core.xml']).not.toMatch(/dcterms:(created|modified)/);
  const dated = await writtenParts({ ...sample, createdAt: '2024-01-25T09:00:00+08:00' });
  expect(dated['docProps/core.xml']).toMatch(/<dcterms:created [^>]*>2024-01-25T01:00:00.000Z</);
});

test('markup in a text is text, and what XML cannot hold is left out', () => {
  expect(wordTextOf(document)).toContain('Briefing &amp; &lt;year&gt;');
  expect(wordTextOf(document)).toContain('Office of');
  expect(wordTextOf(document)).toContain('New 496.');
  expect(wordTextOf(parts['word/footnotes.xml'] ?? '')).toContain('Signed &amp; counted once');
  const spoilt = Object.keys(parts).filter((path) => /(?![\t\r\n])\p{Cc}|[\ufffe\uffff]/u.test(parts[path] ?? ''));
  expect(spoilt.filter((path) => !path.endsWith('.xlsx'))).toEqual([]);
});

test('a figure with a note has a footnote, counted anew on each page', () => {
  expect(document).toContain('<w:footnoteReference w:id="1"/>');
  expect(document).toContain('<w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/>');
});
