// Two projects before signing: of one a department is late and asks for more, and it passes in the end; the other is refused. The gate
// of signing holds both to it, a pass that is over opens nothing, and what counts agrees with its rows.
import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementAct, milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { evidenceFolder } from '../../../test/fixture/evidence.ts';
import { pdf } from '../../../test/fixture/evidenceFiles.ts';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { AppraisalInput } from '../../domain/appraisals/appraisal.ts';
import { SetAppraisalRule } from '../../domain/appraisals/appraisalRule.ts';
import { AppraisalStepInput } from '../../domain/appraisals/appraisalStep.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import { reviewClauses } from '../clauses/reviewClauses.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { openFile } from '../evidence/openFile.ts';
import { receiveFile } from '../evidence/receiveFile.ts';
import { doctor } from '../keeping/doctor.ts';
import { appraisalTasks } from '../tasks/ofAppraisals.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { verify } from '../verification/verify.ts';
import { appraisalPage, listAppraisals } from './appraisals.ts';
import { appraisalPaper } from './paper.ts';
import { projectGate } from './projectGate.ts';
import { setAppraisalRule } from './rule.ts';

let at: TestCity;
let [county, bureau, zone, stranger, verifier, admin] = [] as unknown as Actor[];
const [good, bad, small] = [uuidv7(), uuidv7(), uuidv7()] as [string, string, string];
beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2024-09-02T02:00:00Z');
  county = await at.actor('临清填报', ['enter', office.linqing]);
  bureau = await at.actor('主管部门填报', ['enter', office.bureau]);
  zone = await at.actor('评审部门填报', ['enter', office.guanxian]);
  stranger = await at.actor('无关填报', ['enter', office.promotion]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
  const given = { officeId: office.linqing, occurredOn: '2024-09-01' };
  const ids = await put(
    county,
    projectAct(good, given, { yi: 2, name: '高端轴承项目' }),
    projectAct(bad, given, { yi: 3, name: '高耗能铸造项目' }),
    projectAct(small, given, { yi: 0.4, name: '小配件项目' }),
  );
  await accept(...ids);
});
afterAll(() => at.close());

const put = async (by: Actor | undefined, ...acts: LedgerAct[]) =>
  (await record(at.store, by as Actor, { useCase: 'test', key: uuidv7(), acts })).entryIds;
const accept = (...entryIds: string[]) =>
  verify(at.store, verifier as Actor, { key: uuidv7(), decision: 'verified', of: { entryIds } });
const filed = (projectId: string, occurredOn: string, agreementType = 'investment'): LedgerAct => ({
  kind: 'appraisal',
  input: AppraisalInput.parse({
    head: { id: uuidv7(), officeId: office.linqing, occurredOn },
    projectId,
    agreementType,
    what: '请予评审',
    documents: '可行性研究报告',
  }),
});
const step = (appraisalNo: string, officeId: string, occurredOn: string, said: object): LedgerAct => ({
  kind: 'appraisal_step',
  input: AppraisalStepInput.parse({
    head: { id: uuidv7(), officeId, occurredOn },
    appraisalNo,
    what: '理由',
    ...said,
  }),
});
const opinion = (no: string, officeId: string, on: string, said: string) =>
  step(no, officeId, on, { step: 'opinion', opinion: said });
const concluded = (no: string, on: string, said: object) =>
  step(no, office.bureau, on, { step: 'conclusion', ...said });
const listed = async (by: Actor | undefined, query: object = {}) =>
  (await listAppraisals(at.store, by as Actor, query, { page: 1, size: 20 })).rows.map(({ no, state, late }) => [
    no,
    state,
    late,
  ]);
const told = async (by: Actor | undefined) =>
  (await tasksOf(at.store, by as Actor, appraisalTasks)).map(({ kind, count }) => [kind, count]);
const figure = async (id: string, period: string, officeId?: string) =>
  figureOf(id, await cityFacts(at.store, (county as Actor).cityCode), {
    period: parsePeriod(period),
    officeId,
    at: latest,
  })?.value;

