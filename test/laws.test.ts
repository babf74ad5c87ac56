// Every law is broken by somebody: by a row that is carried out here, or by a row of a test that is named in laws/tables.ts.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Breach, Refusal } from '../src/domain/refusal.ts';
import { type Law, lawGroups, laws } from '../src/laws/laws.ts';
import { SheetRefusal } from '../src/sheets/refusal.ts';
import { asked } from './laws/asked.ts';
import { decided } from './laws/decided.ts';
import { lawsExpected } from './laws/expected.ts';
import { imported } from './laws/imported.ts';
import type { Rows } from './laws/rows.ts';
import { tables } from './laws/tables.ts';
import { type City, openCity } from './scenarios/samples/city.ts';

const rows: Rows = { ...decided, ...imported, ...asked };

describe('carried out', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  test.each(Object.entries(rows) as [Law, NonNullable<Rows[Law]>][])('%s', async (law, act) => {
    const answer = await answerTo(() => act(city));
    expect(answer.laws).toContain(law);
    // A row that asks no route, or finds the law in a preview, has no status of its own.
    const { status } = answer;
    expect(status === undefined || status < 400 || statusesOf(law).includes(status)).toBe(true);
  });
});

test.each(Object.entries(lawGroups))('each law of %s has its row', (group, { ...ofGroup }) => {
  const expected = new Map(
    tables[group as keyof typeof tables].map((path) => [path, lawsExpected(path, readFileSync(path, 'utf8'))]),
  );
  const isExpected = (law: string) => [...expected.values()].some((some) => some.has(law));
  const ids = Object.keys(ofGroup);
  const lacking = ids.filter((law) => !Object.hasOwn(rows, law) && !isExpected(law));
  const where = [...expected.keys(), 'test/laws/decided.ts, imported.ts or asked.ts'].join(', ');
  expect(lacking, `each wants a row that breaks it in one of: ${where}`).toEqual([]);
  expect([...expected].filter(([, some]) => !ids.some((law) => some.has(law))).map(([path]) => path)).toEqual([]);
});

test.each([
  [`test.each([['no such office', 'office_unknown']])('%s', run);`, true],
  [
    `const rows = [['no such office', ['office_unknown']]]; describe('x', () => { test.each(rows)('%s', run); });`,
    true,
  ],
  [`test('x', () => { expect(read()).toMatchObject({ law: 'office_unknown' }); });`, true],
  ["test('x', () => { expect(read()).toEqual(`404 office_unknown ${field}`); });", true],
  [`const saysSo = () => expect(read()).toBe('office_unknown'); test('x', saysSo);`, true],
  [`const rows = [['no such office', 'office_unknown']];`, false],
  [`test.skip('x', () => { expect(read()).toBe('office_unknown'); });`, false],
  [`test('x', () => { read('office_unknown'); });`, false],
  [`test('x', () => { expect(refusalText({ law: 'office_unknown' }, 'zh')).toBe('没有这个单位'); });`, false],
])('%s (%s)', (text, isRow) => {
  expect(lawsExpected('some.test.ts', text).has('office_unknown')).toBe(isRow);
});

interface Answer {
  readonly laws: readonly string[];
  readonly status?: number;
}

/** What was refused, however it was said: thrown, given back, or as an answer to a request. */
async function answerTo(act: () => unknown): Promise<Answer> {
  const answer = await Promise.resolve()
    .then(act)
    .catch((error: unknown) => {
      if (error instanceof Refusal) return error.breaches;
      if (error instanceof SheetRefusal) return [{ law: error.law }] satisfies Breach[];
      throw error;
    });
  const { statusCode: status, body } = answer as { statusCode?: number; body?: string };
  const text = body ?? JSON.stringify(answer);
  return { laws: [...text.matchAll(/"law":"(\w+)"/g)].map(([, law = '']) => law), ...(status ? { status } : {}) };
}

function statusesOf(law: Law): readonly unknown[] {
  const { status } = laws[law];
  return status === '404/422' ? [404, 422] : [status];
}
