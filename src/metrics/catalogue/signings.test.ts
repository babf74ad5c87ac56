// Signings in the figures, by the rules of 2024: counted once, credit moves with the owner, an increase counts alone.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { must } from '../../../test/fixture/must.ts';
import { record } from '../../app/entries/record.ts';
import { verify } from '../../app/verification/verify.ts';
import type { Actor } from '../../domain/people/role.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { cityFacts } from '../cityFacts.ts';
import { latest } from '../facts.ts';
import { figureOf } from '../figure.ts';
import { recount } from '../inSql/recount.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2026-01-10T02:00:00Z');
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const yi = 10_000_000_000n;
type Signing = readonly [office: 'linqing' | 'guanxian', day: string, nature?: string, incrementYi?: bigint];

/** A project of 2 亿元 of 临清 with these signings, all verified. */
async function sign(signings: readonly Signing[]): Promise<void> {
  const project = uuidv7();
  const acts = [
    projectAct(project, { officeId: office.linqing, occurredOn: '2024-01-05' }),
    ...signings.map(([by, occurredOn, signingNature, increment]) =>
      milestoneAct(
        project,
        'signed',
        // Reviewed elsewhere: here they are counted.
        { officeId: office[by], occurredOn, origin: 'historical' },
        { signingNature, incrementFen: increment && increment * yi },
      ),
    ),
  ];
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
}

/** Count and sum of a year, and the count of 冠县. */
async function figures(year: string): Promise<number[]> {
  const facts = await cityFacts(at.store, city);
  const asked = { period: parsePeriod(year), at: latest };
  const both = ['projects_new', 'investment_new'].map((id) => must(figureOf(id, facts, asked)));
  await inScope(at.store, countingScope(city), async (tx) => {
    for (const { definition, value, rows } of both) {
      // The rows of a receipt add up to its figure, and SQL counts the same.
      expect(rows.reduce((sum, row) => sum + Number(row.value), 0)).toBe(Number(value));
      if (definition.kind !== 'counting') continue;
      const total = await recount(tx, city, definition, asked);
      expect(Number(total) / (definition.unit === 'yi' ? Number(yi) : 1)).toBe(Number(value));
    }
  });
  const there = figureOf('projects_new', facts, { ...asked, officeId: office.guanxian });
  return [...both, must(there)].map(({ value }) => Number(value));
}

const first: Signing = ['linqing', '2024-03-01', 'first'];

test.each<[what: string, signings: Signing[], of2024: number[], of2025: number[]]>([
  ['one signing', [first], [1, 2, 0], [0, 0, 0]],
  ['a signing that does not say what it is', [['linqing', '2024-03-01']], [1, 2, 0], [0, 0, 0]],
  ['signed again', [first, ['linqing', '2025-04-01']], [1, 2, 0], [0, 0, 0]],
  ['an agreement made a contract', [first, ['linqing', '2025-04-01', 'upgrade']], [1, 2, 0], [0, 0, 0]],
  ['an increase, a year later', [first, ['linqing', '2025-04-01', 'capital_increase', 3n]], [1, 2, 0], [0, 3, 0]],
  [
    'two increases',
    [first, ['linqing', '2024-04-01', 'capital_increase', 1n], ['linqing', '2025-04-01', 'capital_increase', 3n]],
    [1, 3, 0],
    [0, 3, 0],
  ],
  ['a new owner', [first, ['guanxian', '2025-04-01', 'owner_change']], [0, 0, 0], [1, 2, 1]],
  [
    'two new owners',
    [first, ['guanxian', '2024-04-01', 'owner_change'], ['guanxian', '2025-04-01', 'owner_change']],
    [0, 0, 0],
    [1, 2, 1],
  ],
])('%s', async (_what, signings, of2024, of2025) => {
  const before = [await figures('2024'), await figures('2025')];
  await sign(signings);
  const after = [await figures('2024'), await figures('2025')];
  expect(after.map((year, y) => year.map((value, n) => value - must(before[y]?.[n])))).toEqual([of2024, of2025]);
});

test('growth compares like with like: both years by the definition of the later one', async () => {
  const facts = await cityFacts(at.store, city);
  const asked = { period: parsePeriod('2024'), at: latest };
  const growth = must(figureOf('projects_new_growth', facts, asked));
  const base = must(figureOf('projects_new', facts, { ...asked, period: parsePeriod('2023') }, '2024-12-31'));
  expect(base.version).toBe(2);
  expect(growth.inputs?.map(({ value }) => value)).toEqual([figureOf('projects_new', facts, asked)?.value, base.value]);
});
