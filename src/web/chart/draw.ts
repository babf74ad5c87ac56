// The drawing of a chart: ECharts, only the parts that are used.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { colour } from '../parts/colour.ts';
import type { FigureRef } from '../../server/figures/views.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const lines = ['chart-1', 'chart-2', 'chart-3', 'chart-4'];

/** What is drawn of a number. */
export interface Charted {
  readonly value: string | null;
}

export interface ChartData<Value extends Charted = FigureRef> {
  readonly kind: 'bar' | 'column' | 'line';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly Value[] }[];
}

export interface DrawnChart {
  readonly resize: () => void;
  readonly dispose: () => void;
}

export function draw(
  box: HTMLElement,
  data: ChartData<Charted>,
  open: (series: number, category: number) => void,
): DrawnChart {
  const chart = init(box, null, { renderer: 'svg' });
  const lying = data.kind === 'bar';
  const names = {
    type: 'category' as const,
    data: [...data.categories],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colour('edge') } },
    axisLabel: { color: colour('ink'), interval: lying ? 0 : ('auto' as const), hideOverlap: true },
  };
  const values = {
    type: 'value' as const,
    splitLine: { lineStyle: { color: colour('line') } },
    axisLabel: { color: colour('quiet') },
    splitNumber: 4,
  };
  chart.setOption({
    animation: false,
    color: lines.map(colour),
    textStyle: { fontFamily: getComputedStyle(box).fontFamily },
    grid: { left: 4, right: lying ? 32 : 8, top: data.series.length > 1 ? 40 : 16, bottom: 4, containLabel: true },
    ...(data.series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12 } } : {}),
    tooltip: { trigger: 'axis', axisPointer: { type: data.kind === 'line' ? 'line' : 'shadow' }, confine: true },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: data.series.map(({ name, values: numbers }) => ({
      name,
      type: data.kind === 'line' ? ('line' as const) : ('bar' as const),
      barMaxWidth: lying ? 16 : 28,
      // Only the drawing reads the numbers as floats; what is printed comes as text from the server.
      data: numbers.map((number) => (number.value === null ? null : Number(number.value))),
      tooltip: { valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value} ${data.unit}` : '—') },
      cursor: 'pointer',
    })),
  });
  chart.on('click', (event) => open(event.seriesIndex ?? 0, event.dataIndex));
  return { resize: () => chart.resize(), dispose: () => chart.dispose() };
}