/** Whatever an agreement promises was reviewed: what is left is the gate. */
async function signed(projectId: string, occurredOn: string, agreementType = 'investment'): Promise<string> {
  const given = { officeId: office.linqing, occurredOn };
  const [agreement = ''] = await put(county, agreementAct(projectId, given, []));
  const review = { id: uuidv7(), agreementId: agreement, decisions: [], conclusion: 'passed' as const };
  await reviewClauses(at.store, verifier as Actor, { key: uuidv7(), review });
  const more = { agreementType, evidence: '合同' };
  const [entryId = ''] = await put(county, milestoneAct(projectId, 'signed', given, more));
  return entryId;
}

const rule = (more: object = {}) =>
  SetAppraisalRule.parse({
    id: uuidv7(),
    effectiveFrom: '2024-09-02',
    signedFrom: '2024-09-10',
    convenerId: office.bureau,
    opinionDays: 5,
    silenceAgrees: false,
    validDays: 60,
    shortTypes: ['framework'],
    shortReviewerIds: [office.guanxian],
    lines: [
      { name: '工业项目', industries: ['C'], fromFen: '10000000000', reviewerIds: [office.guanxian, office.bureau] },
    ],
    reason: '会议定',
    ...more,
  });

test('a city without a rule has no gate, and nothing is filed', async () => {
  await expect(put(county, filed(good, '2024-09-02'))).rejects.toThrow('appraisal_without_rule');
  expect(await projectGate(at.store, county as Actor, good)).toEqual({ rule: null, lines: [], gate: null });
  await expect(setAppraisalRule(at.store, county as Actor, { key: uuidv7(), rule: rule() })).rejects.toThrow(
    'right_required',
  );
  await setAppraisalRule(at.store, admin as Actor, { key: uuidv7(), rule: rule() });
  expect((await projectGate(at.store, county as Actor, good)).gate?.breach?.law).toBe('signing_without_review');
  expect((await projectGate(at.store, county as Actor, small)).gate).toBeNull();
  await expect(put(county, filed(small, '2024-09-02'))).rejects.toThrow('appraisal_not_asked');
});

let filing: string[] = [];
test('it goes to those whom the rule names; one is late, wants more, and it passes', async () => {
  filing = await put(county, filed(good, '2024-09-02'));
  expect(await listed(zone)).toEqual([['1', 'opinions', 0]]);
  expect(await listed(stranger)).toEqual([]);
  await expect(appraisalPage(at.store, stranger as Actor, filing[0] ?? '', [])).rejects.toThrow('entry_unknown');
  await put(bureau, opinion('1', office.bureau, '2024-09-02', 'agree'));
  await expect(put(stranger, opinion('1', office.promotion, '2024-09-02', 'agree'))).rejects.toThrow(
    'appraisal_unknown',
  );
  at.setClock('2024-09-09T02:00:00Z');
  expect(await listed(bureau, { show: 'late' })).toEqual([['1', 'opinions', 2]]);
  expect(await told(zone)).toEqual([['opinions_to_give', 1]]);
  expect(await told(bureau)).toEqual([['late_opinions', 1]]);
  await put(zone, opinion('1', office.guanxian, '2024-09-09', 'more'));
  expect(await told(zone)).toEqual([]);
  expect(await told(county)).toEqual([['appraisals_to_supplement', 1]]);
  expect(await listed(county, { show: 'supplement', part: 'filed' })).toEqual([['1', 'supplement', 0]]);
  await expect(put(bureau, concluded('1', '2024-09-09', { conclusion: 'passed' }))).rejects.toThrow(
    'supplement_awaited',
  );
  await expect(put(county, step('1', office.linqing, '2024-09-10', { step: 'supplement' }))).rejects.toThrow(
    'day_in_future',
  );
  await put(county, step('1', office.linqing, '2024-09-09', { step: 'supplement' }));
  expect(await told(zone)).toEqual([['opinions_to_give', 1]]);
  expect(await told(bureau)).toEqual([]);
  await expect(put(bureau, concluded('1', '2024-09-09', { conclusion: 'passed' }))).rejects.toThrow('opinions_awaited');
  at.setClock('2024-09-12T02:00:00Z');
  await put(zone, opinion('1', office.guanxian, '2024-09-12', 'agree'));
  expect(await told(bureau)).toEqual([['appraisals_to_conclude', 1]]);
  const signing = await signed(good, '2024-09-12');
  await expect(accept(signing)).rejects.toThrow('signing_without_review');
  const [end = ''] = await put(
    bureau,
    concluded('1', '2024-09-12', { conclusion: 'passed', validUntil: '2024-10-01' }),
  );
  expect(await listed(county, { show: 'ended' })).toEqual([['1', 'concluding', 0]]);
  await expect(accept(end)).rejects.toThrow('appraisal_not_verified');
  // A conclusion that nobody has verified opens nothing.
  await accept(...filing);
  await expect(accept(signing)).rejects.toThrow('signing_without_review');
  at.setClock('2024-09-12T03:00:00Z');
  await accept(end);
  at.setClock('2024-09-12T04:00:00Z');
  expect((await projectGate(at.store, county as Actor, good)).gate).toMatchObject({
    review: { no: '1' },
    breach: null,
  });
  await accept(signing);
  expect(await doctor(at.store)).toEqual([]);
});

