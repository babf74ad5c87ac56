import { expect, test } from 'vitest';
import { sentCity, firstDraft, withLines } from './draft.ts';

const places = {
  code: '990100',
  name: '云河市',
  shortName: '云河',
  nameEn: 'Yunhe',
  below: [{ code: '990102', name: '城关区', shortName: '城关' }],
};

test('a city begins with its counties, and what is added stands behind them with codes of its own', () => {
  const draft = firstDraft('990100', places);
  const zones = withLines(draft.offices, '云河经开区，经开区\n\n 高新区 \r\n', { kind: 'zone', above: '' });
  const offices = withLines(zones, '城西街道\t城西', { kind: 'township', above: '990102' });
  expect(offices.map(({ code, name, shortName }) => `${code} ${name} ${shortName}`)).toEqual([
    '990102 城关区 城关',
    'Z01 云河经开区 经开区',
    'Z02 高新区 高新区',
    'T01 城西街道 城西',
  ]);
  const sent = sentCity({ ...draft, offices: offices.toReversed(), completeFrom: '2022-01-01' }, '2026-05-05');
  // Whoever stands above comes first, whatever the order on the screen.
  expect(sent.offices.map(({ code, parent }) => `${code} ${parent}`)).toEqual([
    '990100 null',
    'Z02 990100',
    'Z01 990100',
    '990102 990100',
    'T01 990102',
  ]);
  expect([sent.offices[0]?.validFrom, sent.offices[0]?.divisionCode]).toEqual(['2022-01-01', '990100']);
});

test('a city that the list of codes does not have begins with nothing', () => {
  const sent = sentCity({ ...firstDraft('990100', null), nameZh: '云河市', shortName: '云河' }, '2026-05-05');
  expect(sent.offices).toEqual([
    {
      code: '990100',
      name: '云河市',
      shortName: '云河',
      kind: 'city',
      parent: null,
      divisionCode: null,
      validFrom: '2026-01-01',
    },
  ]);
  expect([sent.issuer, sent.completeFrom]).toEqual([null, null]);
});
