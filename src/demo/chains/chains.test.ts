import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chainBreaches } from '../../domain/chains/chain.ts';
import { manufacturingLine } from '../counties.ts';
import { chanceOf } from '../chance.ts';
import { demoChains } from './chains.ts';

const codes = readFileSync(new URL('../../storage/migrations/0101_codes.sql', import.meta.url), 'utf8');
const industries = new Set([...codes.matchAll(/^\('(\w{1,4})', '[^']+', \d/gm)].map(([, code = '']) => code));

test.each(demoChains.map((chain) => [chain.draft.name, chain] as const))('%s is sound', (name, { draft, duty }) => {
  const others = demoChains.map((one) => one.draft.name).filter((one) => one !== name);
  const facts = { latest: null, otherNames: others, industries, today: '2024-01-01' };
  expect(chainBreaches({ baseVersion: null, draft, retired: false, restores: null }, facts)).toEqual([]);
  const ends = new Set(draft.edges.flatMap(({ from, to }) => [from, to]));
  expect(draft.nodes.filter(({ id }) => !ends.has(id)).map((node) => node.name)).toEqual([]);
  expect(draft.edges.every(({ source }) => source !== '')).toBe(true);
  expect(duty.leadOfficeId).not.toBeNull();
});

test('bearings have what the city has, and the chains know most of what its projects make', () => {
  const bearings = demoChains.find(({ draft }) => draft.name === '轴承');
  const names = bearings?.draft.nodes.map(({ name }) => name) ?? [];
  expect(names).toEqual(expect.arrayContaining(['锻造', '保持架', '钢球', '磨加工与装配']));
  const products = demoChains.flatMap(({ draft }) => draft.nodes.flatMap((node) => [node.name, ...node.products]));
  const chance = chanceOf('chains');
  const made = Array.from({ length: 200 }, () => manufacturingLine(chance).product.split('|')[0] ?? '');
  const known = made.filter((one) => products.some((product) => one.includes(product)));
  expect(known.length / made.length).toBeGreaterThan(0.6);
});