test('what was refused is not signed; a framework agreement goes the short way', async () => {
  const [entryId = ''] = await put(county, filed(bad, '2024-09-12'));
  const [end = ''] = await put(bureau, concluded('2', '2024-09-12', { conclusion: 'refused' }));
  await accept(entryId, end);
  at.setClock('2024-09-13T02:00:00Z');
  await expect(accept(await signed(bad, '2024-09-13'))).rejects.toThrow('signing_refused_by_review');
  // It needs the opinion of one office alone; what was refused before has the last word until it passes.
  await put(county, filed(bad, '2024-09-13', 'framework'));
  const page = await listAppraisals(at.store, county as Actor, { show: 'supplement' }, { page: 1, size: 5 });
  expect(page.counts).toMatchObject({ ended: 2, supplement: 0 });
  expect((await listAppraisals(at.store, zone as Actor, { show: 'mine' }, { page: 1, size: 5 })).rows).toMatchObject([
    { no: '3', awaitedNames: ['冠县'] },
  ]);
  await put(zone, opinion('3', office.guanxian, '2024-09-13', 'agree'));
  const acts = await put(bureau, concluded('3', '2024-09-13', { conclusion: 'passed' }));
  const { rows } = await at.store.pool.pg.query<{ id: string; until: string }>(
    `select a.entry_id as id, s.valid_until::text as until from appraisal a join appraisal_step s
     on s.appraisal_no = a.no and s.conclusion = 'passed' where a.no = '3'`,
  );
  // As long as the rule lets it, where nothing else was said.
  expect(rows[0]?.until).toBe('2024-11-12');
  await accept(rows[0]?.id ?? '', ...acts);
  at.setClock('2024-09-14T02:00:00Z');
  await expect(accept(await signed(bad, '2024-09-14'))).rejects.toThrow('signing_beyond_review');
  await accept(await signed(bad, '2024-09-14', 'framework'));
});

test('a pass that is over opens nothing; nor does one of a smaller project', async () => {
  at.setClock('2024-10-02T02:00:00Z');
  const late = await signed(good, '2024-10-02', 'supplementary');
  await expect(accept(late)).rejects.toThrow('signing_outside_review');
  expect((await projectGate(at.store, county as Actor, good)).gate?.breach?.law).toBe('signing_outside_review');
  expect(await listed(county, { show: 'ended' })).toEqual([
    ['3', 'passed', 0],
    ['1', 'expired', 0],
    ['2', 'refused', 0],
  ]);
});

