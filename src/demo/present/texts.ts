// What the present's bureau says of one activity and of one outing: its figures of them, and its texts.
import occasions from './occasions.json' with { type: 'json' };
import { presentId } from './work.ts';

export const presentFigures = occasions.figures.map((definition) => ({
  id: presentId(`figure ${definition.id}`),
  definition,
  reason: '活动专报、外出专报所用指标',
}));

export const presentTexts = occasions.texts.map((text) => ({
  id: presentId(`text ${text.textId}`),
  ...text,
  reason: '一次活动、一次外出各写一份专报',
}));
