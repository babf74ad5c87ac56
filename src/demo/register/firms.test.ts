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
  const seen = new Set<string>();
  for (const { company, facts } of firms) {
    for (const fact of facts) if (fact.kind === 'buys_from') expect(seen.has(fact.value.registerId)).toBe(true);
    seen.add(company.id);
  }
});
