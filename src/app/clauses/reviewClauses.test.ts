import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import type { FlagDecision, ReviewConclusion } from '../../domain/clauses/clauseReview.ts';
import type { Actor } from '../../domain/people/role.ts';
import { brokenSeals } from '../../storage/keeping/sealing.ts';
import { countingScope, inScope, setScope } from '../../storage/store.ts';
import { projectAgreements, reviewQueue } from './agreements.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { reviewClauses } from './reviewClauses.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;

beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2026-03-10T02:00:00Z');
  enterer = await at.actor('填报员', ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const day = { officeId: office.linqing, occurredOn: '2026-03-01' };
const plain = ['供水供电到项目红线'];
const taxed = ['供水供电到项目红线', '按乙方年纳税额地方留成的50%返还'];

async function recorded(...acts: LedgerAct[]): Promise<string[]> {
  return (await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts })).entryIds;
}

/** A project with a signing that waits. */
async function signing(more: object = {}): Promise<{ project: string; signed: string }> {
  const project = uuidv7();
  const [, signed = ''] = await recorded(
    projectAct(project, day),
    milestoneAct(project, 'signed', { ...day, ...more }),
  );
  return { project, signed };
}

function review(agreementId: string, conclusion: ReviewConclusion, decisions: FlagDecision[] = [], by = verifier) {
  const input = {
    id: uuidv7(),
    agreementId,
    decisions,
    conclusion,
    opinion: conclusion === 'passed' ? null : '请修改',
  };
  return reviewClauses(at.store, by, { key: uuidv7(), review: input });
}

const accept = (...entryIds: string[]) =>
  verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
const onTax = (outcome: FlagDecision['outcome'], basis?: string): FlagDecision[] => [
  { clauseNo: 2, ruleId: 'tax_returned_by_share', outcome, basis },
];

test('without a passed review a signing is not verified, and nothing else is either', async () => {
  const { project, signed } = await signing();
  const started = await recorded(milestoneAct(project, 'registered', day));
  await expect(accept(signed, ...started)).rejects.toThrow('clause_review_required (entryIds.0)');
  await accept(...started);
  const [agreement = ''] = await recorded(agreementAct(project, day, plain));
  await expect(accept(signed)).rejects.toThrow('clause_review_required');
  await review(agreement, 'passed');
  await accept(signed);
  expect((await projectAgreements(at.store, verifier, project)).ready).toBe(true);
});

test('a forbidden clause is taken out of the agreement, and the corrected one is reviewed', async () => {
  const { project, signed } = await signing();
  const first = agreementAct(project, day, taxed);
  const [agreement = ''] = await recorded(first);
  await expect(review(agreement, 'passed')).rejects.toThrow('flag_undecided');
  await expect(review(agreement, 'passed', onTax('deleted'))).rejects.toThrow('passed_with_open_flags');
  await expect(review(agreement, 'passed', onTax('has_basis'))).rejects.toThrow('basis_required');
  await review(agreement, 'changes_required', onTax('deleted'));
  await expect(accept(signed)).rejects.toThrow('clause_review_required');
  const [corrected = ''] = await recorded(
    agreementAct(project, { ...day, reverses: agreement, reason: '删去第二条' }, plain),
  );
  await expect(review(agreement, 'passed', onTax('not_applicable'))).rejects.toThrow('agreement_not_standing');
  await expect(accept(signed)).rejects.toThrow('clause_review_required');
  await review(corrected, 'passed');
  await accept(signed);
});

test('a later review takes the place of an earlier one', async () => {
  const { project, signed } = await signing();
  const [agreement = ''] = await recorded(agreementAct(project, day, taxed));
  await review(agreement, 'passed', onTax('has_basis', '国发〔2025〕1号'));
  await review(agreement, 'refused', onTax('deleted'));
  await expect(accept(signed)).rejects.toThrow('clause_review_required');
  const { agreements, ready } = await projectAgreements(at.store, verifier, project);
  expect([ready, agreements[0]?.reviews.map(({ conclusion }) => conclusion)]).toEqual([false, ['refused', 'passed']]);
});

test('the statement that nothing is promised is reviewed like clauses', async () => {
  const { project, signed } = await signing();
  const [agreement = ''] = await recorded(agreementAct(project, day, []));
  await expect(accept(signed)).rejects.toThrow('clause_review_required');
  await review(agreement, 'passed');
  await accept(signed);
});

