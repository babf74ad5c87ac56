import { expect, test } from 'vitest';
import { demoFirms } from './firms.ts';

const firms = demoFirms();
const invented = firms.filter(({ company }) => company.sample);

test('the register of the demo holds firms of the city and elsewhere, each once', () => {
  const local = firms.filter(({ company }) => company.divisionCode?.startsWith('3715'));
  expect(local.length).toBeGreaterThan(40);
  expect(firms.length - local.length).toBeGreaterThan(300);
  expect(new Set(firms.map(({ company }) => company.name)).size).toBe(firms.length);
});

test('what is invented is marked, and nothing else', () => {
  expect(
    invented.every(({ company, facts }) => company.source === '演示数据' && facts.every(({ sample }) => sample)),
  ).toBe(true);
  expect(firms.filter(({ company }) => !company.sample).some(({ facts }) => facts.some(({ sample }) => sample))).toBe(
    false,
  );
});

test('who is said to supply stands before', () => {
  const at = new Map(firms.map(({ company }, n) => [company.id, n]));
  const late = firms.filter(({ facts }, n) =>
    facts.some((fact) => fact.kind === 'buys_from' && (at.get(fact.value.registerId) ?? n) >= n),
  );
  expect(late).toEqual([]);
});
