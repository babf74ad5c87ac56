import { Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { BriefingChart, ChartBlock, ChartSeries } from './briefing.ts';
import { linePitch, typePage } from './page.ts';
import { style } from './styles.ts';
import { typeface } from './typefaces.ts';

const deep = '1F4E8C';
const light = '8FB1DC';
const ink = '262626';
/** Twips in a CSS pixel, the unit the chart's size is given in. */
const pixel = 15;

/** A native chart, which Word can restyle and edit through its workbook, and its caption below. */
export function chartParagraphs(block: ChartBlock): Paragraph[] {
  return [
    new Paragraph({ style: style.figure, children: [new ChartRun(chartOptions(block.chart, block.caption))] }),
    new Paragraph({ style: style.caption, text: block.caption }),
  ];
}

function chartOptions(chart: BriefingChart, caption: string): ChartRunOptions {
  const axisText = { font: { size: 9, color: ink, name: typeface.small } };
  const shared = {
    categories: chart.categories,
    series: chart.series.map((series, index) => seriesOptions(chart, series, index)),
    font: { name: typeface.small, color: ink },
    chartArea: { border: 'none' as const },
    legend: { position: 'top' as const, font: { size: 10, color: ink, name: typeface.small } },
    secondaryValueAxis: axisText,
    gapWidth: 60,
    overlap: 0,
    transformation: { width: Math.floor(typePage.width / pixel), height: chartHeight(chart) },
    altText: { name: caption, description: caption },
  };
  if (chart.type !== 'bar') return { ...shared, type: chart.type, categoryAxis: axisText, valueAxis: axisText };
  // Word draws the first category of a bar chart at the bottom; a list is read from the top.
  return {
    ...shared,
    type: 'bar',
    categoryAxis: { ...axisText, reverseOrder: true },
    valueAxis: { ...axisText, crossesAt: 'maximum' },
  };
}

function seriesOptions(chart: BriefingChart, series: ChartSeries, index: number) {
  const right = series.axis === 'right';
  if (right && chart.type === 'bar') throw new Error('A bar chart has one value axis');
  const line = chart.type === 'line' || right;
  const color = seriesColour(chart, right, index);
  return {
    // Full-width brackets: Chinese text around them has no half-width ones.
    name: `${series.name}\uff08${series.unit}\uff09`,
    values: series.values,
    color,
    ...(right && { axis: 'secondary' as const }),
    ...(line && { type: 'line' as const, markers: true }),
    // Two series of labels run into each other; the tables carry every value.
    dataLabels: chart.series.length === 1 && { value: true, font: { size: 9, color: ink, name: typeface.small } },
  };
}

/** A line over columns takes the deep colour, or it would be lost in front of them. */
function seriesColour(chart: BriefingChart, right: boolean, index: number): string {
  const combined = chart.type === 'column' && chart.series.some((series) => series.axis === 'right');
  if (combined) return right ? deep : light;
  return index % 2 === 0 ? deep : light;
}

/** Whole lines of the grid, less a little so that the run with the chart fits; lying bars need a row each. */
function chartHeight(chart: BriefingChart): number {
  const rows = chart.type === 'bar' ? chart.categories.length * chart.series.length : 0;
  const lines = Math.min(16, Math.max(8, Math.ceil(rows * 0.6) + 2));
  return Math.floor((lines * linePitch) / pixel) - 8;
}
