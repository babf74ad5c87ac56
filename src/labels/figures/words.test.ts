import { expect, test } from 'vitest';
import figures from '../../demo/texts/figures.json' with { type: 'json' };
import { type DefinitionInput, parseDefinition } from '../../metrics/definition.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { displayFigure, figureName } from './words.ts';

test.each(definitions.map((d) => [d.id, d] as const))('%s has a name in both languages', (_id, definition) => {
  expect(figureName(definition, 'zh'), 'its name belongs into src/labels/figures/words.ts').toMatch(/\p{Script=Han}/u);
  expect(figureName(definition, 'en')).not.toBe(definition.id);
});

const own = figures.map((each) => parseDefinition(each as DefinitionInput));
const of = (id: string) => {
  const definition = [...definitions, ...own].find((d) => d.id === id);
  if (!definition) throw new Error(id);
  return definition;
};

test.each([
  ['funds_arrived', '471', '471亿元'],
  ['department_activities', '243', '240余次'],
  ['department_activities', '240', '240次'],
  ['department_activities', '5', '5次'],
  ['department_activities', '13', '13次'],
  ['lc2023_pipe_summit_guests', '428', '400余名'],
  ['lc2023_bearing_months', '10', '不到10个月'],
  ['funds_arrived_growth', '10.2', '10.2%'],
  ['projects_new', null, '—'],
])('%s %s prints as %s', (id, value, display) => {
  expect(displayFigure({ definition: of(id), value })).toBe(display);
});
