// Lights by table, each limit on its day; and two properties over random ledgers: looking only at days of change shows the same as
// asking each day, and a light never depends on what became known later.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../day.ts';
import { lightKey, lightOn, lightsThrough } from './light.ts';
import {
  type LightColour,
  lightRulesOn,
  LightTest,
  type LightRule,
  objectOf,
  proposedLightRules,
} from './lightRule.ts';
import type { Watched } from './known.ts';
import type { LightRows, Spanned } from './rows.ts';
import { promiseId, watchProjects } from './watchProjects.ts';
import { inWatchOrder, watchSteps } from './watchSteps.ts';
import { patience } from '../../../test/setup/patience.ts';

const nothing: LightRows = {
  versions: [],
  milestones: [],
  funds: [],
  talks: [],
  promises: [],
  keepings: [],
  merges: [],
  repeats: [],
  returned: [],
  outings: [],
  met: [],
  pursuits: [],
};
const yi = 10_000_000_000n;
let ids = 0;
const entry = (knownOn: string, goneOn: string | null = null) => ({
  entryId: `e${ids++}`,
  projectId: 'p',
  knownOn,
  goneOn,
});
const version = (knownOn: string, more: object = {}) => ({
  ...entry(knownOn),
  officeId: 'o',
  status: 'active',
  investmentFen: 24n * yi,
  ...more,
});
const milestone = (kind: string, on: string, more: object = {}) => ({
  ...entry(on),
  kind,
  authority: 'promotion',
  on,
  ...more,
});
const promise = (kind: string, dueOn: string, more: object = {}) => ({
  ...entry('2025-01-01'),
  officeId: 'o',
  no: '1',
  side: 'theirs',
  kind,
  dueOn,
  agreedOn: '2025-01-01',
  fen: null,
  ...more,
});
const testOf = (ruleId: string): LightTest => {
  const rule = proposedLightRules.find((one) => one.ruleId === ruleId);
  if (!rule) throw new Error(ruleId);
  return rule.test;
};
const all = (rows: Partial<LightRows>): Watched[] =>
  inWatchOrder([...watchProjects({ ...nothing, ...rows }), ...watchSteps({ ...nothing, ...rows })]);

/** The days on which the light of the first thing of the rule's kind changes, from 2025 to the end of 2026. */
function turns(rule: LightTest, rows: Partial<LightRows>): string[] {
  const ofIts = all(rows).filter(({ of }) => of === objectOf(rule));
  const one: LightRule = {
    ruleId: 'r',
    version: 1,
    effectiveFrom: '2025-01-01',
    name: '',
    basis: '',
    test: rule,
    on: true,
  };
  return lightsThrough([one], ofIts, { from: '2025-01-01', to: '2026-12-31' }).map(
    ({ on, colour }) => `${on} ${colour}`,
  );
}

const signed = [version('2025-01-10'), milestone('signed', '2025-02-28')] as const;
const [founded, signing] = signed;
const talk = (on: string, knownOn = on) => ({ ...entry(knownOn), on });

