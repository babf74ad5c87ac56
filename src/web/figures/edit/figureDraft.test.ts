// A definition is written down again as it was read, whatever its texts are made of.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonsOf, type CountableKind, fieldKinds, isOfSeveral } from '../../../domain/figures/comparisons.ts';
import { moneyOf, units, unitsFor, writtenRatios } from '../../../domain/figures/units.ts';
import type { CityFigureView, CountableView } from '../../../server/figures/cityFigureViews.ts';
import { counts, definitionOf, figureDraftOf } from './figureDraft.ts';

type Definition = CityFigureView['definition'];

const countable = {
  sources: [
    {
      entries: 'milestone',
      word: '签约',
      measures: [],
      ofProject: true,
      fields: fieldKinds.map((kind) => ({ name: `of${kind}`, word: kind, kind })),
    },
  ],
  regions: [],
  units: [],
} as CountableView;

function written(conditions: readonly object[]): Definition {
  return {
    id: 'own_figure',
    kind: 'counting',
    version: 2,
    effectiveFrom: '2024-01-01',
    effectiveTo: null,
    owner: 'promotion',
    name: { zh: '某数', en: 'Some' },
    unit: 'item',
    printing: { decimals: 0, zeros: 'keep' },
    entries: 'milestone',
    day: 'event',
    measure: { kind: 'count' },
    conditions,
  } as unknown as Definition;
}

function again(definition: Definition): object | undefined {
  const view = { definition, nextVersion: 2 } as CityFigureView;
  const sent = definitionOf(figureDraftOf(view, '2024-05-06'), countable);
  return sent && 'conditions' in sent ? sent.conditions : undefined;
}

const text = fc.oneof(
  fc.constantFrom('Los Angeles', '北京、上海', 'Hewlett, Packard', '济南 青岛', 'a，b'),
  fc.string({ minLength: 1, maxLength: 12 }).map((one) => one.replaceAll(/\s+/gu, ' ').trim() || '某'),
);

const condition = fc.constantFrom<CountableKind>('code', 'text', 'place', 'texts').chain((kind) =>
  fc.constantFrom(...comparisonsOf[kind]).chain((op) => {
    const value = isOfSeveral(op) ? fc.array(text, { minLength: 1, maxLength: 6 }) : text;
    return value.map((said) => ({
      field: `of${kind}`,
      op,
      ...(op === 'within' ? { region: 'West Coast, 某区' } : {}),
      value: said,
    }));
  }),
);

test('conditions come back as they were', () => {
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 4 }), (conditions) => {
      expect(again(written(conditions))).toEqual(conditions);
    }),
  );
});

test('whatever a figure is made by, some unit fits it, and money, per cent and points fit nothing else', () => {
  const all = [...counts, ...writtenRatios].flatMap((how) =>
    ['', 'investmentFen', 'usedUsd', 'guests'].map((of) => ({ how, of })),
  );
  for (const made of all) {
    const fitting = unitsFor(made);
    expect(fitting.length, JSON.stringify(made)).toBeGreaterThan(0);
    expect(fitting).not.toContain('points');
    expect(fitting.includes('percent')).toBe(['share', 'growth', 'completion'].includes(made.how));
    expect(fitting.filter((unit) => unit === 'yi' || unit === 'usd_wan')).toEqual(moneyOf(made) ? [moneyOf(made)] : []);
  }
  expect(units).toContain('points');
});
