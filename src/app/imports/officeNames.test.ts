import { expect, test } from 'vitest';
import type { Office } from '../../domain/offices/office.ts';
import { officesByName } from './officeNames.ts';

function office(id: string, name: string, endedOn: string | null = null): Office {
  const rest = { kind: 'county', parentId: null, divisionCode: null, sortOrder: 0 } as const;
  return { id, code: id, name, shortName: name.slice(0, 2), endedOn, ...rest };
}
const offices = new Map(
  [office('a', '冠州区'), office('b', '新城区'), office('c', '高新区', '2023-01-01'), office('d', '高新区')].map(
    (each) => [each.id, each],
  ),
);
const versions = [{ ...office('a', '冠县') }, { ...office('b', '冠州区') }, ...offices.values()];

test.each([
  ['冠州区', ['a'], 'the name it has now, though another had it once'],
  ['冠县', ['a'], 'the name it had once'],
  ['高新区', ['d'], 'the living one of two'],
  ['c', ['c'], 'an ended office by its code'],
  ['没有这个', [], 'none'],
])('%s means %j: %s', (name, ids) => {
  expect((officesByName(offices, versions).get(name) ?? []).map(({ id }) => id)).toEqual(ids);
});
