// Sound acts of every kind for somebody of 临清市, above, beside and below it, each naming a row of 临清市 in one field and
// nothing of others in the rest.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import type { LedgerAct } from '../../../src/app/entries/decisions.ts';
import { record } from '../../../src/app/entries/record.ts';
import { verify } from '../../../src/app/verification/verify.ts';
import type { WrittenKind } from '../../../src/domain/entries/nouns.ts';
import { PaperInput } from '../../../src/domain/offices/paper.ts';
import { AppraisalInput } from '../../../src/domain/appraisals/appraisal.ts';
import { SetAppraisalRule } from '../../../src/domain/appraisals/appraisalRule.ts';
import { AppraisalStepInput } from '../../../src/domain/appraisals/appraisalStep.ts';
import { setAppraisalRule } from '../../../src/app/appraisals/rule.ts';
import { livingAppraisals } from '../../../src/storage/appraisals/knownAppraisals.ts';
import { appraisalRuleSet } from './appraisalSamples.ts';
import { DispatchItemInput } from '../../../src/domain/dispatch/dispatchItem.ts';
import { DispatchStepInput } from '../../../src/domain/dispatch/dispatchStep.ts';
import { MeetingInput } from '../../../src/domain/dispatch/meeting.ts';
import { MinutesInput } from '../../../src/domain/dispatch/minutes.ts';
import { ObstacleClearingInput } from '../../../src/domain/obstacles/obstacleClearing.ts';
import { ObstacleInput } from '../../../src/domain/obstacles/obstacle.ts';
import { PromiseInput } from '../../../src/domain/promises/promise.ts';
import { PromiseKeepingInput } from '../../../src/domain/promises/promiseKeeping.ts';
import type { OfficePlace } from '../../../src/server/access.ts';
import type { FormId, FormRecord } from '../../../src/sheets/forms/index.ts';
import { knownItems } from '../../../src/storage/dispatch/knownItems.ts';
import { knownMeetings } from '../../../src/storage/dispatch/knownMeetings.ts';
import { countingScope, inScope, type Store } from '../../../src/storage/store.ts';
import {
  activityAct,
  agreementAct,
  creditAct,
  fundAct,
  milestoneAct,
  outingAct,
  projectAct,
  signalAct,
} from '../../fixture/acts.ts';
import { contactAct, firmAct, targetAct } from './referenceActs.ts';
import { cityCode, offices } from './city.ts';
import type { Holders } from './holders.ts';
import { ids } from './ledger.ts';
import { sentFile } from './sampleEvidence.ts';

export interface ReferenceTown {
  /** In whose name who asks from there writes. */
  readonly officeOf: Readonly<Record<OfficePlace, string>>;
  /** A project that is theirs. */
  readonly projectOf: Readonly<Record<OfficePlace, string>>;
}

export type OtherRows = Readonly<Record<string, string>>;

/** Of each project of the town an arrival that may be borne out. */
const arrivals = new Map<string, string>();

const put = async (store: Store, who: string, ...acts: LedgerAct[]) => {
  const actor = await actorNamed(store, cityCode, who);
  return (await record(store, actor, { useCase: 'test', key: uuidv7(), acts })).entryIds;
};

export async function townOf({ store }: Holders): Promise<ReferenceTown> {
  const zone = '01890000-0000-7000-8000-000000000005';
  const inZone = uuidv7();
  await put(store, 'cityEnter', projectAct(inZone, { officeId: zone, occurredOn: '2022-01-01' }, { name: '园区项目' }));
  for (const [who, officeId, project] of [
    ['linqing', offices.linqing, ids.bearing],
    ['shenxian', offices.shenxian, ids.garlic],
    ['cityEnter', zone, inZone],
  ] as const) {
    const [arrival = ''] = await put(store, who, fundAct(project, { officeId, occurredOn: '2022-03-03' }, 9n));
    arrivals.set(project, arrival);
  }
  for (const [projectId, officeId] of [
    [ids.bearing, offices.linqing],
    [ids.garlic, offices.shenxian],
    [inZone, zone],
  ] as const)
    await put(
      store,
      'cityEnter',
      promiseAct({ officeId, occurredOn: '2022-01-01' }, projectId, '1'),
      ...clearers.flatMap((owner) =>
        Array.from({ length: obstaclesEach }, () =>
          obstacleAct({ officeId, occurredOn: '2000-12-31' }, projectId, owner),
        ),
      ),
    );
  for (const owner of clearers) {
    const [entryId = ''] = await put(store, 'cityEnter', itemAct({ officeId: owner, occurredOn: '2000-12-31' }, null));
    itemNos.set(owner, await itemNoOf(store, entryId));
    const called = Array.from({ length: meetingsEach }, () =>
      meetingAct({ officeId: owner, occurredOn: '2000-12-31' }),
    );
    meetingNos.set(owner, await meetingNosOf(store, await put(store, 'cityEnter', ...called)));
  }
  await reviewed(store, [
    [offices.linqing, 'linqing'],
    [offices.shenxian, 'shenxian'],
    [zone, 'cityEnter'],
  ]);
  return {
    // Who writes from above writes for 临清市.
    officeOf: { own: offices.linqing, below: offices.linqing, other: offices.shenxian, above: zone },
    projectOf: { own: ids.bearing, below: ids.bearing, other: ids.garlic, above: inZone },
  };
}

