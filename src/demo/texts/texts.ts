// What the demo city says in its own words: its figures beside those that ship, and its text of the year 2023.
import { pad } from '../../domain/day.ts';
import briefing from './briefing.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };

const idOf = (serial: number) => `00371500-0000-8000-8000-${pad(serial, 12)}`;

export const demoTextsDay = '2021-01-01';

export const demoFigures = figures.map((definition, at) => ({
  id: idOf(9100 + at),
  definition,
  reason: '2023年通报所用指标',
}));

export const demoText = {
  id: idOf(9200),
  textId: 'annual',
  name: '招商引资工作情况通报',
  body: briefing,
  reason: '2023年通报文本',
};
