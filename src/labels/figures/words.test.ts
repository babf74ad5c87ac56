import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import figures from '../../demo/texts/figures.json' with { type: 'json' };
import { type DefinitionInput, parseDefinition } from '../../metrics/definition.ts';
import { definitions } from '../../metrics/catalogue/definitions.ts';
import { quotientText, trimZeros } from '../../domain/exact.ts';
import { type BridgeWords, bridgeText, bridgeTexts } from './bridgeText.ts';
import { columnNumber, displayFigure, figureName, unitWord } from './words.ts';

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

test.each([
  ['funds_arrived', '9.8', '9.8', 98n],
  ['funds_arrived', '1234.5', '1,234.5', 12345n],
  ['funds_arrived', '0', '0', 0n],
  ['funds_arrived', '0', '不足0.01', 1n],
  ['investment_new', '9.80', '9.80', 98n],
  ['investment_new', '0.00', '0.00', 0n],
  ['department_activities', '243', '240余', 243n],
  ['projects_new', '1200', '1,200', 1200n],
  ['projects_new', null, '—', null],
])('%s %s stands in a column as %s', (id, value, text, numerator) => {
  const exact = numerator === null ? null : { numerator };
  expect(columnNumber({ definition: of(id), value, exact })).toBe(text);
});

test('a figure prints one number, in a sentence and in a column', () => {
  fc.assert(
    fc.property(fc.constantFrom(...definitions), fc.bigInt(0n, 10n ** 9n), (definition, n) => {
      const { printing, unit } = definition;
      const places = 'decimals' in printing ? printing.decimals : 0;
      const exactly = quotientText('decimals' in printing ? n : n * 1000n, 1000n, places);
      const value = 'zeros' in printing && printing.zeros === 'drop' ? trimZeros(exactly) : exactly;
      const figure = { definition, value, exact: { numerator: n } };
      expect(`${columnNumber(figure).replaceAll(',', '')}${unitWord(unit, 'zh')}`).toBe(displayFigure(figure));
    }),
  );
});

const changed: BridgeWords = {
  name: '到位资金',
  since: '2023-10-15',
  period: '2023-01-01..2023-10-14',
  version: 1,
  display: '1.5亿元',
  asVersion: 2,
  asDisplay: '0亿元',
};

test.each<[more: Partial<BridgeWords>, zh: string, en: string]>([
  [
    {},
    '到位资金自2023年10月15日起按第2版口径统计；2023年1月1日至10月14日按当时的第1版为1.5亿元，按第2版为0亿元',
    '到位资金 is counted by version 2 since 15 Oct 2023; of 1 Jan 2023 to 14 Oct 2023 version 1, then in force, says 1.5亿元, version 2 says 0亿元',
  ],
  [
    { period: '2022', asDisplay: '1.5亿元' },
    '到位资金自2023年10月15日起按第2版口径统计；2022年当时用第1版，两版均为1.5亿元',
    '到位资金 is counted by version 2 since 15 Oct 2023; of 2022 version 1, then in force, says 1.5亿元 as well',
  ],
  [
    { display: null, asDisplay: null },
    '到位资金自2023年10月15日起按第2版口径统计；2023年1月1日至10月14日当时用第1版，两版各为多少只向能查看明细的人提供',
    '到位资金 is counted by version 2 since 15 Oct 2023; of 1 Jan 2023 to 14 Oct 2023 version 1 was in force, and what each counts is told to who may open the rows',
  ],
])('a change of definition is told with %j', (more, zh, en) => {
  expect([bridgeText({ ...changed, ...more }, 'zh'), bridgeText({ ...changed, ...more }, 'en')]).toEqual([zh, en]);
});

test('a figure with several stretches has one sentence, and each stretch one clause', () => {
  const earlier = { ...changed, period: '2022', version: 3, display: '2亿元' };
  const other = { ...changed, name: '新开工项目' };
  expect(bridgeTexts([changed, other, earlier, { ...earlier }], 'zh')).toEqual([
    '到位资金自2023年10月15日起按第2版口径统计；2023年1月1日至10月14日按当时的第1版为1.5亿元，按第2版为0亿元；2022年按当时的第3版为2亿元，按第2版为0亿元',
    '新开工项目自2023年10月15日起按第2版口径统计；2023年1月1日至10月14日按当时的第1版为1.5亿元，按第2版为0亿元',
  ]);
});