describe.each([
  [
    'talks_without_progress',
    [
      [
        'nobody ever spoken with: from the day it was put in the books',
        { versions: [founded] },
        ['2025-03-10 yellow', '2025-04-10 red', '2025-07-10 out'],
      ],
      [
        'talks put it off',
        { versions: [founded], talks: [talk('2025-03-31')] },
        ['2025-03-10 yellow', '2025-03-31 green', '2025-05-31 yellow', '2025-06-30 red', '2025-09-30 out'],
      ],
      [
        'talks that are told of late count from the day on which they were told',
        { versions: [founded], talks: [talk('2025-03-05', '2025-03-20')] },
        ['2025-03-10 yellow', '2025-03-20 green', '2025-05-05 yellow', '2025-06-05 red', '2025-09-05 out'],
      ],
      ['signed: no talks any more', { versions: [founded], milestones: [signing] }, []],
      [
        'paused: nobody is asked for',
        { versions: [version('2025-03-20', { status: 'paused' }), { ...founded, goneOn: '2025-03-20' }] },
        ['2025-03-10 yellow', '2025-03-20 green'],
      ],
    ],
  ],
  [
    'signed_not_started',
    [
      ['half a year, a year', { versions: [founded], milestones: [signing] }, ['2025-08-28 yellow', '2026-02-28 red']],
      [
        'started between them',
        { versions: [founded], milestones: [signing, milestone('started', '2025-09-01')] },
        ['2025-08-28 yellow', '2025-09-01 green'],
      ],
      [
        'a start that was taken back',
        { versions: [founded], milestones: [signing, milestone('started', '2025-06-01', { goneOn: '2025-10-05' })] },
        ['2025-10-05 yellow', '2026-02-28 red'],
      ],
    ],
  ],
  [
    'started_not_in_statistics',
    [
      [
        'a month, two months, in statistics',
        {
          versions: [founded],
          milestones: [
            milestone('started', '2025-05-31'),
            milestone('started', '2025-09-02', { authority: 'statistics' }),
          ],
        },
        ['2025-06-30 yellow', '2025-07-31 red', '2025-09-02 green'],
      ],
    ],
  ],
  [
    'late_start',
    [
      [
        'due, three months late',
        { versions: [founded], promises: [promise('start', '2025-06-15')] },
        ['2025-06-15 yellow', '2025-09-15 red'],
      ],
      [
        'the milestone keeps it',
        {
          versions: [founded],
          promises: [promise('start', '2025-06-15')],
          milestones: [milestone('started', '2025-07-01')],
        },
        ['2025-06-15 yellow', '2025-07-01 green'],
      ],
      ['a promise of another kind', { versions: [founded], promises: [promise('tax', '2025-06-15')] }, []],
    ],
  ],
  [
    'promise_due',
    [
      [
        'thirty days before, and when it is over; kept in part it stays, kept in whole it is gone',
        {
          versions: [founded],
          promises: [promise('tax', '2025-06-15')],
          keepings: [
            { ...entry('2025-06-20'), no: '1', extent: 'part' },
            { ...entry('2025-07-01'), no: '1', extent: 'whole' },
          ],
        },
        ['2025-05-16 yellow', '2025-06-16 red', '2025-07-01 green'],
      ],
      [
        'put off by a correction',
        {
          versions: [founded],
          promises: [
            promise('tax', '2025-06-15', { goneOn: '2025-06-18' }),
            promise('tax', '2026-06-15', { knownOn: '2025-06-18' }),
          ],
        },
        ['2025-05-16 yellow', '2025-06-16 red', '2025-06-18 green', '2026-05-16 yellow', '2026-06-16 red'],
      ],
    ],
  ],
  [
    'funds_behind_plan',
    [
      [
        // 730 days, 24 亿: a tenth of it is 73 days, above three tenths 220.
        'nothing came in: evenly over two years after signing',
        { versions: [founded], milestones: [milestone('signed', '2025-01-10')] },
        ['2025-03-24 yellow', '2025-08-18 red'],
      ],
      [
        'what came in puts it off',
        {
          versions: [founded],
          milestones: [milestone('signed', '2025-01-10')],
          funds: [{ ...entry('2025-04-01'), on: '2025-03-30', fen: 6n * yi }],
        },
        // A quarter is there: yellow at 35 %, red above 55 %.
        ['2025-03-24 yellow', '2025-04-01 green', '2025-09-23 yellow', '2026-02-16 red'],
      ],
      [
        'by what the firm promised',
        { versions: [founded], promises: [promise('invest', '2025-04-11', { fen: 10n * yi })] },
        ['2025-01-11 yellow', '2025-02-01 red'],
      ],
    ],
  ],
  [
    'returned_unmended',
    [
      [
        'a week, two weeks, put right',
        {
          returned: [
            { entryId: 'x', officeId: 'o', projectId: null, returnedOn: '2025-03-01', mendedOn: '2025-03-20' },
          ],
        },
        ['2025-03-08 yellow', '2025-03-15 red', '2025-03-20 green'],
      ],
    ],
  ],
  [
    'outing_without_follow_up',
    [
      [
        'followed up by a talk with one of its projects',
        {
          outings: [
            { ...entry('2025-03-02'), officeId: 'o', endedOn: '2025-03-01', projectIds: ['p'], companyIds: [] },
          ],
          talks: [talk('2025-03-01'), talk('2025-03-20')],
        },
        ['2025-03-15 yellow', '2025-03-20 green'],
      ],
      [
        'one that names nobody cannot be followed up',
        { outings: [{ ...entry('2025-03-02'), officeId: 'o', endedOn: '2025-03-01', projectIds: [], companyIds: [] }] },
        [],
      ],
    ],
  ],
  [
    'protection_ending',
    [
      [
        'until it lapses by itself',
        {
          pursuits: [
            {
              id: 'u',
              officeId: 'o',
              openedOn: '2025-01-01',
              protectedUntil: '2025-04-01',
              endedOn: null,
              progress: [
                { knownOn: '2025-01-01', goneOn: null, releasesOn: '2025-01-31' },
                { knownOn: '2025-01-20', goneOn: null, releasesOn: '2025-04-20' },
              ],
            },
          ],
        },
        ['2025-03-17 yellow', '2025-04-01 red', '2025-04-20 green'],
      ],
    ],
  ],
] as const)('%s', (ruleId, rows) => {
  test.each([...rows])('%s', (_, given, expected) => {
    expect(turns(testOf(ruleId), given as Partial<LightRows>)).toEqual(expected);
  });
});