test('a second agreement that was added later must pass too; a withdrawn or returned one need not', async () => {
  const { project, signed } = await signing();
  const [passed = ''] = await recorded(agreementAct(project, day, plain));
  await review(passed, 'passed');
  const second = agreementAct(project, day, taxed);
  await recorded(second);
  await expect(accept(signed)).rejects.toThrow('clause_review_required');
  await recorded(voidAct(second, { ...day, reason: '未采用' }));
  const [third = ''] = await recorded(agreementAct(project, day, taxed));
  await verify(at.store, verifier, { key: uuidv7(), decision: 'returned', reason: '重复', of: { entryIds: [third] } });
  await accept(signed);
});

test('earlier and historical signings are exempt', async () => {
  const early = await signing({ occurredOn: '2024-07-31' });
  const old = uuidv7();
  const act = milestoneAct(old, 'signed', { ...day, occurredOn: '2025-01-01' });
  act.input.head.origin = 'historical';
  const [, historical = ''] = await recorded(projectAct(old, day), act);
  await accept(early.signed, historical);
  const [first] = (await projectAgreements(at.store, verifier, old)).signings;
  expect(first?.duty).toBe('historical');
});

test('who registered the clauses does not review them, nor does another office, nor who may not verify', async () => {
  const both = await at.actor('一人', ['enter', office.linqing], ['verify', office.linqing]);
  const { project } = await signing();
  const act = agreementAct(project, day, plain);
  await record(at.store, both, { useCase: 'test', key: uuidv7(), acts: [act] });
  const agreement = act.input.head.id;
  const other = await at.actor('冠县审核', ['verify', office.guanxian]);
  await expect(review(agreement, 'passed', [], both)).rejects.toThrow('reviewer_is_registrant');
  await expect(review(agreement, 'passed', [], other)).rejects.toThrow('agreement_unknown');
  await expect(review(agreement, 'passed', [], enterer)).rejects.toThrow('right_required');
  expect((await reviewQueue(at.store, other, { page: 1, size: 20 })).total).toBe(0);
  expect((await reviewQueue(at.store, both, { page: 1, size: 20 })).agreements.map(({ id }) => id)).toEqual([
    agreement,
  ]);
});

test('a review sent twice is one; two at once are two, and the later holds', async () => {
  const { project } = await signing();
  const [agreement = ''] = await recorded(agreementAct(project, day, plain));
  const input = { id: uuidv7(), agreementId: agreement, decisions: [], conclusion: 'passed' as const };
  const sent = { key: uuidv7(), review: input };
  await Promise.all([1, 2, 3].map(() => reviewClauses(at.store, verifier, sent)));
  await Promise.all([review(agreement, 'passed'), review(agreement, 'refused')]);
  const { agreements } = await projectAgreements(at.store, verifier, project);
  expect(agreements[0]?.reviews).toHaveLength(3);
});

test('after all this doctor is silent, and finds what was done past the law', async () => {
  expect(await doctor(at.store)).toEqual([]);
  const { signed } = await signing();
  await at.store.pool.pg.query(
    `insert into verification select city_code, gen_random_uuid(), id, office_id, 'verified', null, now(), $2 from entry where id = $1`,
    [signed, verifier.accountId],
  );
  const found = await doctor(at.store);
  expect(found.map(({ check }) => check)).toContain('signing_has_clause_review');
  await at.store.pool.pg.query('delete from verification where entry_id = $1', [signed]);
});

test('a review altered or removed past the door is found', async () => {
  const broken = (statement: string) =>
    at.store.pool.db
      .transaction()
      .execute(async (tx) => {
        await sql.raw(statement).execute(tx);
        await setScope(tx, at.store, countingScope(city));
        throw Object.assign(new Error('undo'), { seals: await brokenSeals(tx, city) });
      })
      .catch((error: Error & { seals?: { what: string; how: string }[] }) => error.seals);
  expect(await inScope(at.store, countingScope(city), (tx) => brokenSeals(tx, city))).toEqual([]);
  const altered = await broken(`update clause_review_flag set outcome = 'not_applicable' where outcome = 'has_basis'`);
  expect(altered?.map(({ what, how }) => `${what} ${how}`)).toEqual(['clause_review altered']);
});