/** Rows of 莘县, by what they are. */
export async function otherRows(store: Store): Promise<OtherRows> {
  const day = { officeId: offices.shenxian, occurredOn: '2022-02-02' };
  const [entry = ''] = await put(store, 'shenxian', contactAct(day));
  const { accountId } = await actorNamed(store, cityCode, 'shenxian');
  const importId = uuidv7();
  await store.pool.pg.query(
    `insert into import (city_code, id, office_id, file_name, sha256, bytes, state, reading, uploaded_at, uploaded_by)
     values ($1, $2, $3, 'x.csv', encode(sha256('x'), 'hex'), 1, 'undone', '{}', now(), $4)`,
    [cityCode, importId, offices.shenxian, accountId],
  );
  await store.pool.pg.query(
    `insert into import_file (city_code, import_id, office_id, no, piece) values ($1, $2, $3, 0, 'x')`,
    [cityCode, importId, offices.shenxian],
  );
  return {
    office: offices.shenxian,
    project: ids.garlic,
    entry,
    account: accountId,
    import: importId,
    file: await sentFile(store, 'shenxian', offices.shenxian),
    spot_check: uuidv7(),
    drawn_row: entry,
    pursuit_act: uuidv7(),
  };
}

let days = 0;
/** Another day each time, so that no two agreements on credit overlap. */
const nextDay = () => new Date(Date.UTC(2001, 0, ++days)).toISOString().slice(0, 10);

interface Naming {
  readonly kind: WrittenKind;
  readonly field: string;
  readonly place: OfficePlace;
}