test('an opinion on which a pass rests stays; a filing with opinions is not withdrawn', async () => {
  const withdrawn = (of: 'appraisal' | 'appraisal_step', reverses: string, officeId: string): LedgerAct => ({
    kind: 'void',
    of,
    input: { head: { ...filed(good, '2024-10-02').input.head, id: uuidv7(), officeId, reverses, reason: '重复' } },
  });
  await expect(put(county, withdrawn('appraisal', filing[0] ?? '', office.linqing))).rejects.toThrow(
    'appraisal_has_steps',
  );
  const { rows } = await at.store.pool.pg.query<{ id: string }>(
    `select entry_id as id from appraisal_step where appraisal_no = '1' and opinion = 'agree' and office_id = $1`,
    [office.bureau],
  );
  await expect(put(bureau, withdrawn('appraisal_step', rows[0]?.id ?? '', office.bureau))).rejects.toThrow(
    'later_step_rests_on_it',
  );
});

test('reviews count for who filed them, by the day of the conclusion, with the days that they took', async () => {
  expect(await figure('appraisals_filed', '2024-09')).toBe('3');
  expect(await figure('appraisals_concluded', '2024-09')).toBe('3');
  expect(await figure('appraisals_passed', '2024-09', office.linqing)).toBe('2');
  expect(await figure('appraisals_refused', '2024-09')).toBe('1');
  expect(await figure('appraisals_concluded', '2024-09', office.bureau)).toBe('0');
  // Ten days, none and none.
  expect(await figure('appraisal_days_mean', '2024-09')).toBe('3.3');
  expect(await figure('appraisal_days_mean', '2024-08')).toBe(null);
  expect(await doctor(at.store)).toEqual([]);
});

test('who is asked opens the documents of the filing; to others they are not there', async () => {
  const evidence = await evidenceFolder();
  const [fileId, projectId] = [uuidv7(), uuidv7()];
  const sent = { id: fileId, officeId: office.linqing, name: '可研报告.pdf', stream: Readable.from([pdf('可研')]) };
  await receiveFile(at.store, evidence, county as Actor, sent);
  await put(county, projectAct(projectId, { officeId: office.linqing, occurredOn: '2024-10-01' }, { yi: 2 }));
  const act = filed(projectId, '2024-10-02');
  const head = { ...act.input.head, attachments: [{ fileId, kind: 'other' as const }] };
  const [entryId = ''] = await put(county, { ...act, input: { ...act.input, head } } as LedgerAct);
  const { files } = await appraisalPage(at.store, zone as Actor, entryId, []);
  expect(files.get(entryId)?.map(({ name }) => name)).toEqual(['可研报告.pdf']);
  const opened = await openFile(at.store, evidence.bytes, zone as Actor, fileId);
  expect(opened.file.name).toBe('可研报告.pdf');
  opened.stream.destroy();
  await expect(openFile(at.store, evidence.bytes, stranger as Actor, fileId)).rejects.toThrow('file_unknown');
  await evidence.remove();
});

test('papers: the table of opinions at any time, the notice once there is a conclusion', async () => {
  const ended = await listAppraisals(at.store, county as Actor, { show: 'ended' }, { page: 1, size: 5 });
  const [third] = ended.rows;
  expect(await appraisalPaper(at.store, zone as Actor, third?.entryId ?? '', 'notice')).toMatchObject({
    on: '2024-09-13',
    ended: { conclusion: 'passed' },
  });
  const [fourth = ''] = await put(county, filed(good, '2024-10-02'));
  await expect(appraisalPaper(at.store, county as Actor, fourth, 'notice')).rejects.toThrow('appraisal_not_concluded');
  expect((await appraisalPaper(at.store, county as Actor, fourth, 'opinions')).appraisal.awaited).toHaveLength(2);
});

test('doctor finds a signing that was let through on a pass that did not hold', async () => {
  await at.store.pool.pg.query(
    `update appraisal_step set valid_until = '2024-09-11' where appraisal_no = '1' and conclusion = 'passed'`,
  );
  const found = (await doctor(at.store)).map(({ check }) => check);
  expect(found).toContain('signing_has_review');
});
