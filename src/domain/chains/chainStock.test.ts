import { expect, test } from 'vitest';
import { chainStockBreaches } from './chainStock.ts';

const node = { chain: '轴承', node: '装配', state: 'weak', firms: 1, projects: 0, prospects: 0 } as const;

test.each([
  ['no_chain_to_take_stock_of', [], false],
  ['stock_taken_that_day', [node], true],
] as const)('%s', (law, nodes, takenToday) => {
  expect(chainStockBreaches({ nodes: [...nodes] }, { takenToday })).toEqual([{ law }]);
});

test('another day it is taken', () => {
  expect(chainStockBreaches({ nodes: [node] }, { takenToday: false })).toEqual([]);
});