/** Acts as who asks from the place may write them, but for the one field: a row of 临清市, and none at all. */
export async function ownActs(
  city: Holders,
  town: ReferenceTown,
  naming: Naming,
): Promise<Record<'there' | 'absent', object>> {
  const { kind, field, place } = naming;
  const attachments = kind === 'milestone' ? [await contractOf(city.store, place, town.officeOf[place])] : [];
  const act = (id: string) => {
    const given = { officeId: town.officeOf[place], occurredOn: nextDay() };
    const input = soundActs[kind](given, town.projectOf[place]).input as unknown as Record<string, unknown>;
    const head = { ...(input['head'] as object), origin: 'typed', attachments };
    const named = placed({ ...input, head }, field, id);
    return JSON.parse(
      JSON.stringify({ kind, input: named }, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ) as object;
  };
  return { there: act(await rowOfLinqing(city, naming)), absent: act(uuidv7()) };
}

/** A signing that is typed rests on its contract. */
async function contractOf(store: Store, place: OfficePlace, officeId: string): Promise<object> {
  const who = place === 'other' ? 'shenxian' : place === 'above' ? 'cityEnter' : 'linqing';
  return { fileId: await sentFile(store, who, officeId), kind: 'contract' };
}

/** The body as the kind of act that has the field, where the sample is another. */
export async function withKind(store: Store, body: unknown, field: string): Promise<unknown> {
  const kind = /^act\[(\w+)\]/.exec(field)?.[1];
  const { accountId } = await actorNamed(store, cityCode, 'linqing');
  const duty = { accountId, dueOn: '2199-01-01' };
  const given = body as { readonly answer?: object };
  if (kind) return { ...given, act: { kind, id: uuidv7(), ...duty, note: '说明', entryId: uuidv7() } };
  if (!field.startsWith('answer.')) return body;
  return { ...given, answer: { answer: 'accept', id: uuidv7(), pursuitId: uuidv7(), ...duty } };
}

interface Given {
  readonly officeId: string;
  readonly occurredOn: string;
}

function promiseAct(given: Given, projectId: string, no: string): LedgerAct {
  const promise = { no, side: 'theirs', kind: 'start', what: '按期开工' };
  return { kind: 'promise', input: PromiseInput.parse({ head: { id: uuidv7(), ...given }, projectId, ...promise }) };
}

function obstacleAct(given: Given, projectId: string, ownerOfficeId?: string): LedgerAct {
  const said = { projectId, kind: '手续', what: '施工许可未办结', ownerOfficeId };
  return { kind: 'obstacle', input: ObstacleInput.parse({ head: { id: uuidv7(), ...given }, ...said }) };
}

/** Each project has as many obstacles of each of these offices as are cleared here; a number is cleared once. */
const clearers = [offices.linqing, offices.shenxian, '01890000-0000-7000-8000-000000000005'];
const obstaclesEach = 60;
let cleared = 0;

function clearingAct(given: Given, projectId: string): LedgerAct {
  const obstacleNo = String(clearers.indexOf(given.officeId) * obstaclesEach + 1 + (cleared++ % obstaclesEach));
  const said = { projectId, obstacleNo, what: '已办结' };
  return {
    kind: 'obstacle_clearing',
    input: ObstacleClearingInput.parse({ head: { id: uuidv7(), ...given }, ...said }),
  };
}

/** For each office an item of its own, to which it may feed back as often as it likes. */
const itemNos = new Map<string, string>();

async function itemNoOf(store: Store, entryId: string): Promise<string> {
  const items = await inScope(store, countingScope(cityCode), (tx) =>
    knownItems(tx, cityCode, { nos: [], entryIds: [entryId], numbered: false }),
  );
  return items?.living[0]?.no ?? '';
}

function itemAct(given: Given, projectId: string | null): LedgerAct {
  const said = { what: '办结施工许可', ownerOfficeId: given.officeId, dueOn: '2100-12-31', origin: 'hand', projectId };
  return { kind: 'dispatch_item', input: DispatchItemInput.parse({ head: { id: uuidv7(), ...given }, ...said }) };
}

function stepAct(given: Given): LedgerAct {
  const said = { itemNo: itemNos.get(given.officeId) ?? '1', step: 'feedback', what: '正在办理' };
  return { kind: 'dispatch_step', input: DispatchStepInput.parse({ head: { id: uuidv7(), ...given }, ...said }) };
}

/** For each office a review that it convenes, in which it may ask for more as often as it likes, and projects to be filed. */
const appraisalNos = new Map<string, string>();
const unfiled = new Map<string, string[]>();

async function reviewed(store: Store, all: readonly (readonly [office: string, who: string])[]): Promise<void> {
  const admin = await actorNamed(store, cityCode, 'admin');
  for (const [officeId, who] of all) {
    const projectIds = Array.from({ length: 60 }, () => uuidv7());
    const given = { officeId, occurredOn: '2000-12-31' };
    await put(store, who, ...projectIds.map((id) => projectAct(id, given, { name: `待评审项目${id}` })));
    const said = appraisalRuleSet(store, officeId);
    const rule = SetAppraisalRule.parse({ ...said, signedFrom: '2199-01-01' });
    await setAppraisalRule(store, admin, { key: uuidv7(), rule });
    unfiled.set(officeId, projectIds);
    const [entryId = ''] = await put(store, who, appraisalAct(given));
    const known = await inScope(store, countingScope(cityCode), (tx) =>
      livingAppraisals(tx, cityCode, sql`i.entry_id = ${entryId}`),
    );
    appraisalNos.set(officeId, known[0]?.no ?? '');
  }
}

/** Of one project and agreement one review at a time is under way. */
let agreements = 0;
const agreed = ['investment', 'supplementary', 'other'] as const;

function appraisalAct(given: Given): LedgerAct {
  const said = { agreementType: agreed[agreements++ % agreed.length], what: '请予评审', documents: '可行性研究报告' };
  const projectId = unfiled.get(given.officeId)?.pop() ?? '';
  return { kind: 'appraisal', input: AppraisalInput.parse({ head: { id: uuidv7(), ...given }, projectId, ...said }) };
}

function appraisalStepAct(given: Given): LedgerAct {
  const said = { step: 'conclusion', conclusion: 'supplement', what: '请补充能耗数据' };
  const head = { id: uuidv7(), ...given };
  const appraisalNo = appraisalNos.get(given.officeId) ?? '1';
  return { kind: 'appraisal_step', input: AppraisalStepInput.parse({ head, appraisalNo, ...said }) };
}

/** For each office meetings of its own; each has its minutes once. */
const meetingNos = new Map<string, string[]>();
const meetingsEach = 60;

async function meetingNosOf(store: Store, entryIds: readonly string[]): Promise<string[]> {
  const meetings = await inScope(store, countingScope(cityCode), (tx) =>
    knownMeetings(tx, cityCode, { nos: [], entryIds, numbered: false }),
  );
  return meetings?.living.map(({ no }) => no) ?? [];
}

function meetingAct(given: Given): LedgerAct {
  const said = { kind: 'weekly', place: '三楼会议室', chair: '分管领导', lines: [{ what: '用地指标未落实' }] };
  return { kind: 'dispatch_meeting', input: MeetingInput.parse({ head: { id: uuidv7(), ...given }, ...said }) };
}

function minutesAct(given: Given): LedgerAct {
  const conclusions = [{ lineNo: 1, outcome: 'settled', conclusion: '按程序办理' }];
  const said = { meetingNo: meetingNos.get(given.officeId)?.pop() ?? '1', conclusions };
  return { kind: 'meeting_minutes', input: MinutesInput.parse({ head: { id: uuidv7(), ...given }, ...said }) };
}

const soundActs: { readonly [Kind in WrittenKind]: (given: Given, projectId: string) => LedgerAct } = {
  project_version: (given) => projectAct(uuidv7(), given, { name: `项目${uuidv7()}` }),
  company_version: (given) => firmAct(uuidv7(), given),
  milestone: (given, projectId) => milestoneAct(projectId, 'signed', given, { agreementType: 'supplementary' }),
  fund_arrival: (given, projectId) => fundAct(projectId, given, 5n),
  outing: (given) => outingAct(given, 'staff', ['某人'], ['某协会'], []),
  activity: (given) => activityAct(given, {}),
  contact: contactAct,
  paper: (given) => ({
    kind: 'paper',
    input: PaperInput.parse({ head: { id: uuidv7(), ...given }, title: '招商工作制度', form: 'rule' }),
  }),
  target: targetAct,
  agreement: (given, projectId) => agreementAct(projectId, given, []),
  promise: (given, projectId) => promiseAct(given, projectId, uuidv7().slice(24)),
  promise_keeping: (given, projectId) => {
    const kept = { promiseNo: '1', extent: 'part', what: '已完成一半' };
    const head = { id: uuidv7(), ...given };
    return { kind: 'promise_keeping', input: PromiseKeepingInput.parse({ head, projectId, ...kept }) };
  },
  obstacle: (given, projectId) => obstacleAct(given, projectId),
  obstacle_clearing: clearingAct,
  dispatch_meeting: meetingAct,
  meeting_minutes: minutesAct,
  dispatch_item: (given, projectId) => itemAct(given, projectId),
  dispatch_step: stepAct,
  appraisal: appraisalAct,
  appraisal_step: appraisalStepAct,
  credit_agreement: (given, projectId) =>
    creditAct(projectId, given, [[given.officeId, 10_000]], { toOn: given.occurredOn }),
  funds_signal: (given, projectId) => signalAct(arrivals.get(projectId) ?? '', given),
};

/** Of 莘县, as its samples found it. */
export const ownProject = '蔬菜深加工项目';
/** Rows as 莘县 may send them; `signed` and `leads` found projects of their own. */
export const soundRows: Readonly<Record<Exclude<FormId, 'offices' | 'register'>, FormRecord['cells']>> = {
  companies: { name: '莘县公司' },
  leads: { project: '莘县线索', foundOn: '2023-02-02', industryCode: '345', investor: '某公司' },
  signed: { project: '莘县项目', signedOn: '2023-02-02', industryCode: '345', investor: '某公司', investment: '2' },
  lifecycle: {
    project: '莘县全程项目',
    signedOn: '2023-02-02',
    startedOn: '2023-07-07',
    industryCode: '345',
    investor: '某公司',
    investment: '2',
  },
  funds_so_far: { project: ownProject, fundsNow: '5', fundsOn: '2023-07-31' },
  funds_by_month: { project: ownProject, month7: '5', year: 2023 },
  packages: { project: ownProject, parent: '莘县打包项目' },
  registered: { project: ownProject, registeredOn: '2023-07-07' },
  filed: { project: ownProject, filedOn: '2023-07-07' },
  started: { project: ownProject, startedOn: '2023-07-07' },
  produced: { project: ownProject, producedOn: '2023-08-08' },
  full_capacity: { project: ownProject, fullCapacityOn: '2023-09-09' },
  funds: { project: ownProject, claimed: '0.5', arrivedOn: '2023-07-07' },
  outings: {
    members: ['县领导乙'],
    ranks: ['county_chief'],
    startedOn: '2023-03-01',
    endedOn: '2023-03-03',
    destination: '上海',
    institutions: ['上海某公司'],
  },
  outing_projects: { batch: 'SX-1', project: ownProject },
  activities: { name: '莘县推介会', heldOn: '2023-04-04', part: 'host', form: 'promotion', atHome: true },
  department_activities: { name: '莘县走访', heldOn: '2023-04-04' },
  activity_guests: { name: '莘县推介会', heldOn: '2023-04-04', guestBody: '某行业协会' },
  activity_speeches: { name: '莘县推介会', heldOn: '2023-04-04', speakerBody: '莘县人民政府' },
  activity_reports: { name: '莘县推介会', heldOn: '2023-04-04', outlet: '某日报' },
  activity_signings: { name: '莘县推介会', heldOn: '2023-04-04', project: ownProject },
  paper: { title: '莘县招商工作制度', paperForm: 'rule', issuedOn: '2023-04-04' },
  funds_signal: {
    project: ownProject,
    ofArrivedOn: '2022-03-03',
    kind: 'tax_paid',
    seenOn: '2022-04-04',
    source: '税务部门',
  },
  promise: { project: ownProject, no: '9', side: 'theirs', kind: 'start', what: '按期开工', dueOn: '2024-04-04' },
  promise_keeping: { project: ownProject, promiseNo: '1', keptOn: '2023-04-04', extent: 'part', what: '已办一半' },
  contacts: { investor: '某公司', metOn: '2023-04-04', mode: 'call', summary: '电话' },
  targets: { office: '莘县', figureId: 'investment_new', year: 2023, value: '5' },
};

/** A row of 临清市 of what the field names. */
async function rowOfLinqing({ store }: Holders, { kind, field }: Naming): Promise<string> {
  const given = { officeId: offices.linqing, occurredOn: nextDay() };
  const last = field.split('.').at(-1) ?? '';
  if (last === 'activityId') return verifiedActivity(store, given);
  if (/officeId$/i.test(last)) return offices.linqing;
  if (last === 'fileId') return sentFile(store);
  if (last === 'importId') return uuidv7();
  if (last === 'arrivalId') return arrivals.get(ids.bearing) ?? '';
  if (last === 'reverses') {
    const [id = ''] = await put(
      store,
      kind === 'target' ? 'cityEnter' : 'linqing',
      soundActs[kind](given, ids.bearing),
    );
    return id;
  }
  return /companyId|investorId|recipientId/.test(last) ? ids.company : ids.bearing;
}

/** Of the day on which who names it was there. */
async function verifiedActivity(store: Store, given: Given): Promise<string> {
  const endedOn = new Date(Date.parse(given.occurredOn) + 30 * 86_400_000).toISOString().slice(0, 10);
  const [id = ''] = await put(store, 'linqing', activityAct(given, { endedOn }));
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  await verify(store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [id] } });
  return id;
}