test('a merge moves what is known of a project to the one that it was merged into', () => {
  const other = { ...version('2025-01-05'), projectId: 'q' };
  const started = { ...milestone('started', '2025-03-01'), projectId: 'q' };
  const rows = {
    versions: [founded, other],
    milestones: [signing, { ...milestone('signed', '2025-01-06'), projectId: 'q' }, started],
    merges: [{ id: 'q', intoId: 'p', knownOn: '2025-10-01', goneOn: '2025-12-01' }],
  };
  // Of p alone: started while the other one is merged into it, and not before or after.
  const ofP = turns(testOf('signed_not_started'), rows);
  expect(ofP).toEqual(['2025-08-28 yellow', '2025-10-01 green', '2025-12-01 yellow', '2026-02-28 red']);
});

const start = '2025-01-01';
const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays(start, n));
const span: fc.Arbitrary<Spanned> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 300 })))
  .map(([knownOn, stays]) => ({
    knownOn,
    goneOn: stays === null ? null : addDays(knownOn, stays),
  }));
const projectId = fc.constantFrom('p', 'q', 'r');
const some = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 6 });
/** Rows with ids of their own, known from the day of what they say at the earliest. */
const rowOf = <More extends object>(more: fc.Arbitrary<More>) =>
  fc
    .tuple(fc.record({ entryId: fc.uuid(), projectId }), span, more)
    .map(([own, known, rest]) => ({ ...own, ...known, ...rest }));
