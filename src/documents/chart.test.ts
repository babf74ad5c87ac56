import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ChartBlock } from './briefing.ts';
import { writtenParts } from './open-docx.test-support.ts';
import { sample } from './sample.test-data.ts';
import { writeBriefing } from './write-briefing.ts';

const parts = await writtenParts(sample);
const values = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<c:${element}>.*?</c:${element}>`, 'g'))].map((match) =>
    [...match[0].matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((value) => value[1]),
  );

test('a chart is a native one, with its values in the part', () => {
  const chart = parts['word/charts/chart1.xml'] ?? '';
  expect(values(chart, 'val')).toEqual([
    ['318.2', '251.35'],
    ['61', '48'],
  ]);
  expect(values(chart, 'cat')[0]).toEqual(['A &amp; B', 'C']);
  expect(parts['word/document.xml']).toMatch(/<c:chart [^>]*r:id="rIdPart\d+"/);
  expect(parts['[Content_Types].xml']).toContain('PartName="/word/charts/chart2.xml"');
  expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toEqual([]);
});

test('the right axis of a column chart carries a line, and the legend says the units', () => {
  const chart = parts['word/charts/chart1.xml'] ?? '';
  expect(chart).toContain('<c:lineChart>');
  expect(values(chart, 'tx')).toEqual([['Amount\uff08CNY\uff09'], ['Number\uff08pc\uff09']]);
});

test('charts use one deep blue and a lighter second', () => {
  expect(parts['word/charts/chart1.xml']).toMatch(/1F4E8C/);
  expect(parts['word/charts/chart1.xml']).toMatch(/8FB1DC/);
  expect(parts['word/charts/chart2.xml']).not.toMatch(/8FB1DC/);
});

test('the text of a chart is in a Chinese typeface', () => {
  const chart = parts['word/charts/chart1.xml'] ?? '';
  // "+mn-ea" is the theme's East Asian typeface for text.
  expect(chart).toContain('<a:latin typeface="宋体"/><a:ea typeface="+mn-ea"/>');
  expect(parts['word/theme/theme1.xml']).toMatch(/<a:minorFont>.*<a:ea typeface="宋体".*<\/a:minorFont>/);
});

test('a chart can be edited: its workbook is inside', async () => {
  const bytes = unzipSync(await writeBriefing(sample));
  const workbook = bytes['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'];
  expect(Object.keys(unzipSync(workbook ?? new Uint8Array()))).toContain('xl/worksheets/sheet1.xml');
});

test('a bar chart refuses a second axis', async () => {
  const series = [{ name: 'N', values: [1], unit: 'pc', axis: 'right' as const }];
  const block: ChartBlock = { kind: 'chart', caption: '', chart: { type: 'bar', categories: ['X'], series } };
  await expect(writeBriefing({ title: 'T', blocks: [block] })).rejects.toThrow('one value axis');
});