function placed(input: Record<string, unknown>, field: string, id: string): object {
  const head = input['head'] as object;
  switch (field) {
    case 'head.officeId':
      return { ...input, head: { ...head, officeId: id } };
    case 'head.reverses':
      return { ...input, head: { ...head, reverses: id, reason: '误报' } };
    case 'head.importId':
      return { ...input, head: { ...head, importId: id } };
    case 'head.attachments.fileId':
      return { ...input, head: { ...head, attachments: [{ fileId: id, kind: 'contract' }] } };
    case 'lines.projectId':
    case 'lines.ownerOfficeId':
      return { ...input, lines: [{ what: '用地指标未落实', [field.slice('lines.'.length)]: id }] };
    case 'visits.companyId':
      return { ...input, visits: [{ institution: '某公司', companyId: id }] };
    case 'shares.officeId':
      return { ...input, shares: [{ officeId: id, basisPoints: 10_000 }] };
    case 'companyId':
      return 'mode' in input
        ? { ...input, companyId: id }
        : { ...input, companyId: id, head: { ...head, reason: '营业执照' } };
    default:
      return { ...input, [field]: field.endsWith('Ids') ? [id] : id };
  }
}

/** What a refusal says, without the numbers that differ from one asking to the next. */
export function linesOf(answer: { readonly breaches?: readonly { law: string; field?: string; detail?: unknown }[] }) {
  return (answer.breaches ?? []).map(({ law, field, detail }) => ({ law, field, detail }));
}
