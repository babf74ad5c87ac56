import { expect, test } from 'vitest';
import { attributes, styleXml, writtenParts } from './open-docx.test-support.ts';
import { charactersPerLine, linesPerPage } from './page.ts';
import { sample } from './sample.test-data.ts';
import { typeface } from './typefaces.ts';

const parts = await writtenParts(sample);
const document = parts['word/document.xml'] ?? '';
const styles = parts['word/styles.xml'] ?? '';

test('the page is A4 with margins of 37, 35, 28 and 26 mm', () => {
  expect(attributes(document, 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  expect(attributes(document, 'w:pgMar')).toMatchObject({
    'w:top': '2098',
    'w:bottom': '1984',
    'w:left': '1587',
    'w:right': '1474',
    'w:gutter': '0',
  });
});

test('the type page holds 22 lines and no 23rd', () => {
  // 16838 − 2098 − 1984 = 12756 twips; 22 × 579 = 12738 ≤ 12756 < 23 × 579 = 13317.
  const grid = attributes(document, 'w:docGrid');
  expect(grid['w:type']).toBe('lines');
  const pitch = Number(grid['w:linePitch']);
  const height = 16838 - 2098 - 1984;
  expect(linesPerPage * pitch).toBeLessThanOrEqual(height);
  expect((linesPerPage + 1) * pitch).toBeGreaterThan(height);
  // A paragraph's first or last line alone on a page stays there, or pages would end at line 21.
  expect(attributes(styles, 'w:widowControl')).toEqual({ 'w:val': '0' });
});

test('a line holds 28 characters and no 29th', () => {
  // 11906 − 1587 − 1474 = 8845 twips; a character of 16 pt less 0.25 pt is 315: 28 × 315 = 8820 ≤ 8845 < 29 × 315.
  // The grid has no charSpace, which counts only in grids of characters: the spacing is on the text.
  expect(attributes(document, 'w:docGrid')['w:charSpace'] ?? '0').toBe('0');
  const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
  const pitch = Number(attributes(defaults, 'w:sz')['w:val']) * 10 + Number(attributes(defaults, 'w:spacing')['w:val']);
  const width = 11906 - 1587 - 1474;
  expect(charactersPerLine * pitch).toBeLessThanOrEqual(width);
  expect((charactersPerLine + 1) * pitch).toBeGreaterThan(width);
  expect(attributes(styleXml(styles, 'BriefingText'), 'w:ind')).toMatchObject({ 'w:firstLineChars': '200' });
});

test.each([
  ['Title', '44', typeface.title],
  ['Heading1', '32', typeface.heading],
  ['Heading2', '32', typeface.subheading],
  ['Footer', '28', typeface.small],
])('style %s is of %s half points', (id, halfPoints, family) => {
  const xml = styleXml(styles, id);
  expect(attributes(xml, 'w:sz')['w:val']).toBe(halfPoints);
  expect(attributes(xml, 'w:rFonts')['w:eastAsia']).toBe(family);
});

test('the text is 16 pt FangSong, with other names for machines without it', () => {
  const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
  expect(attributes(defaults, 'w:sz')['w:val']).toBe('32');
  expect(attributes(defaults, 'w:rFonts')['w:eastAsia']).toBe('仿宋_GB2312');
  expect(parts['word/fontTable.xml']).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong"/>',
  );
});

test('page numbers stand between dashes, right on odd pages and left on even ones', () => {
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  const footers = [parts['word/footer1.xml'] ?? '', parts['word/footer2.xml'] ?? ''];
  expect(footers.map((xml) => attributes(xml, 'w:jc')['w:val'])).toEqual(['right', 'left']);
  for (const xml of footers) expect(xml.replaceAll(/<[^>]+>/g, '').trim()).toBe('\u2014 PAGE \u2014');
  expect(document).toMatch(/<w:footerReference w:type="default" r:id="(\w+)"\/><w:footerReference w:type="even"/);
});
