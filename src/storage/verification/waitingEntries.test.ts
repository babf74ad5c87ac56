// The desk's derived rows and sums against what the entries say, after every step of a random ledger: reported, put right,
// withdrawn, verified, returned, also withdrawals that are returned and corrections of corrections.
import { sql } from 'kysely';
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import type { LedgerAct } from '../../app/entries/decisions.ts';
import { rebuild } from '../../app/keeping/rebuild.ts';
import { record } from '../../app/entries/record.ts';
import { verify } from '../../app/verification/verify.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { stands } from '../entries/knownEntries.ts';
import { pendingFacts } from './pendingFacts.ts';
import { countingScope, inScope, type Tx } from '../store.ts';
import { waitingKept } from './waitingEntries.ts';
import { patience } from '../../../test/setup/patience.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
const projects = [uuidv7(), uuidv7()];
const written: LedgerAct[] = [];

beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root], ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  const given = { officeId: office.linqing, occurredOn: '2023-01-01' };
  await write(...projects.map((id) => projectAct(id, given, { yi: 1 })));
});
afterAll(() => at.close());

async function write(...acts: LedgerAct[]): Promise<void> {
  await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  written.push(...acts);
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

async function step(kind: number, a: number, b: number): Promise<void> {
  const given = { officeId: office.linqing, occurredOn: pick(['2023-03-01', '2023-04-01'], a) };
  const target = pick(written, b);
  const { id } = target.input.head;
  if (kind === 0) return write(fundAct(pick(projects, a), given, BigInt(1 + (a % 90)) * 1_000_000_00n, `YH-${a % 7}`));
  if (kind === 1 && target.kind === 'fund_arrival') {
    const corrected = fundAct(target.input.projectId, given, BigInt(1 + (a % 90)) * 1_000_000_00n);
    const head = { ...corrected.input.head, reverses: id, reason: '更正' };
    return write({ ...corrected, input: { ...corrected.input, head } } as LedgerAct);
  }
  if (kind === 2 && target.kind === 'fund_arrival') return write(voidAct(target, { ...given, reason: '撤销' }));
  const decision = a % 3 === 0 ? 'returned' : 'verified';
  await verify(at.store, verifier, { key: uuidv7(), decision, reason: '测试', of: { entryIds: [id] } });
}

/** What stands of the project of each waiting arrival, added up one by one. */
async function standing(tx: Tx): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ id: string; fen: bigint }>`
    select w.id, (select sum(coalesce(d.recognised_fen, g.recognised_fen))::bigint
      from fund_arrival g join entry e on e.city_code = g.city_code and e.id = g.entry_id
      left join verification d on d.city_code = g.city_code and d.entry_id = g.entry_id
      where g.project_id = f.project_id and not e.void and ${stands}) as fen
    from entry_state w join fund_arrival f on f.entry_id = w.id
    where w.city_code = ${city} and w.decision is null and w.reversed_by is null`.execute(tx);
  return new Map(rows.map(({ id, fen }) => [id, fen]));
}

const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(1000), fc.nat(1000)), {
  minLength: 20,
  maxLength: 30,
});

test('what waits, and what stands of its project, is what the entries say', {
  timeout: patience(120_000),
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      for (const [kind, a, b] of all) {
        await step(kind, a, b).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        });
        await inScope(at.store, countingScope(city), async (tx) => {
          expect(await waitingKept.find(tx, city)).toEqual([]);
          const exact = await standing(tx);
          const facts = await pendingFacts(tx, city, [...exact.keys()]);
          expect(new Map([...facts].map(([id, { projectFundsFen }]) => [id, projectFundsFen]))).toEqual(exact);
        });
      }
    }),
    { numRuns: 4, seed: 32, endOnFailure: true },
  );
  const { rows } = await at.store.pool.pg.query('select entry_id from waiting_entry order by 1');
  expect(rows.length).toBeGreaterThan(5);
  await at.store.pool.pg.query('delete from waiting_entry');
  await inScope(at.store, countingScope(city), async (tx) =>
    expect((await waitingKept.find(tx, city)).length).toBe(rows.length),
  );
  await rebuild(at.store);
  expect((await at.store.pool.pg.query('select entry_id from waiting_entry order by 1')).rows).toEqual(rows);
});