const kinds = fc.constantFrom('signed', 'filed', 'started', 'in_production');
const ledgers: fc.Arbitrary<LightRows> = fc.record({
  versions: some(
    rowOf(
      fc.record({
        officeId: fc.constantFrom('o', 'n'),
        status: fc.constantFrom('active', 'active', 'paused'),
        investmentFen: fc.option(fc.bigInt({ min: 1n, max: 50n }).map((n) => n * yi)),
      }),
    ),
  ),
  milestones: some(rowOf(fc.record({ kind: kinds, authority: fc.constantFrom('promotion', 'statistics'), on: day }))),
  funds: some(rowOf(fc.record({ on: day, fen: fc.bigInt({ min: 1n, max: 20n }).map((n) => n * yi) }))),
  talks: some(rowOf(fc.record({ on: day }))),
  promises: some(
    rowOf(
      fc.record({
        officeId: fc.constant('o'),
        no: fc.constantFrom('1', '2'),
        side: fc.constantFrom('ours', 'theirs'),
        kind: fc.constantFrom('invest', 'start', 'tax'),
        dueOn: day,
        agreedOn: fc.option(day),
        fen: fc.option(fc.bigInt({ min: 1n, max: 50n }).map((n) => n * yi)),
      }),
    ),
  ),
  keepings: some(rowOf(fc.record({ no: fc.constantFrom('1', '2'), extent: fc.constantFrom('whole', 'part') }))),
  merges: fc.oneof(
    fc.constant([]),
    span.map((known) => [{ id: 'r', intoId: 'p', ...known }]),
  ),
  repeats: fc.constant([]),
  returned: some(
    fc.tuple(fc.uuid(), span).map(([entryId, { knownOn, goneOn }]) => ({
      entryId,
      officeId: 'o',
      projectId: null,
      returnedOn: knownOn,
      mendedOn: goneOn,
    })),
  ),
  outings: fc.constant([]),
  met: fc.constant([]),
  pursuits: fc.constant([]),
});
const ruleSets: fc.Arbitrary<LightRule[]> = fc
  .array(fc.tuple(fc.constantFrom(...proposedLightRules), day, fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((chosen) => {
    const versions = new Map<string, number>();
    return chosen
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([rule, effectiveFrom, on], n) => {
        const next = (versions.get(rule.ruleId) ?? 0) + 1;
        versions.set(rule.ruleId, next);
        const { yellow } = rule.test;
        return {
          ...rule,
          test: { ...rule.test, yellow: yellow === null ? null : yellow - (n % 2 && yellow > 1 ? 1 : 0) },
          effectiveFrom,
          version: next,
          on,
        };
      });
  });

/** What a run on each day would have written down. */
function daily(rules: readonly LightRule[], watched: readonly Watched[], from: string, to: string): string[] {
  const before = new Map<string, LightColour | 'green'>();
  const found: string[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const inForce = lightRulesOn(rules, on);
    for (const thing of watched) {
      const known = thing.knownOn(on);
      for (const ruleId of new Set(rules.map((rule) => rule.ruleId))) {
        const rule = inForce.find((one) => one.ruleId === ruleId);
        const colour = (rule && lightOn(rule.test, known, on)?.colour) ?? 'green';
        const key = lightKey({ ...thing, ruleId });
        if ((before.get(key) ?? 'green') !== colour) found.push(`${on} ${key} ${colour}`);
        before.set(key, colour);
      }
    }
  }
  return found.toSorted();
}

test(
  'what is looked at on days of change alone is what each day would have shown',
  () => {
    fc.assert(
      fc.property(ledgers, ruleSets, (rows, rules) => {
        const [watched, to] = [all(rows), addDays(start, 700)];
        const made = lightsThrough(rules, watched, { from: start, to });
        expect(made.map((one) => `${one.on} ${lightKey(one)} ${one.colour}`).toSorted()).toEqual(
          daily(rules, watched, start, to),
        );
      }),
      { numRuns: 60 },
    );
  },
  patience(60_000),
);

test('written down run by run it is the same as in one', () => {
  fc.assert(
    fc.property(ledgers, ruleSets, day, (rows, rules, cut) => {
      const [watched, to] = [all(rows), addDays(start, 700)];
      const first = lightsThrough(rules, watched, { from: start, to: cut });
      const standing = new Map(first.map((change) => [lightKey(change), change]));
      const second = lightsThrough(rules, watched, { from: addDays(cut, 1), to }, standing);
      expect([...first, ...second]).toEqual(lightsThrough(rules, watched, { from: start, to }));
    }),
  );
});

test('a light never depends on what became known after its day', () => {
  fc.assert(
    fc.property(ledgers, ruleSets, day, (rows, rules, until) => {
      const through = { from: start, to: until };
      expect(lightsThrough(rules, all(asKnownOn(rows, until)), through)).toEqual(
        lightsThrough(rules, all(rows), through),
      );
    }),
  );
});

/** The same ledger as nobody could know more of it that day. */
function asKnownOn(rows: LightRows, until: string): LightRows {
  const known = <Row extends Spanned>(of: readonly Row[]): Row[] =>
    of.flatMap((row) =>
      row.knownOn > until ? [] : [{ ...row, goneOn: row.goneOn && row.goneOn > until ? null : row.goneOn }],
    );
  return {
    ...rows,
    versions: known(rows.versions),
    milestones: known(rows.milestones),
    funds: known(rows.funds),
    talks: known(rows.talks),
    promises: known(rows.promises),
    keepings: known(rows.keepings),
    merges: known(rows.merges),
    returned: rows.returned.flatMap((row) =>
      row.returnedOn > until ? [] : [{ ...row, mendedOn: row.mendedOn && row.mendedOn > until ? null : row.mendedOn }],
    ),
  };
}

test('a promise is known by its project and its number', () => {
  expect(all({ versions: [founded], promises: [promise('tax', '2025-06-15')] }).map(({ id }) => id)).toEqual([
    promiseId('p', '1'),
    'p',
  ]);
});
